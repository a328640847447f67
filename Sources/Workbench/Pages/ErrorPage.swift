import ParleyDrawing
import ParleyWorkspace

/// What could not be shown, and why.
struct ErrorPage {
  private let workspace: Workspace
  private let asking: Asking
  private let error: WorkspaceError

  init(_ workspace: Workspace, _ asking: Asking, _ error: WorkspaceError) {
    self.workspace = workspace
    self.asking = asking
    self.error = error
  }

  func document() -> Document {
    let words = asking.words
    return PageFrame(workspace, asking, title: words["error.title"], section: "").document { html in
      html.element("h1", text: words["error.title"])
      for message in error.messages { html.element("p", [Attribute("lang", "en")], text: message) }
      html.element("p") { $0.link(to: "/", text: words["error.back"]) }
    }
  }
}
