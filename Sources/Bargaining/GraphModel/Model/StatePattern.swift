/// A set of states given by some options' values, the others being free: `Y-N` is "the first taken, the third not".
struct StatePattern: Hashable, Sendable {
  /// The options whose value matters.
  var care: UInt64
  /// Their values; zero outside `care`.
  var value: UInt64

  static let everything = StatePattern(care: 0, value: 0)

  func matches(_ bits: UInt64) -> Bool {
    bits & care == value
  }

  /// The states in both patterns, or nil when there are none.
  func intersection(_ other: StatePattern) -> StatePattern? {
    guard (value ^ other.value) & care & other.care == 0 else { return nil }
    return StatePattern(care: care | other.care, value: value | other.value)
  }
}

extension StateCondition {
  /// Patterns whose union is the condition (or its negation), or nil when more than `limit` would be needed.
  func patterns(negated: Bool = false, limit: Int = 4_096) -> [StatePattern]? {
    switch self {
    case .always: negated ? [] : [.everything]
    case .option(let index, let taken):
      [StatePattern(care: 1 << UInt64(index), value: (taken != negated ? 1 : 0) << UInt64(index))]
    case .not(let condition): condition.patterns(negated: !negated, limit: limit)
    case .all(let conditions):
      Self.combine(conditions.map { ($0, negated) }, asUnion: negated, limit: limit)
    case .any(let conditions):
      Self.combine(conditions.map { ($0, negated) }, asUnion: !negated, limit: limit)
    case .implies(let when, let then):
      Self.combine([(when, !negated), (then, negated)], asUnion: !negated, limit: limit)
    case .equivalent(let left, let right):
      Self.combine(
        [
          (.all([left, negated ? .not(right) : right]), false),
          (.all([.not(left), negated ? right : .not(right)]), false),
        ], asUnion: true, limit: limit)
    }
  }

  private static func combine(
    _ parts: [(condition: StateCondition, negated: Bool)], asUnion: Bool, limit: Int
  ) -> [StatePattern]? {
    var result: [StatePattern] = asUnion ? [] : [.everything]
    for part in parts {
      guard let patterns = part.condition.patterns(negated: part.negated, limit: limit) else { return nil }
      if asUnion {
        result += patterns
      } else {
        guard result.count * patterns.count <= limit * 64 else { return nil }
        var seen: Set<StatePattern> = []
        result = result.flatMap { old in patterns.compactMap { old.intersection($0) } }
          .filter { seen.insert($0).inserted }
      }
      guard result.count <= limit else { return nil }
    }
    return result
  }
}
