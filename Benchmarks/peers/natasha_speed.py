#!/usr/bin/env python3
"""Reads Russian text with natasha (segmentation, morphology, syntax, names) on one core and prints its speed.

    natasha_speed.py < TEXT

Needs natasha from PyPI. Peer of `bench-reading speed ru`: what a program must run before it can ask who is whose subject.
"""
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import resource
import sys
import time


def main():
    from natasha import Doc, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

    text = sys.stdin.read()
    embedding = NewsEmbedding()
    segmenter = Segmenter()
    taggers = NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)
    start, tokens, size = time.process_time(), 0, 0
    for paragraph in filter(None, text.split("\n")):
        doc = Doc(paragraph)
        doc.segment(segmenter)
        doc.tag_morph(taggers[0])
        doc.parse_syntax(taggers[1])
        doc.tag_ner(taggers[2])
        tokens += len(doc.tokens)
        size += len(paragraph.encode())
    spent = max(1e-9, time.process_time() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"natasha: {tokens} tokens, {tokens / spent:.0f} tokens/s, {size / 1e6 / spent:.4f} MB/s, at most {peak} MB")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(__doc__)
    main()
