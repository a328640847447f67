/// A decision maker's preference as a relation between states: it may be partly unknown, come in two strengths, or be no order.
///
/// Sources: Li, Hipel, Kilgour and Fang, "Preference uncertainty in the graph model for conflict resolution", IEEE Transactions
/// on SMC-A 34 (2004) 507–520; Hamouda, Kilgour and Hipel, "Strength of preference in the graph model for conflict resolution",
/// Group Decision and Negotiation 13 (2004) 449–462; Bashar, Kilgour and Hipel, "Fuzzy preferences in the graph model for
/// conflict resolution", IEEE Transactions on Fuzzy Systems 20 (2012) 760–770.
public struct PreferenceRelation: Hashable, Sendable {
  /// For every state those that are better, much better ones among them.
  public private(set) var better: [StateSet]
  /// For every state those that are much better.
  public private(set) var muchBetter: [StateSet]
  /// For every state those of which it is not known whether they are better, worse or as good.
  public private(set) var unknown: [StateSet]

  /// How many states it compares.
  public var stateCount: Int { better.count }

  /// A complete order: greater ranks are better, equal ranks tie.
  ///
  /// - Parameter muchBetterFrom: how many ranks apart states are of which one is much better; nil when there is one strength only.
  public init(ranks: [Int32], muchBetterFrom gap: Int32? = nil) {
    better = ranks.map { rank in StateSet(capacity: ranks.count) { ranks[$0] > rank } }
    muchBetter = ranks.map { rank in
      StateSet(capacity: ranks.count) { state in gap.map { ranks[state] - rank >= $0 } ?? false }
    }
    unknown = Array(repeating: StateSet(capacity: ranks.count), count: ranks.count)
  }

  /// A fuzzy preference cut at a threshold.
  ///
  /// - Parameters:
  ///   - degrees: `degrees[s][t]` in 0…1 is how certainly s is preferred to t; with its opposite it sums to one.
  ///   - threshold: the fuzzy satisficing threshold γ in (0, 1]: t is an improvement on s when `degrees[t][s] − degrees[s][t] ≥ γ`.
  /// - Throws: ``BargainingError`` when the table is not square, or a number is outside its range.
  public init(fuzzy degrees: [[Double]], threshold: Double) throws(BargainingError) {
    guard threshold > 0, threshold <= 1 else {
      throw BargainingError(.outOfRange, at: "fuzzy preference", "the threshold is \(threshold); give one in (0, 1]")
    }
    for (row, values) in degrees.enumerated() {
      guard values.count == degrees.count else {
        throw BargainingError(
          .invalidShape, at: "fuzzy preference, row \(row + 1)", "\(values.count) entries for \(degrees.count) states")
      }
      for (column, value) in values.enumerated() where !(value >= 0 && value <= 1) {
        throw BargainingError(
          .invalidProbability, at: "fuzzy preference, row \(row + 1), column \(column + 1)",
          "\(value) is not in 0…1; give how certainly the row's state is preferred to the column's")
      }
    }
    let count = degrees.count
    // A difference such as 0.7 − 0.3 is not exact in binary, so that a threshold of 0.4 is met within this much.
    let slack = 1e-12
    better = (0..<count).map { state in
      StateSet(capacity: count) { degrees[$0][state] - degrees[state][$0] >= threshold - slack }
    }
    muchBetter = Array(repeating: StateSet(capacity: count), count: count)
    unknown = muchBetter
  }

  /// The same relation, in which two states can no longer be compared.
  public mutating func forget(_ first: Int, _ second: Int) {
    guard first != second else { return }
    for (state, other) in [(first, second), (second, first)] {
      better[state][other] = false
      muchBetter[state][other] = false
      unknown[state][other] = true
    }
  }

  /// The same relation, in which `state` is better than `other`, much better if said so.
  public mutating func prefer(_ state: Int, to other: Int, much: Bool = false) {
    guard state != other else { return }
    better[other][state] = true
    muchBetter[other][state] = much
    better[state][other] = false
    muchBetter[state][other] = false
    unknown[state][other] = false
    unknown[other][state] = false
  }
}
