import ParleyDossier
import ParleyDrawing
import ParleyLedger
import ParleyText
import ParleyWorkspace

/// Every claim of the ledger, searchable: a page of rows at a time, each page asked for by the last row of the one before.
struct LedgerPage {
  private let workspace: Workspace
  private let asking: Asking
  private let telling: Telling
  private let token: FormToken
  private var words: Words { telling.words }
  static let pageLength = 100

  init(_ workspace: Workspace, _ asking: Asking, token: FormToken) {
    self.workspace = workspace
    self.asking = asking
    self.token = token
    telling = Telling(workspace.dossier, asking.words)
  }

  func document() throws -> Document {
    var filter = try asking.filter(limit: Self.pageLength)
    filter.limit = min(filter.limit ?? Self.pageLength, 500)
    let rows = try workspace.claims(filter)
    let isFirst = filter.after == nil && filter.offset == 0
    var all = filter
    all.after = nil
    let total = try workspace.countClaims(all)
    let next = rows.count == filter.limit ? rows.last?.id : nil
    let publishers = try workspace.publishers()
    return PageFrame(workspace, asking, title: words["page.ledger"], section: "/ledger", scripts: ["ledger.js"])
      .document { html in
        html.element("h1", text: words["page.ledger"])
        LedgerSearch(asking: asking, telling: telling, publishers: publishers).add(to: &html)
        html.element(
          "form", [.id("claims"), Attribute("method", "post"), Attribute("action", "/ledger/export")]
        ) { form in
          form.hidden(FormToken.field, token.text)
          bar(total, &form)
          if rows.isEmpty {
            form.element("p", [.class("empty")], text: words["ledger.none"])
          } else {
            ClaimTable(rows: rows, telling: telling, hasChoices: true).add(to: &form)
          }
        }
        pages(isFirst: isFirst, next: next, &html)
      }
  }

  /// How many there are, and what can be done with them.
  private func bar(_ total: Int, _ form: inout HTML) {
    form.element("div", [.class("ledger-bar")]) { bar in
      bar.element("p", [Attribute("role", "status"), .id("found")], text: words("ledger.found", ["count": total]))
      bar.element("p", [.class("soft"), .id("chosen"), Attribute("data-text", words["ledger.count-chosen"])]) { _ in }
      bar.element("details", [.class("menu")]) { menu in
        menu.element("summary", text: words["ledger.export"])
        menu.element("div", [.class("menu-items")]) { items in
          for format in LedgerExport.formats {
            let name = words.term("format", format.rawValue)
            items.element(
              "button", [.class("plain"), Attribute("name", "format"), Attribute("value", format.rawValue)],
              text: words("ledger.export-chosen", ["format": name]))
            items.link(
              to: "/ledger/export?" + (query + ["format=\(format.rawValue)"]).joined(separator: "&"),
              text: words("ledger.export-all", ["format": name]))
          }
        }
      }
    }
  }

  private func pages(isFirst: Bool, next: String?, _ html: inout HTML) {
    html.element("nav", [.class("pages"), Attribute("aria-label", words["ledger.pages"])]) { line in
      if !isFirst { line.link(to: "/ledger?" + query.joined(separator: "&"), text: words["ledger.first"]) }
      if let next {
        line.link(
          to: "/ledger?" + (query + ["after=\(next.percentEncoded)"]).joined(separator: "&"),
          [Attribute("rel", "next")], text: words["ledger.next"])
      }
    }
  }

  /// What is searched for, as parts of an address.
  private var query: [String] {
    LedgerSearch.names.compactMap { name in asking.text(name).map { "\(name)=\($0.percentEncoded)" } }
  }
}
