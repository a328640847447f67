import ParleyDossier
import ParleyDrawing
import ParleyLedger
import ParleyReading

/// The statements of an article with their claims, beside its text.
struct StatementList {
  private let stored: StoredArticle
  private let dossier: Dossier

  init(_ stored: StoredArticle, _ dossier: Dossier) {
    self.stored = stored
    self.dossier = dossier
  }

  func add(to html: inout HTML) {
    let claims = Dictionary(grouping: stored.claims, by: \.statement)
    html.element("h2", text: "\(stored.findings.statements.count) statements, \(stored.claims.count) claims")
    html.element("ul", [.class("plain")]) { list in
      for statement in stored.findings.statements {
        list.element("li") { item in
          item.link(
            to: "#\(statement.id)", text: statement.speaker.name ?? statement.speaker.party ?? "unknown speaker")
          if let party = statement.speaker.party { item.add(SideName(party, in: dossier).html) }
          let chain = statement.chain.isEmpty ? "" : " · by way of " + statement.chain.joined(separator: ", ")
          let date = statement.date.map { " · \(($0.first...$0.last).words) (\($0.how.rawValue))" } ?? ""
          item.element(
            "div", [.class("meta")],
            text: "\(statement.quotation.rawValue), \(statement.act.rawValue.lowercased())\(date)\(chain) · sure to "
              + "\(Int((statement.confidence.statement * 100).rounded()))%")
          for claim in claims[statement.id] ?? [] {
            let issue = dossier.issue(claim.issue)
            item.element("div") { line in
              line.link(
                to: "/claims/\(claim.id)",
                text: "\(issue?.name ?? claim.issue): "
                  + (issue?.options.first { $0.id == claim.option }?.label ?? "no option"))
            }
          }
        }
      }
    }
  }
}
