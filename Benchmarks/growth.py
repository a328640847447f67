#!/usr/bin/env python3
"""Reads many made-up articles into one ledger with one `parley read`, and prints how rate, memory and size go as it grows.

    growth.py [--count 100000] [--parley .build/release/parley] [--dossier Examples/ukraine-2022]

All curves should be flat but the size. Linux only (memory is taken from /proc).
"""
import argparse
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

STEPS = 10


def megabytes(paths):
    return sum(os.path.getsize(path) for path in paths if os.path.exists(path)) / 1e6


def resident(pid):
    for line in open(f"/proc/{pid}/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1e3
    return 0.0


def processor_seconds(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--parley", default=".build/release/parley")
    parser.add_argument("--dossier", default="Examples/ukraine-2022")
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="parley-growth-"))
    try:
        measure(options, folder)
    finally:
        shutil.rmtree(folder)


def measure(options, folder):
    archive, dossier = folder / "articles.jsonl", folder / "dossier"
    subprocess.run([sys.executable, pathlib.Path(__file__).with_name("synthetic.py"), str(options.count), archive], check=True)
    shutil.copytree(options.dossier, dossier, ignore=shutil.ignore_patterns("sources", "parley.sqlite*"))
    ledger = dossier / "parley.sqlite"
    print(f"{options.count} articles, {megabytes([archive]):.0f} MB of text in English, Russian and Ukrainian")
    print(f"{'articles':>10} {'articles/s':>11} {'CPU ms each':>12} {'memory MB':>10} {'ledger MB':>10} {'kB each':>8}")
    with open(folder / "output", "w+") as output:
        start = time.monotonic()
        process = subprocess.Popen([options.parley, "read", dossier, archive], stdout=output)
        last, due, spent, peak = (0, start), options.count // STEPS, 0.0, 0.0
        while process.poll() is None:
            time.sleep(0.1)
            try:
                # Not the database's own count, which would have to walk over all of it.
                with sqlite3.connect(f"file:{ledger}?mode=ro", uri=True, timeout=5) as database:
                    count = database.execute("SELECT max(number) FROM article").fetchone()[0] or 0
                database.close()
                memory, processor = resident(process.pid), processor_seconds(process.pid)
            except (sqlite3.Error, OSError):
                continue
            peak = max(peak, memory)
            if count >= due or (count == options.count and count > last[0]):
                now = time.monotonic()
                size = megabytes([ledger, f"{ledger}-wal"])
                print(f"{count:10} {(count - last[0]) / (now - last[1]):11.0f} {(processor - spent) * 1e3 / (count - last[0]):12.2f}"
                      f" {memory:10.0f} {size:10.0f} {size * 1e3 / count:8.1f}", flush=True)
                last, spent, due = (count, now), processor, count + options.count // STEPS
        output.seek(0)
        print(output.read().strip())
        took = time.monotonic() - start
        print(f"in all {took:.0f} s, {options.count / took:.0f} articles/s, at most {peak:.0f} MB of memory")
    if process.returncode != 0:
        sys.exit(process.returncode)


if __name__ == "__main__":
    main()
