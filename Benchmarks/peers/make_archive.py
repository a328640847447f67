#!/usr/bin/env python3
"""Makes a web archive of saved pages, each a gzip member of its own, as Common Crawl News writes them.

    make_archive.py PAGES FILE.warc.gz [MEGABYTES]

The pages are repeated under new addresses until their content has so many megabytes (340 if nothing is said).
"""
import glob
import gzip
import sys


def record(address, page):
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2022-03-14T12:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n")
    return head.encode() + http + b"\r\n\r\n"


def main(folder, path, megabytes=340):
    pages = [gzip.open(name).read() if name.endswith(".gz") else open(name, "rb").read()
             for name in sorted(glob.glob(f"{folder}/*.html*"))]
    size, number = 0, 0
    with open(path, "wb") as out:
        while size < int(megabytes) * 1_000_000:
            content = record(f"https://example.org/{number}", pages[number % len(pages)])
            out.write(gzip.compress(content, 6, mtime=0))
            size, number = size + len(content), number + 1
    print(f"{number} pages, {size / 1e6:.0f} MB of content")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
