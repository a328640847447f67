public import ParleyDossier

/// What colours, shapes and marks mean.
public struct SideLegend: Sendable {
  private let telling: Telling
  private let notes: [Note]

  /// What one mark means, with the mark itself before it where the words do not name one.
  public struct Note: Sendable {
    public enum Key: String, Sendable { case none, spread, acceptance, overlap, arrow, line, band, hollow, bar, nobody }

    let key: Key
    let text: String

    public init(_ key: Key, _ text: String) {
      self.key = key
      self.text = text
    }
  }

  public init(_ telling: Telling, notes: [Note]) {
    self.telling = telling
    self.notes = notes
  }

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
      for note in notes { line.element("span", [.class("key key-\(note.key.rawValue)")], text: note.text) }
    }
  }
}
