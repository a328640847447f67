import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// The page to hand on, as the command `parley report` writes it.
struct BriefPage {
  private let workspace: Workspace
  private let report: Report

  init(_ workspace: Workspace, at day: Day?) throws {
    self.workspace = workspace
    report = try workspace.report(at: day)
  }

  func document() -> Document {
    PageFrame(workspace: workspace, title: "Brief", section: "/brief").document { report.content(&$0) }
  }
}
