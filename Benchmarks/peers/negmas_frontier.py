#!/usr/bin/env python3
"""Times NegMAS, and a merge in numpy, on the frontier cases that `bench-bargaining --write FOLDER` writes.

    pip install negmas numpy
    python3 negmas_frontier.py FOLDER [most outcomes for NegMAS, default 1000000]

Prints for every case: points, processor time, and the memory of this process so far.
"""
import json
import pathlib
import resource
import sys
import time

import numpy as np


def memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def load(folder):
    domain = json.loads((folder / "domain.json").read_text())
    functions = [
        json.loads(path.read_text())
        for path in sorted(folder.glob("*.json"))
        if path.name != "domain.json"
    ]
    return domain, [
        [[table["mapping"][value] for value in issue["values"]] for issue, table in zip(domain["issues"], f["values"])]
        for f in functions
    ]


def numpy_merge(values):
    """Two parties: add one issue at a time, sort, keep the staircase."""
    front = np.zeros((1, 2))
    for issue in range(len(values[0])):
        options = np.array([values[0][issue], values[1][issue]]).T
        sums = (front[:, None, :] + options[None]).reshape(-1, 2)
        sums = sums[np.lexsort((-sums[:, 1], -sums[:, 0]))]
        best = np.maximum.accumulate(sums[:, 1])
        keep = np.concatenate([[True], sums[1:, 1] > best[:-1]])
        front = sums[keep]
    return len(front)


def negmas_frontier(values):
    from negmas import LinearAdditiveUtilityFunction, make_issue, make_os
    from negmas.preferences.ops import pareto_frontier

    issues = [make_issue([f"o{k}" for k in range(len(row))], f"i{i}") for i, row in enumerate(values[0])]
    space = make_os(issues)
    functions = [
        LinearAdditiveUtilityFunction(
            values=[{f"o{k}": v for k, v in enumerate(row)} for row in party],
            weights=[1.0] * len(issues),
            outcome_space=space,
        )
        for party in values
    ]
    points, _ = pareto_frontier(functions, outcomes=None, issues=issues)
    return len(points)


def timed(function, *arguments):
    start = time.process_time()
    count = function(*arguments)
    return count, time.process_time() - start


def main():
    root = pathlib.Path(sys.argv[1])
    most = float(sys.argv[2]) if len(sys.argv) > 2 else 1e6
    for folder in sorted(root.iterdir(), key=lambda path: int(path.name.split("-")[1])):
        domain, values = load(folder)
        size = float(np.prod([float(len(row)) for row in values[0]]))
        if len(values) == 2:
            count, seconds = timed(numpy_merge, values)
            print(f"numpy  | {domain['name']:<40} | {count} points | {seconds * 1000:.1f} ms | {memory()} MiB", flush=True)
        if size <= most:
            count, seconds = timed(negmas_frontier, values)
            print(f"negmas | {domain['name']:<40} | {count} points | {seconds * 1000:.1f} ms | {memory()} MiB", flush=True)


if __name__ == "__main__":
    main()
