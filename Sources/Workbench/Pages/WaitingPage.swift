import ParleyDrawing
import ParleyWorkspace

/// Stands for a page whose figures are being computed for the first time; asks for it again by itself.
struct WaitingPage {
  let workspace: Workspace
  let asking: Asking

  func document() -> Document {
    let words = asking.words
    return PageFrame(workspace, asking, title: words["waiting.title"], section: asking.request.uri.path).document {
      html in
      html.element("h1", text: words["waiting.title"])
      html.element("p", [Attribute("role", "status")], text: words["waiting.text"])
      html.element("p") { line in
        line.link(to: "/ledger", text: words["page.ledger"])
        line.text(" · ")
        line.link(to: "/sources", text: words["waiting.sources"])
      }
    }
  }
}

extension Document {
  /// The same with a word above it that its figures are older than the ledger; they come by themselves where scripts run.
  func behind(_ asking: Asking) -> Document {
    let words = asking.words
    var document = self
    document.scripts.append("/assets/behind.js")
    document.body = HTML { html in
      html.element("p", [.class("behind"), .id("behind"), Attribute("role", "status")]) { line in
        line.text(words["behind.text"] + " ")
        line.link(to: asking.address, text: words["behind.reload"])
      }
      html.add(body)
    }
    return document
  }
}
