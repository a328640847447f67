import ParleyDrawing
import ParleyWorkspace

/// What every page has around its own content.
struct PageFrame {
  let workspace: Workspace
  var title: String
  /// The address of the section that is open.
  var section: String
  /// Files under `/assets` that the page runs; it must read without them.
  var scripts: [String] = []

  private static let sections = [
    ("/", "Overview"), ("/timeline", "Timeline"), ("/voices", "Voices"), ("/packages", "Packages"),
    ("/scenarios", "Scenarios"), ("/hypotheses", "Hypotheses"), ("/ledger", "Ledger"), ("/review", "Review"),
    ("/brief", "Brief"), ("/dossier", "Dossier"),
  ]

  func document(_ content: (inout HTML) -> Void) -> Document {
    let body = HTML { html in
      html.link(to: "#content", [.class("skip")], text: "Skip to the content")
      html.element("header", [.class("site")]) { header in
        header.element("div", [.class("inner")]) { inner in
          inner.element("strong", text: workspace.dossier.title)
          inner.element("nav", [Attribute("aria-label", "Pages")]) { nav in
            for (address, name) in Self.sections {
              nav.link(
                to: address, [Attribute("aria-current", address == section ? "page" : nil)], text: name)
            }
          }
        }
      }
      html.element("main", [.id("content")]) { content(&$0) }
    }
    return Document(
      title: "\(title) · \(workspace.dossier.title)", stylesheet: "/parley.css",
      scripts: scripts.map { "/assets/\($0)" },
      body: body)
  }
}
