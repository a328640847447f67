#!/usr/bin/env python3
"""Takes articles out of the same pages with other extractors, and prints the same figures.

    articles.py GOLD.jsonl PAGES

Needs trafilatura, lxml_html_clean and resiliparse from PyPI. Peers of `bench-ingest articles`.
"""
import collections
import gzip
import json
import os
import re
import sys
import time
import unicodedata


def bag(text):
    words = re.findall(r"\w+", text or "")
    return collections.Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3))) if words else collections.Counter()


def plain(text):
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", text or "")).strip().lower()


def by_trafilatura(page, **options):
    import trafilatura

    found = trafilatura.bare_extraction(page, with_metadata=True, **options)
    if found is None:
        return {}
    authors = [a.strip() for a in (found.author or "").split(";") if a.strip()]
    return {"text": found.text, "title": found.title, "authors": authors, "date": found.date}


def by_resiliparse(page):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding

    return {"text": extract_plain_text(page.decode(detect_encoding(page), "replace"), main_content=True)}


PEERS = {
    "trafilatura": by_trafilatura,
    "trafilatura, precision": lambda page: by_trafilatura(page, favor_precision=True),
    "resiliparse": by_resiliparse,
}


def load(folder, name):
    path = os.path.join(folder, name + ".html")
    return open(path, "rb").read() if os.path.exists(path) else gzip.open(path + ".gz").read()


def main(gold, folder):
    sets = collections.defaultdict(list)
    for line in open(gold, encoding="utf8"):
        page = json.loads(line)
        sets[page["set"]].append(page)
    for name, extract in PEERS.items():
        for set_name, pages in sorted(sets.items()):
            precision, recall, exact, right, present, made_up, absent = [], [], 0, collections.Counter(), collections.Counter(), 0, 0
            spent = 0.0
            for page in pages:
                content = load(folder, page["id"])
                start = time.process_time()
                try:
                    found = extract(content) or {}
                except Exception:
                    found = {}
                spent += time.process_time() - start
                wanted, given = bag(page["text"]), bag(found.get("text"))
                shared = sum(min(wanted[s], given[s]) for s in wanted)
                if given:
                    precision.append(shared / sum(given.values()))
                recall.append(shared / max(1, sum(wanted.values())))
                exact += re.findall(r"\w+", page["text"] or "") == re.findall(r"\w+", found.get("text") or "")
                if "title" in page:
                    present["title"] += 1
                    right["title"] += plain(page["title"]) == plain(found.get("title"))
                    if page.get("authors"):
                        present["authors"] += 1
                        right["authors"] += {plain(a) for a in page["authors"]} == {plain(a) for a in found.get("authors") or []}
                    if page.get("date"):
                        present["date"] += 1
                        right["date"] += page["date"] == (found.get("date") or "")[:10]
                    else:
                        absent += 1
                        made_up += bool(found.get("date"))
            p, r = sum(precision) / max(1, len(precision)), sum(recall) / len(recall)
            fields = ", ".join(f"{k} {right[k] / present[k]:.3f}" for k in present)
            print(f"{name} | {set_name}: P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r):.3f} accuracy {exact / len(pages):.3f}"
                  f" {fields} dates made up {made_up} of {absent}, {spent / len(pages) * 1000:.1f} ms a page")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
