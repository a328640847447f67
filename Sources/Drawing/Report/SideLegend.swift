public import ParleyDossier

/// What colours, shapes and marks mean.
public struct SideLegend: Sendable {
  private let dossier: Dossier
  private let notes: [String]

  public init(_ dossier: Dossier, notes: [String]) {
    self.dossier = dossier
    self.notes = notes
  }

  public func add(to html: inout HTML) {
    html.element("p", [.class("legend")]) { line in
      for (index, side) in dossier.sides.enumerated() {
        line.element(
          "span", [.class("side-name side-\(index % 4)")], text: "\(["●", "◆", "■", "▲"][index % 4]) \(side.name)")
      }
      for note in notes { line.element("span", text: note) }
    }
  }
}
