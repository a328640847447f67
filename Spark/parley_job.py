#!/usr/bin/env python3
"""Reads and codes many files on many machines with Parley, and writes the results as Parquet.

    spark-submit Spark/parley_job.py --dossier DIR --output OUT INPUT…

Each INPUT is a file, a folder or a pattern that every machine sees at the same path: web archives, JSON lines, or
whatever else `parley code` reads. Each file is one partition, read by one `parley` process that maps its models and keeps
nothing. OUT receives

    articles/  statements/  claims/  failures/     Parquet, for Spark, DuckDB, pandas, R …
    readings/                                      the same whole, JSON lines: `parley import DIR OUT` takes them

A machine that dies loses nothing and doubles nothing: Spark commits the results of a file as a whole or not at all, and gives
the file to another machine. An article that stands in several files is kept once, from the first of them.
"""
import argparse
import glob
import json
import os
import subprocess
import sys
import tempfile

from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as F
from pyspark.sql import types as T

TEXT, WHOLE, REAL = T.StringType(), T.IntegerType(), T.DoubleType()


def fields(**types):
    return T.StructType([T.StructField(name, kind) for name, kind in types.items()])


SPAN = fields(start=WHOLE, end=WHOLE, text=TEXT)
CLAIM = fields(id=TEXT, issue=TEXT, option=TEXT, stance=TEXT, about=TEXT, confidence=REAL, indicator=TEXT)
STATEMENT = fields(
    id=TEXT, source=SPAN, cue=SPAN, content=T.ArrayType(SPAN), quotation=TEXT, parent=TEXT, speaker=TEXT,
    speaker_name=TEXT, speaker_how=TEXT, party=TEXT, chain=T.ArrayType(TEXT), act=TEXT, date=TEXT, date_how=TEXT,
    published=TEXT, language=TEXT, negated=T.BooleanType(), reported_false=T.BooleanType(), hedged=TEXT, conditional=TEXT,
    confidence=fields(statement=REAL, speaker=REAL, date=REAL), reader=TEXT, claims=T.ArrayType(CLAIM))
FAILURE = fields(article=TEXT, code=TEXT, message=TEXT)
ARTICLE = fields(
    article=fields(id=TEXT, origin=TEXT, url=TEXT, title=TEXT, publisher=TEXT, language=TEXT, authors=T.ArrayType(TEXT),
                   published=fields(first=TEXT, how=TEXT), text=TEXT),
    provenance=TEXT)
LINE = fields(file=TEXT, number=T.LongType(), article=TEXT, kind=TEXT, line=TEXT)


class BrokenFile(Exception):
    """`parley` stopped before the end of a file; Spark tries the file again, on another machine if need be."""


def read_file(path, parley, dossier):
    """The lines that `parley code --whole` prints of one file, each with the article that it belongs to."""
    messages = tempfile.TemporaryFile("w+", encoding="utf8")  # not a pipe, which would block once it is full
    process = subprocess.Popen(
        [parley, "code", dossier, path, "--whole"], stdout=subprocess.PIPE, stderr=messages, text=True, encoding="utf8",
        bufsize=1 << 20)
    held, number = [], 0
    try:
        for line in process.stdout:
            line = line.rstrip("\n")
            record = json.loads(line)
            held.append((record["kind"], line))
            if record["kind"] == "reading":  # the last line of its article
                article = record["article"]["id"]
                for kind, line in held:
                    yield path, number, article, kind, line
                    number += 1
                held = []
    finally:
        process.stdout.close()
        status = process.wait()
    messages.seek(0)
    errors = messages.read()
    if held or status not in (0, 3):
        raise BrokenFile(f"{path}: parley ended with {status}: {errors[-2000:]}")
    if status == 3:  # some inputs could not be read; the others were
        for message in errors.splitlines():
            failure = {"article": path, "code": "input", "message": message.removeprefix("parley: ")}
            yield path, number, None, "failure", json.dumps(failure, ensure_ascii=False)
            number += 1


def files(inputs):
    """The files behind paths and patterns, in order, each once."""
    found = []
    for pattern in inputs:
        if "://" in pattern:
            sys.exit(f"{pattern}: only files are read that every machine sees at the same path; mount the store there, or copy it first")
        for path in sorted(glob.glob(pattern)) or [pattern]:
            if os.path.isdir(path):
                found += sorted(os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names)
            elif os.path.exists(path):
                found.append(path)
            else:
                sys.exit(f"{path}: there is no such file; every machine must see it at the same path")
    return [os.path.abspath(path) for path in dict.fromkeys(found)]


def run(spark, paths, dossier, output, parley):
    # The largest first, so that no machine is left with a long one at the end.
    paths.sort(key=lambda path: -os.path.getsize(path))
    lines = spark.sparkContext.parallelize(paths, len(paths)).flatMap(lambda path: read_file(path, parley, dossier))
    # Stored once and read back, so that no file is read again for each of the tables.
    spark.createDataFrame(lines, LINE).write.mode("errorifexists").parquet(f"{output}/lines")
    lines = spark.read.schema(LINE).parquet(f"{output}/lines")

    first = Window.partitionBy("article").orderBy("file", "number")
    kept = (lines.where("kind = 'reading'").withColumn("place", F.row_number().over(first)).where("place = 1")
            .select("file", "article"))

    def table(kind, schema):
        rows = lines.where(F.col("kind") == kind)
        if kind != "failure":
            rows = rows.join(kept, ["file", "article"])
        return rows.select("file", "number", "article", "line", F.from_json("line", schema).alias("row"))

    def write(rows, name):
        rows.write.mode("overwrite").parquet(f"{output}/{name}")

    readings = table("reading", ARTICLE).dropDuplicates(["article"])
    write(readings.select("row.article.*", "row.provenance", "file"), "articles")
    # An article that comes twice in one file brings its statements twice: the same lines, kept once.
    statements = table("statement", STATEMENT).dropDuplicates(["article", "line"])
    write(statements.select("article", "row.*", "file").drop("claims"), "statements")
    claims = statements.select("article", "row.*", F.explode("row.claims").alias("claim"))
    write(claims.select("claim.*", F.col("id").alias("statement"), "article", "speaker", "party", "date", "published",
                        "language").dropDuplicates(["id"]), "claims")
    write(table("failure", FAILURE).select("file", "row.*"), "failures")
    readings.select("line").write.mode("overwrite").text(f"{output}/readings")
    return {name: spark.read.parquet(f"{output}/{name}").count() for name in ("articles", "statements", "claims", "failures")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="+", metavar="INPUT")
    parser.add_argument("--dossier", required=True, help="the dossier's folder, at the same path on every machine")
    parser.add_argument("--output", required=True, help="a folder that does not exist yet")
    parser.add_argument("--parley", default="parley", help="the command, on every machine")
    options = parser.parse_args()
    paths = files(options.inputs)
    if not paths:
        sys.exit("no files to read")
    spark = SparkSession.builder.appName("parley").getOrCreate()
    try:
        counts = run(spark, paths, os.path.abspath(options.dossier), options.output, options.parley)
    finally:
        spark.stop()
    print(json.dumps(counts))


if __name__ == "__main__":
    main()
