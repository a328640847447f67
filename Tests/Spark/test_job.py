#!/usr/bin/env python3
"""Runs Spark/parley_job.py on a real master with two workers on the loopback, kills one worker with -9 in the middle, and
holds the result against what one `parley` reads alone.

    test_job.py PARLEY        (needs pyspark and Java; Tests/Spark/run.sh sees to both)
"""
import collections
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOSSIER = ROOT / "Examples/ukraine-2022"
FILES, ARTICLES = 8, 45


def log(text):
    print(f"[{time.monotonic() - START:5.1f} s] {text}", flush=True)


class Cluster:
    """A master and two workers, each a process of its own."""

    def __init__(self, folder):
        import pyspark

        self.home = pathlib.Path(pyspark.__file__).parent
        self.folder = folder
        self.environment = {**os.environ, "SPARK_HOME": str(self.home), "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable,
                            "SPARK_LOCAL_DIRS": str(folder / "local"), "SPARK_WORKER_DIR": str(folder / "work"),
                            "SPARK_DAEMON_MEMORY": "256m"}
        self.processes = []
        self.address = self.start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0",
                                  "--webui-port", "0", wait_for=r"spark://127\.0\.0\.1:[1-9]\d*")
        self.workers = [self.worker(number) for number in (1, 2)]

    def start(self, name, *command, wait_for):
        path = self.folder / f"{name}.log"
        with open(path, "w") as out:
            process = subprocess.Popen([str(self.home / "bin/spark-class"), *command], stdout=out, stderr=subprocess.STDOUT,
                                       env=self.environment)
        self.processes.append(process)
        for _ in range(300):
            found = re.search(wait_for, path.read_text())
            if found:
                return found.group()
            if process.poll() is not None:
                break
            time.sleep(0.2)
        sys.exit(f"{name} did not start:\n{path.read_text()}")

    def worker(self, number):
        self.start(f"worker{number}", "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "1g",
                   "--webui-port", "0", self.address, wait_for="Successfully registered")
        return self.processes[-1]

    def stop(self):
        for process in self.processes:
            for one in descendants(process.pid) + [process.pid]:
                kill(one)
            process.wait()


def kill(pid):
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def descendants(pid):
    """All processes below one."""
    children = collections.defaultdict(list)
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                parent = int(open(f"/proc/{entry}/stat").read().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
            children[parent].append(int(entry))
    found, pending = [], [pid]
    while pending:
        below = children[pending.pop()]
        found += below
        pending += below
    return found


def make_inputs(folder):
    """JSON lines and web archives; the last file repeats articles of another, and holds a line that is no JSON."""
    folder.mkdir()
    for number in range(FILES):
        ending = "warc.gz" if number % 2 else "jsonl"
        subprocess.run([sys.executable, str(ROOT / "Benchmarks/synthetic.py"), str(ARTICLES), str(folder / f"part{number}.{ending}"),
                        "--first", str(number * ARTICLES)], check=True)
    lines = (folder / "part0.jsonl").read_text().splitlines()
    (folder / "repeated.jsonl").write_text("\n".join(lines[:5] + lines[:2]) + "\n{broken\n")
    return FILES * ARTICLES


def kill_in_the_middle(cluster, job, output):
    """Kills the first worker, with its executor and all below it, once some files are done and others are not."""
    done = output / "lines/_temporary/0"
    while job.poll() is None:
        finished = len(list(done.glob("task_*"))) if done.exists() else 0
        below = descendants(cluster.workers[0].pid)
        if 1 <= finished <= FILES - 3 and any(is_parley(pid) for pid in below):
            for pid in [cluster.workers[0].pid] + below:
                kill(pid)
            log(f"killed worker 1 and {len(below)} processes below it, {finished} of {FILES + 1} files done")
            return
        time.sleep(0.02)
    sys.exit("the job ended before a worker could be killed; give it more articles")


def is_parley(pid):
    try:
        return os.path.basename(os.readlink(f"/proc/{pid}/exe")).startswith("parley")
    except OSError:
        return False


def rows(parley, *arguments):
    result = subprocess.run([parley, *map(str, arguments)], capture_output=True, text=True)
    return [json.loads(line) for line in result.stdout.splitlines()]


def ledger_of(parley, folder, read):
    """A new dossier with the example's files, filled by a command; its statements and claims by identifier."""
    shutil.copytree(DOSSIER, folder, ignore=shutil.ignore_patterns("parley.sqlite*", "sources"))
    result = subprocess.run([parley, *read(folder)], capture_output=True, text=True)
    log(result.stdout.strip())
    return {kind: sorted(json.dumps(row, sort_keys=True) for row in rows(parley, kind, folder, "--format", "jsonl"))
            for kind in ("statements", "claims")}


def check(what, is_right):
    log(("ok    " if is_right else "WRONG ") + what)
    if not is_right:
        FAILED.append(what)


def main(parley):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="parley-spark-"))
    inputs, output = folder / "in", folder / "out"
    count = make_inputs(inputs)
    cluster = Cluster(folder)
    try:
        log(f"a master at {cluster.address} and two workers")
        job = subprocess.Popen(
            [str(cluster.home / "bin/spark-submit"), "--master", cluster.address, "--conf", "spark.executor.memory=700m",
             "--conf", "spark.driver.memory=700m", "--conf", "spark.driver.host=127.0.0.1", "--conf", "spark.ui.enabled=false",
             "--conf", "spark.sql.shuffle.partitions=4", str(ROOT / "Spark/parley_job.py"), str(inputs), "--dossier", str(DOSSIER),
             "--output", str(output), "--parley", parley],
            env=cluster.environment, stdout=subprocess.PIPE, stderr=open(folder / "job.log", "w"), text=True)
        kill_in_the_middle(cluster, job, output)
        printed, _ = job.communicate(timeout=150)
        if job.returncode != 0:
            sys.exit(f"the job ended with {job.returncode}:\n" + (folder / "job.log").read_text()[-4000:])
        counts = json.loads(printed.splitlines()[-1])
        log(f"the job ended: {counts}")
    finally:
        cluster.stop()

    records = rows(parley, "code", DOSSIER, inputs, "--format", "jsonl")
    alone = {row["id"] for row in records if row["kind"] == "statement"}
    claims = {claim["id"] for row in records for claim in row.get("claims") or []}
    check(f"{count} articles, none lost, none doubled", counts["articles"] == count)
    check(f"the {len(claims)} claims of one parley alone", counts["claims"] == len(claims) > 0)
    check("one failure, of the broken line", counts["failures"] == 1)
    read = ledger_of(parley, folder / "read", lambda place: ["read", place, inputs])
    imported = ledger_of(parley, folder / "imported", lambda place: ["import", place, output])
    check(f"import gives the ledger that reading gives: {len(read['statements'])} statements", read == imported)
    check("every statement is in it", {json.loads(row)["id"] for row in imported["statements"]} == alone)
    check("the Parquet table has the same statements",
          counts["statements"] == len({(row["id"], row["speaker"]) for row in records if row["kind"] == "statement"}))
    bucket = subprocess.run(
        [sys.executable, str(ROOT / "Spark/parley_job.py"), "s3://bucket/a.warc.gz", "--dossier", str(DOSSIER), "--output", str(folder / "x")],
        capture_output=True, text=True)
    check("an address is refused at once, with the way out", bucket.returncode == 1 and "mount the store" in bucket.stderr)
    again = subprocess.run([parley, "import", str(folder / "imported"), str(output)], capture_output=True, text=True).stdout
    check("importing again changes nothing", again.startswith(f"{count} articles: 0 new, 0 read again, {count} unchanged"))
    if FAILED:
        sys.exit(f"{len(FAILED)} of the checks failed; see {folder}")
    shutil.rmtree(folder)


if __name__ == "__main__":
    START, FAILED = time.monotonic(), []
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(os.path.abspath(sys.argv[1]))
