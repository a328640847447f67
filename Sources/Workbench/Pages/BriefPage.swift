import ParleyDrawing
import ParleyWorkspace

/// The page to hand on, as the command `parley report` writes it.
struct BriefPage {
  private let workspace: Workspace
  private let asking: Asking
  private let report: Report

  init(_ workspace: Workspace, _ asking: Asking) throws {
    self.workspace = workspace
    self.asking = asking
    report = try workspace.report(at: try asking.day("at"), since: try asking.day("since"), words: asking.words)
  }

  func document() -> Document {
    PageFrame(workspace, asking, title: asking.words["page.brief"], section: "/brief", scripts: ["print.js"])
      .document { html in
        html.element("p", [.class("print-bar")]) { bar in
          bar.element(
            "button", [Attribute("type", "button"), .id("print"), Attribute("hidden", "hidden")],
            text: asking.words["brief.print"])
        }
        html.element("div", [.class("brief")]) { report.content(&$0) }
      }
  }
}
