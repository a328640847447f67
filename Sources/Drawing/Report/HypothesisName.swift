public import ParleyForesight

/// What a hypothesis is called: as the dossier has it in the reader's language; the usual ones as the catalogue has them.
public struct HypothesisName: Sendable {
  private let telling: Telling

  public init(_ telling: Telling) { self.telling = telling }

  public func text(_ row: HypothesisTable.Row) -> String { text(row.id, row.text) }

  public func text(_ id: String, _ text: String) -> String {
    DefaultHypothesis(rawValue: id)?.text == text
      ? telling.words.term("usual-hypothesis", id)
      : telling.dossier.outlook.hypotheses.first { $0.id == id }?.text ?? text
  }

  /// A, B, C …
  public static func letter(_ number: Int) -> String {
    Unicode.Scalar(UInt32(65 + number % 26)).map { String(Character($0)) } ?? "?"
  }
}
