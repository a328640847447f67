import ParleyDrawing
import ParleyLedger

/// What to do when nothing was read yet, or nothing of what was read is about the dossier's issues.
struct EmptyLedger {
  private let counts: LedgerCounts

  init(_ counts: LedgerCounts) { self.counts = counts }

  func add(to html: inout HTML) {
    html.element("section", [.class("empty")]) { box in
      if counts.articles == 0 {
        box.element("p", text: "Nothing has been read yet, so everything below is what the dossier alone says.")
      } else {
        box.element(
          "p",
          text:
            "\(Verdict.count(counts.articles, "source")) read, and no statement in them touches an issue of this dossier. Its indicators may be too narrow."
        )
      }
      box.element("p") { $0.link(to: "/dossier#add", text: "Add a source") }
    }
  }
}
