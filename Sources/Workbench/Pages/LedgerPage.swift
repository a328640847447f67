import ParleyDossier
import ParleyDrawing
import ParleyLedger
import ParleyWorkspace

/// Every claim of the ledger, searchable.
struct LedgerPage {
  private let workspace: Workspace
  private let asking: Asking
  private static let pageLength = 100

  init(_ workspace: Workspace, asking: Asking) {
    self.workspace = workspace
    self.asking = asking
  }

  func document() throws -> Document {
    let filter = try asking.filter(limit: Self.pageLength)
    let rows = try workspace.claims(filter)
    let total = try workspace.countClaims(filter)
    return PageFrame(workspace: workspace, title: "Ledger", section: "/ledger").document { html in
      html.element("h1", text: "Ledger")
      searchForm(&html)
      let first = total == 0 ? 0 : filter.offset + 1
      html.element("p", [.class("soft")], text: "\(first)–\(filter.offset + rows.count) of \(total) claims")
      ClaimTable(rows: rows, dossier: workspace.dossier).add(to: &html)
      pages(filter, rows.count, total, &html)
    }
  }

  private func searchForm(_ html: inout HTML) {
    html.element("form", [.class("filter"), Attribute("method", "get"), Attribute("action", "/ledger")]) { form in
      form.field("Words, in any form", name: "words", value: asking.text("words"))
      form.field("Speaker", name: "speaker", value: asking.text("speaker"))
      form.choice(
        "Party", name: "party", chosen: asking.text("party"), workspace.dossier.parties.map { ($0.id, $0.name) })
      form.choice(
        "Issue", name: "issue", chosen: asking.text("issue"), workspace.dossier.issues.map { ($0.id, $0.name) })
      form.field("From", name: "from", value: asking.text("from"), type: "date")
      form.field("To", name: "to", value: asking.text("to"), type: "date")
      form.choice(
        "Language", name: "language", chosen: asking.text("language"),
        workspace.dossier.languages.map { ($0.rawValue, $0.rawValue) })
      form.element("button", [Attribute("type", "submit")], text: "Search")
    }
  }

  private func pages(_ filter: Filter, _ shown: Int, _ total: Int, _ html: inout HTML) {
    html.element("p") { line in
      if filter.offset > 0 {
        line.link(to: address(offset: max(0, filter.offset - Self.pageLength)), text: "Earlier")
        line.text(" ")
      }
      if filter.offset + shown < total { line.link(to: address(offset: filter.offset + shown), text: "Later") }
    }
  }

  private func address(offset: Int) -> String {
    var parts: [String] = []
    for name in ["words", "speaker", "party", "issue", "option", "from", "to", "language", "publisher"] {
      if let value = asking.text(name) { parts.append("\(name)=\(value.percentEncoded)") }
    }
    parts.append("offset=\(offset)")
    return "/ledger?" + parts.joined(separator: "&")
  }
}
