import ParleyDrawing
import ParleyLedger

/// What to do when nothing was read yet, or nothing of what was read is about the dossier's issues.
struct EmptyLedger {
  let counts: LedgerCounts
  let words: Words

  func add(to html: inout HTML) {
    html.element("section", [.class("empty")]) { box in
      box.element(
        "p",
        text: counts.articles == 0 ? words["empty.unread"] : words("empty.untouched", ["sources": counts.articles]))
      box.element("p") { $0.link(to: "/dossier#add", text: words["empty.add"]) }
    }
  }
}
