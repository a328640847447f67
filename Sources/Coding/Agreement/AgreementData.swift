/// What several coders said about the same units, for measuring how far they agree.
public struct AgreementData: Sendable, Hashable {
  /// For each unit, the value that each coder gave, as an index into `values`; nil where a coder gave none.
  public private(set) var units: [[Int?]]
  /// The names of the values; for an ordinal measure in their order.
  public let values: [String]

  /// - Parameters:
  ///   - units: rows of values by coder; values that `values` does not name count as not given.
  public init(units: [[String?]], values: [String]) {
    let index = Dictionary(values.enumerated().map { ($1, $0) }) { first, _ in first }
    self.units = units.map { row in row.map { $0.flatMap { index[$0] } } }
    self.values = values
  }

  /// Units that two coders or more have valued: the others say nothing about agreement.
  public var pairable: [[Int]] { units.map { $0.compactMap(\.self) }.filter { $0.count > 1 } }
}
