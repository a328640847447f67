public import ParleyDossier

/// What colours, shapes and marks mean.
public struct SideLegend: Sendable {
  private let telling: Telling
  private let notes: [String]

  public init(_ telling: Telling, notes: [String]) {
    self.telling = telling
    self.notes = notes
  }

  public init(_ dossier: Dossier, notes: [String]) { self.init(Telling(dossier), notes: notes) }

  /// The shape by which a side is told apart even without its colour.
  public static func glyph(_ side: Int) -> String { ["●", "◆", "■", "▲"][side % 4] }

  public func add(to html: inout HTML) {
    html.element("p", [.class("legend")]) { line in
      for (index, side) in telling.dossier.sides.enumerated() {
        line.element("span", [.class("side-name side-\(index % 4)")]) { name in
          name.text(Self.glyph(index) + " ")
          name.add(telling.partyName(side.id).html)
        }
      }
      for note in notes { line.element("span", text: note) }
    }
  }
}
