import ParleyDossier
import ParleyDrawing
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// Who speaks for whom, how much, and who contradicts whom on what.
struct VoicesPage {
  private let workspace: Workspace
  private let asking: Asking
  private let telling: Telling
  private let picture: Picture
  private var words: Words { telling.words }

  init(_ workspace: Workspace, _ asking: Asking) throws {
    self.workspace = workspace
    self.asking = asking
    telling = Telling(workspace.dossier, asking.words)
    picture = try workspace.picture(at: try asking.day("at"))
  }

  func document() -> Document {
    PageFrame(workspace, asking, title: words["page.voices"], section: "/voices").document { html in
      html.element("h1", text: words["voices.title"])
      html.element("p", [.class("meta")]) { line in
        line.text(
          words("as-of", ["day": picture.asOf]) + " · " + words("count.claims", ["count": picture.claims.count]))
      }
      html.element("div", [.class("columns even")]) { columns in
        for (index, side) in workspace.dossier.sides.enumerated() {
          columns.element("section", [.class("side-\(index % 4)")]) { section in
            SpeakerTable(picture: picture, side: side, telling: telling).add(to: &section)
          }
        }
      }
      html.element("h2", text: words["report.contradictions"])
      contradictions(&html)
      html.element("h2", text: words["voices.mutual"])
      mutual(&html)
    }
  }

  /// By side, a matrix of its speakers with the issues on which they differ.
  private func contradictions(_ html: inout HTML) {
    let found = picture.contradictions.filter { !$0.acrossShift && !$0.isOneVoice }
    guard !found.isEmpty else {
      html.element("p", [.class("soft")], text: words["voices.no-contradictions"])
      return
    }
    html.element("p", [.class("meta")], text: words["voices.contradictions-note"])
    for side in workspace.dossier.sides {
      let own = found.filter { $0.party == side.id }
      if !own.isEmpty { ContradictionMatrix(own, telling, side: side.id).add(to: &html) }
    }
    html.element("details") { details in
      details.element("summary", text: words("voices.contradictions-words", ["count": found.count]))
      FindingList(
        found.prefix(FoldedFindings.most).map { .init(ContradictionSentence($0, telling).text, claims: $0.claims) },
        words: words
      ).add(to: &details)
      let left = found.count - FoldedFindings.most
      if left > 0 { details.element("p", [.class("meta")], text: words("list.left", ["count": left])) }
    }
  }

  private func mutual(_ html: inout HTML) {
    guard !picture.mutualClaims.isEmpty else {
      html.element("p", [.class("soft")], text: words["voices.no-mutual"])
      return
    }
    let shown = 8
    let latest = picture.mutualClaims.sorted { ($1.day, $0.id) < ($0.day, $1.id) }
    let items = latest.prefix(shown + FoldedFindings.most).map { one in
      FindingList.Item(
        words(
          "voices.mutual-claim",
          [
            "day": one.day, "who": telling.person(one.claimant), "about": telling.party(one.about),
            "issue": telling.issue(one.issue),
            "option": one.option.map { telling.option($0, of: one.issue) } ?? words["voices.no-option"],
            "verdict": words.term("mutual", one.verdict.rawValue),
          ]),
        claims: [one.id] + one.denials.map(\.claim) + one.own)
    }
    FoldedFindings(items, total: latest.count, shown: shown, words: words).add(to: &html)
  }
}
