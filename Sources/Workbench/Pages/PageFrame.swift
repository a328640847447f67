import ParleyDrawing
import ParleyWorkspace

/// What every page has around its own content.
struct PageFrame {
  let workspace: Workspace
  var title: String
  /// The address of the section that is open.
  var section: String

  private static let sections = [
    ("/", "Overview"), ("/ledger", "Ledger"), ("/brief", "Brief"),
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
    return Document(title: "\(title) · \(workspace.dossier.title)", stylesheet: "/parley.css", body: body)
  }
}
