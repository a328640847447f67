#!/usr/bin/env bash
# Runs the Spark job on a master and two workers on this machine, one of which is killed in the middle (under 3 minutes).
# Takes pyspark from PyPI into .venv-spark the first time. PARLEY_SKIP_SPARK=1 leaves it out, and says so.
set -euo pipefail
cd "$(dirname "$0")/../.."
parley="${1:-.build/debug/parley}"

if [ "${PARLEY_SKIP_SPARK:-0}" = 1 ]; then
  echo "SKIPPED, as PARLEY_SKIP_SPARK=1 asks: Spark/parley_job.py was not tested."
  exit 0
fi
Scripts/setup .ci/packages-spark.txt
if ! command -v java >/dev/null 2>&1; then
  echo "The test of Spark/parley_job.py needs Java and found none: install openjdk-17-jre-headless, or leave it out with PARLEY_SKIP_SPARK=1." >&2
  exit 1
fi
python="${PARLEY_SPARK_PYTHON:-.venv-spark/bin/python}"
if ! "$python" -c 'import pyspark' 2>/dev/null; then
  echo "Installing pyspark from PyPI into .venv-spark (about 500 MB)."
  python3 -m venv .venv-spark
  if ! .venv-spark/bin/python -m pip install -q 'pyspark>=4.0,<5'; then
    echo "pyspark could not be installed from PyPI: mend the connection, or leave the test out with PARLEY_SKIP_SPARK=1." >&2
    exit 1
  fi
  python=.venv-spark/bin/python
fi
timeout 170 "$python" Tests/Spark/test_job.py "$parley"
