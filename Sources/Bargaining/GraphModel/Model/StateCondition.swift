/// A statement about a state: which options are taken, joined by *not*, *and*, *or*, *if* and *if and only if*.
public indirect enum StateCondition: Hashable, Sendable {
  /// Holds in every state.
  case always
  /// The option at this position, from 0, is taken (true) or not (false).
  case option(Int, taken: Bool)
  /// The condition does not hold.
  case not(StateCondition)
  /// All of them hold; an empty list holds always.
  case all([StateCondition])
  /// At least one of them holds; an empty list holds never.
  case any([StateCondition])
  /// `when` fails, or `then` holds: "A if B" is `implies(when: B, then: A)`.
  case implies(when: StateCondition, then: StateCondition)
  /// Both hold or both fail.
  case equivalent(StateCondition, StateCondition)
}

extension StateCondition {
  /// Whether the condition holds in a state, given as option bits with the first option lowest.
  ///
  /// Positions of 64 and more count as not taken. Cost: the size of the condition.
  public func holds(in bits: UInt64) -> Bool {
    switch self {
    case .always: true
    case .option(let index, let taken): (bits >> UInt64(truncatingIfNeeded: index) & 1 == 1) == taken
    case .not(let condition): !condition.holds(in: bits)
    case .all(let conditions): conditions.allSatisfy { $0.holds(in: bits) }
    case .any(let conditions): conditions.contains { $0.holds(in: bits) }
    case .implies(let when, let then): !when.holds(in: bits) || then.holds(in: bits)
    case .equivalent(let left, let right): left.holds(in: bits) == right.holds(in: bits)
    }
  }

  /// The positions of all options that the condition speaks of.
  public var mentionedOptions: Set<Int> {
    switch self {
    case .always: []
    case .option(let index, _): [index]
    case .not(let condition): condition.mentionedOptions
    case .all(let conditions), .any(let conditions):
      conditions.reduce(into: []) { $0.formUnion($1.mentionedOptions) }
    case .implies(let left, let right), .equivalent(let left, let right):
      left.mentionedOptions.union(right.mentionedOptions)
    }
  }
}
