import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyText
import ParleyWorkspace

/// The possible agreements: the frontier, the fair points on it in words, who would have to move on what, what blocks; and the
/// weights and least values on which all of it rests, to be tried.
struct PackagesPage {
  private let workspace: Workspace
  private let asking: Asking
  private let result: PackageResult
  private let sliders: PackageSliders
  private var words: Words { asking.words }

  init(_ workspace: Workspace, _ asking: Asking, desk: Desk, token: FormToken) throws {
    self.workspace = workspace
    self.asking = asking
    sliders = try PackageSliders(workspace, asking)
    result = try PackageResult(workspace, asking, sliders, saving: .init(desk: desk, token: token))
  }

  func document() -> Document {
    PageFrame(workspace, asking, title: words["page.packages"], section: "/packages", scripts: ["packages.js"])
      .document { html in
        html.element("h1", text: words["packages.title"])
        html.element("p", [.class("meta")], text: words("packages.as-of", ["day": result.day]))
        html.element("div", [.class("workshop")]) { columns in
          columns.element("section", [.class("controls"), Attribute("aria-label", words["packages.try"])]) { section in
            sliders.add(to: &section, chosen: result.choices)
          }
          columns.element("div", [.id("result")]) { $0.add(result.html) }
        }
        html.element("p", [.id("spoken"), .class("hidden"), Attribute("role", "status")], text: "")
      }
  }

  /// Only what follows from the sliders, for the page's script.
  static func fragment(_ workspace: Workspace, _ asking: Asking, desk: Desk, token: FormToken) throws -> HTML {
    try PackageResult(
      workspace, asking, try PackageSliders(workspace, asking), saving: .init(desk: desk, token: token)
    ).html
  }
}
