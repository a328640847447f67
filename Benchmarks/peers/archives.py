#!/usr/bin/env python3
"""Reads a web archive with other readers, and prints records and speed on one core.

    archives.py FILE…

Needs fastwarc and warcio from PyPI. Peers of `bench-ingest archive`.
"""
import sys
import time


def by_fastwarc(path):
    from fastwarc.warc import ArchiveIterator

    with open(path, "rb") as file:
        for record in ArchiveIterator(file, parse_http=False):
            yield len(record.reader.read())


def by_warcio(path):
    from warcio.archiveiterator import ArchiveIterator

    with open(path, "rb") as file:
        for record in ArchiveIterator(file, no_record_parse=True):
            yield len(record.raw_stream.read())


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for path in sys.argv[1:]:
        for name, read in (("fastwarc", by_fastwarc), ("warcio", by_warcio)):
            records, size, problem, start = 0, 0, "", time.process_time()
            try:
                for length in read(path):
                    records, size = records + 1, size + length
            except Exception as error:
                problem = f", stopped by {type(error).__name__}"
            spent = max(1e-9, time.process_time() - start)
            print(f"{path.rsplit('/', 1)[-1]} | {name}: {records} records, {size / 1e6 / spent:.0f} MB/s{problem}")
