import ParleyDossier
import ParleyDrawing
import ParleyWorkspace

/// Which sentences of the ledger changed indicators would code otherwise, before and after.
struct PreviewText {
  let preview: CodingPreview
  let issue: Issue
  private static let shown = 40

  var html: HTML {
    HTML { html in
      html.element("h2", text: "What it would change")
      html.element("p", text: summary)
      guard !preview.changes.isEmpty else { return }
      html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
        scroll.element("table", [.class("claims")]) { table in
          table.element("thead") { head in
            head.element("tr") { line in
              for name in ["Date", "Claimant", "Words", "Now", "Then"] {
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
        html.element("p", [.class("meta")], text: "and \(preview.changes.count - Self.shown) more.")
      }
    }
  }

  private var summary: String {
    let tried =
      preview.tried == preview.articles
      ? "all \(Verdict.count(preview.articles, "article"))"
      : "the latest \(preview.tried) of \(preview.articles) articles"
    let moved =
      preview.changes.isEmpty
      ? "No statement would be coded otherwise"
      : "\(Verdict.count(preview.changes.count, "statement")) would be coded otherwise"
    return "\(moved), tried on \(tried). Coded to the issue: \(preview.before) now, \(preview.after) then."
  }

  private func row(_ change: CodingChange, _ body: inout HTML) {
    body.element("tr") { line in
      line.element("td", [.class("day")], text: change.date.words)
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
      cell.element("span", [.class("soft")], text: "not coded")
      return
    }
    cell.text(coding.option.flatMap { id in issue.options.first { $0.id == id }?.label } ?? "no option")
    cell.element("div", [.class("meta")], text: "\(coding.stance.rawValue), by “\(coding.indicator)”")
  }
}
