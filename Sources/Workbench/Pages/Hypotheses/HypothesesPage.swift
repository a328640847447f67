import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyText
import ParleyWorkspace

/// What each side may be up to: competing hypotheses, the evidence on them, what would decide; and the judgements on which all of
/// it rests, to be tried and kept.
struct HypothesesPage {
  private let workspace: Workspace
  private let asking: Asking
  private let token: FormToken
  private let fingerprint: String
  private let parts: [(terms: HypothesisTerms, table: HypothesisTable)]
  private var words: Words { asking.words }

  init(_ workspace: Workspace, _ asking: Asking, desk: Desk, token: FormToken) throws {
    self.workspace = workspace
    self.asking = asking
    self.token = token
    fingerprint = try desk.files().fingerprint(of: EvidenceForm.files)
    let day = try asking.day("at")
    let sent = asking.all
    parts = try workspace.dossier.sides.map { side in
      let terms = try HypothesisTerms(
        workspace.dossier, party: side.id, sent: sent["party"] == side.id ? sent : [:], words: asking.words)
      return (terms, try Self.table(workspace, terms, at: day))
    }
  }

  private static func table(_ workspace: Workspace, _ terms: HypothesisTerms, at day: Day?) throws -> HypothesisTable {
    try workspace.hypotheses(on: terms.party, under: terms.isTried ? terms.outlook : nil, at: day)
  }

  func document() -> Document {
    PageFrame(workspace, asking, title: words["page.hypotheses"], section: "/hypotheses", scripts: ["hypotheses.js"])
      .document { html in
        html.element("h1", text: words["hypotheses.title"])
        if let day = parts.first?.table.asOf {
          html.element("p", [.class("meta")], text: words("hypotheses.method", ["day": day]))
        }
        html.element("p", [.id("spoken"), .class("hidden"), Attribute("role", "status")], text: "")
        let telling = Telling(workspace.dossier, words)
        for part in parts {
          let name = telling.party(part.terms.party)
          html.element("h2") { $0.add(SideName(part.terms.party, telling).html) }
          html.element("div", [.class("workshop wide")]) { columns in
            columns.element("div", [.id("result-\(part.terms.party)")]) { result in
              result.add(HypothesisResult(part.table, isTried: part.terms.isTried, workspace, words).html)
            }
            columns.element(
              "section", [.class("controls"), Attribute("aria-label", "\(words["hypotheses.judge"]): \(name)")]
            ) {
              HypothesisControls(
                terms: part.terms, table: part.table, telling: telling, at: asking.text("at"),
                saving: (token, fingerprint)
              ).add(to: &$0)
            }
          }
        }
      }
  }

  /// What follows from the judgements on one side, for the page's script.
  static func fragment(_ workspace: Workspace, _ asking: Asking) throws -> HTML {
    let sent = asking.all
    guard let party = workspace.dossier.sides.first(where: { $0.id == sent["party"] }) else {
      throw WorkspaceError(.argument, "no side “\(sent["party"] ?? "")”")
    }
    let terms = try HypothesisTerms(workspace.dossier, party: party.id, sent: sent, words: asking.words)
    let table = try table(workspace, terms, at: asking.day("at"))
    return HypothesisResult(table, isTried: terms.isTried, workspace, asking.words).html
  }
}
