import ParleyDrawing
import ParleyLedger
import ParleyWorkspace

/// Every article that was read.
struct SourcesPage {
  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  func document() throws -> Document {
    let articles = try workspace.articles()
    return PageFrame(workspace: workspace, title: "Sources", section: "/dossier").document { html in
      html.element("h1", text: Verdict.count(articles.count, "source"))
      guard !articles.isEmpty else {
        html.element("p") { $0.link(to: "/dossier#add", text: "Add the first one") }
        return
      }
      html.element("div", [.class("scroll")]) { scroll in
        scroll.element("table") { table in
          table.element("thead") { head in
            head.element("tr") { line in
              for name in ["Published", "Title", "Publisher", "Language"] {
                line.element("th", [.scope("col")], text: name)
              }
            }
          }
          table.element("tbody") { body in
            for article in articles { add(article, to: &body) }
          }
        }
      }
    }
  }

  private func add(_ article: ArticleHead, to body: inout HTML) {
    body.element("tr") { line in
      line.element("td", [.class("day")], text: article.published.map(DateWords.text) ?? "no date")
      line.element("td") { $0.link(to: "/articles/\(article.id)", text: article.title ?? article.origin) }
      line.element("td", text: article.publisher ?? "")
      line.element("td", text: article.language.rawValue)
    }
  }
}
