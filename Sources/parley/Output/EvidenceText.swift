import ParleyDossier
import ParleyText
import ParleyWorkspace

/// A claim's evidence for a terminal.
struct EvidenceText {
  let evidence: Evidence
  let dossier: Dossier

  init(_ evidence: Evidence, dossier: Dossier) {
    self.evidence = evidence
    self.dossier = dossier
  }

  func text() -> String {
    let claim = evidence.claim.claim
    let issue = dossier.issue(claim.issue)
    let option = issue?.options.first { $0.id == claim.option }?.label ?? "no option taken"
    var lines = [
      "\(claim.id)  \(claim.claimant), \(claim.date) (\(claim.date.how.rawValue)): \(claim.stance.rawValue)",
      "\(issue?.name ?? claim.issue): \(option)" + (claim.about.map { " (said about \($0); moves no position)" } ?? ""),
      "decided by \(claim.indicator) · confidence \(Figure.text(claim.confidence)) · authority \(Figure.text(claim.authority)) · \(claim.coder)",
      "",
    ]
    lines += passage.wrapped(at: 110).map { "  " + $0 }
    if let article = evidence.article {
      let parts = [article.publisher, article.published?.description, article.title, article.url]
      lines += ["", "  " + parts.compactMap { $0 }.joined(separator: " · "), "  \(article.origin)"]
    }
    lines += carriers
    lines += ["", evidence.dependents.isEmpty ? "Nothing rests on it." : "What rests on it:"]
    lines += evidence.dependents.map {
      "  \($0.party) on \(dossier.issue($0.issue)?.name ?? $0.issue): \($0.text)"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every outlet that carried the claim, where it is more than one.
  private var carriers: [String] {
    guard evidence.carriers.count > 1 else { return [] }
    let claim = evidence.claim.claim
    let counts =
      if dossier.settings.copies == .each { "counts for each of them" } else if let first = claim.repeats {
        "counts once, as \(first)"
      } else { "counts once" }
    return ["", "Carried by \(evidence.claim.outlets) outlets, \(counts):"]
      + evidence.carriers.map { carrier in
        let role: String? =
          switch carrier.role {
          case .origin: "origin"
          case .copy: nil
          case .sameText: "the same text"
          }
        let parts = [
          carrier.published ?? "undated", carrier.publisher, role, carrier.url ?? carrier.origin, carrier.claim,
        ]
        return "  " + parts.compactMap { $0 }.joined(separator: " · ")
      }
  }

  /// The paragraph with the parts of the statement in brackets.
  private var passage: String {
    guard let article = evidence.article, let passage = evidence.passage, let statement = evidence.statement else {
      return "Entered by hand, without a statement."
    }
    var marks: [(at: Int, order: Int, text: String)] = []
    func mark(_ span: TextSpan, _ name: String) {
      marks.append((span.start, 1, "[\(name): "))
      marks.append((span.end, 0, "]"))
    }
    for span in statement.content { mark(span, "content") }
    if let source = statement.source { mark(source, "source") }
    if let cue = statement.cue { mark(cue, "cue") }
    var out = ""
    var position = passage.start
    for mark in marks.sorted(by: { ($0.at, $0.order) < ($1.at, $1.order) }) {
      out += article[TextSpan(position, max(position, mark.at))] + mark.text
      position = max(position, mark.at)
    }
    return (out + article[TextSpan(position, max(position, passage.end))]).flattened()
  }
}
