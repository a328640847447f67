import ParleyDrawing
import ParleyWorkspace

/// What could not be shown, and why.
struct ErrorPage {
  let workspace: Workspace
  let error: WorkspaceError

  init(_ workspace: Workspace, _ error: WorkspaceError) {
    self.workspace = workspace
    self.error = error
  }

  func document() -> Document {
    PageFrame(workspace: workspace, title: "Not shown", section: "").document { html in
      html.element("h1", text: "This could not be shown")
      for message in error.messages { html.element("p", text: message) }
      html.element("p") { $0.link(to: "/", text: "Back to the overview") }
    }
  }
}
