import ParleyDossier
import ParleyDrawing
import ParleyWorkspace

/// Which sentences of the ledger changed indicators would code otherwise, before and after.
struct PreviewText {
  let preview: CodingPreview
  let issue: Issue
  let words: Words
  private static let shown = 40

  var html: HTML {
    HTML { html in
      html.element("h2", text: words["preview.title"])
      html.element("p", text: summary)
      guard !preview.changes.isEmpty else { return }
      html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
        scroll.element("table", [.class("claims")]) { table in
          table.element("thead") { head in
            head.element("tr") { line in
              for name in [
                words["column.date"], words["column.who"], words["column.words"], words["preview.now"],
                words["preview.then"],
              ] {
                line.element("th", [.scope("col")], text: name)
              }
            }
          }
          table.element("tbody") { body in
            for change in preview.changes.prefix(Self.shown) { row(change, &body) }
          }
        }
      }
      if preview.changes.count > Self.shown {
        html.element("p", [.class("meta")], text: words("list.more", ["count": preview.changes.count - Self.shown]))
      }
    }
  }

  private var summary: String {
    let values: [String: any Filling] = [
      "changed": preview.changes.count, "tried": preview.tried, "articles": preview.articles,
      "before": preview.before, "after": preview.after,
    ]
    return words(preview.changes.isEmpty ? "preview.none" : "preview.some", values)
  }

  private func row(_ change: CodingChange, _ body: inout HTML) {
    body.element("tr") { line in
      line.element("td", [.class("day")], text: words.day(change.date))
      line.element("td", text: change.claimant)
      line.element("td") { cell in
        cell.link(
          to: "/articles/\(change.article)#\(change.statement)", [Attribute("lang", change.language.rawValue)],
          text: change.words)
      }
      line.element("td") { coding(change.before, &$0) }
      line.element("td") { coding(change.after, &$0) }
    }
  }

  private func coding(_ coding: CodingChange.Coding?, _ cell: inout HTML) {
    guard let coding else {
      cell.element("span", [.class("soft")], text: words["preview.nothing"])
      return
    }
    cell.text(coding.option.flatMap { id in issue.options.first { $0.id == id }?.label } ?? words["review.no-option"])
    cell.element(
      "div", [.class("meta")],
      text: words(
        "preview.by", ["stance": words.term("stance", coding.stance.rawValue), "indicator": coding.indicator]))
  }
}
