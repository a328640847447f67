import Foundation

/// Measures this room on reference data: one row for every value compared.
public enum BargainingEvaluation {
  /// One comparison.
  public struct Row: Equatable, Sendable {
    /// The case: a domain or a theorem.
    public let name: String
    /// What was compared.
    public let quantity: String
    /// What this room computed.
    public let found: String
    /// What the reference says.
    public let expected: String
    /// Whether they agree within the tolerance of the measure.
    public let agrees: Bool
    /// Why they may rightly differ, if a reason is known.
    public let note: String

    init(_ name: String, _ quantity: String, found: String, expected: String, agrees: Bool, note: String = "") {
      self.name = name
      self.quantity = quantity
      self.found = found
      self.expected = expected
      self.agrees = agrees
      self.note = note
    }
  }

  /// The share of rows that agree.
  public static func accuracy(_ rows: [Row]) -> Double {
    rows.isEmpty ? 0 : Double(rows.filter(\.agrees).count) / Double(rows.count)
  }

  static func decode<Value: Decodable>(_ type: Value.Type, _ json: Data, file: String) throws(BargainingError) -> Value
  {
    do {
      return try JSONDecoder().decode(type, from: json)
    } catch {
      throw BargainingError(.malformedInput, at: .init(file: file), "it does not hold the fields expected: \(error)")
    }
  }
}
