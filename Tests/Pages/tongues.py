"""What stands on a page in a language that is not the reader's: English of the program in a page in Ukrainian or Russian."""

import pathlib
import re

TEXTS = """() => {
  const language = document.documentElement.lang;
  const texts = [];
  const foreign = (e) => { const o = e.closest("[lang]"); return o && o.lang !== language; };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element.closest("script, style, code, kbd, textarea, blockquote, q") || foreign(element)) continue;
    texts.push(node.data);
  }
  for (const name of ["aria-label", "title", "placeholder", "alt", "data-text"])
    for (const element of document.querySelectorAll(`[${name}]`))
      if (!foreign(element)) texts.push(element.getAttribute(name));
  texts.push(document.title);
  return texts.map((t) => t.replace(/\\s+/g, " ").trim()).filter((t) => t);
}"""
# Names that every language writes so: of formats, of the account that runs the tests.
NAMES = {"JSON", "root", "yaml"}
FILE = re.compile(r"\b[\w-]+\.(yaml|json|jsonl|txt)\b")
WORD = re.compile(r"[A-Za-z]{3,}")
RUN = re.compile(r"(?<![.\w])[A-Za-z][A-Za-z’'-]+(?: [A-Za-z’'-]+)+|[A-Za-z]{4,}")


class Tongues:
    """Knows the texts of the dossier and of the ledger, which are shown as they are."""

    def __init__(self, page, base, dossier):
        known = [file.read_text() for file in pathlib.Path(dossier).glob("*.yaml")] if dossier else []
        for path in ("dossier", "articles?limit=10000", "claims?limit=10000", "statements?limit=10000"):
            known.append(page.request.get(f"{base}/api/v1/{path}").text())
        self.text = " ".join(" ".join(known).replace('\\"', '"').lower().split())

    def foreign(self, page, language):
        """Texts with a long English word, or several in a row, that neither the dossier nor an article holds."""
        return [text[:100] for text in dict.fromkeys(page.evaluate(TEXTS)) if self.is_foreign(FILE.sub("", text))]

    def is_foreign(self, text):
        return any(
            WORD.search(run) and not run.isupper() and run not in NAMES and run.lower() not in self.text
            for run in RUN.findall(text))
