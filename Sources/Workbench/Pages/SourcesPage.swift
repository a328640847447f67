import ParleyDrawing
import ParleyLedger
import ParleyWorkspace

/// Every article that was read, some hundreds on a page.
struct SourcesPage {
  private let workspace: Workspace
  private let asking: Asking
  private var words: Words { asking.words }
  private static let pageLength = 200

  init(_ workspace: Workspace, _ asking: Asking) {
    self.workspace = workspace
    self.asking = asking
  }

  func document() throws -> Document {
    let start = try asking.number("offset") ?? 0
    let articles = try workspace.articles(Filter(limit: Self.pageLength, offset: start))
    let total = try workspace.counts().articles
    return PageFrame(workspace, asking, title: words["sources.title"], section: "/dossier").document { html in
      html.element("h1", text: words("sources.heading", ["count": total]))
      guard total > 0 else {
        html.element("p") { $0.link(to: "/dossier#add", text: words["sources.add"]) }
        return
      }
      html.element("div", [.class("scroll")]) { scroll in
        scroll.element("table", [.class("sources")]) { table in
          table.element("thead") { head in
            head.element("tr") { line in
              let names: [Words.Key] = ["sources.published", "sources.name", "sources.publisher", "sources.language"]
              for name in names { line.element("th", [.scope("col")], text: words[name]) }
            }
          }
          table.element("tbody") { body in
            for article in articles { add(article, to: &body) }
          }
        }
      }
      pages(from: start, of: total, &html)
    }
  }

  private func pages(from start: Int, of total: Int, _ html: inout HTML) {
    guard total > Self.pageLength else { return }
    html.element("nav", [.class("pages"), Attribute("aria-label", words["ledger.pages"])]) { line in
      if start > 0 { line.link(to: "/sources", text: words["ledger.first"]) }
      if start + Self.pageLength < total {
        line.link(
          to: "/sources?offset=\(start + Self.pageLength)", [Attribute("rel", "next")], text: words["ledger.next"])
      }
    }
  }

  private func add(_ article: ArticleHead, to body: inout HTML) {
    body.element("tr") { line in
      line.element("td", [.class("day")], text: article.published.map(words.date) ?? words["sources.undated"])
      line.element("td") { cell in
        cell.link(
          to: "/articles/\(article.id)", [Attribute("lang", article.language.rawValue)],
          text: article.title ?? article.origin)
      }
      line.element("td", text: article.publisher ?? "")
      line.element("td", text: words.language(article.language))
    }
  }
}
