/// The feasible states of a conflict, numbered from 1 in ascending order of their option bits, the first option lowest.
public struct StateSpace: Hashable, Sendable {
  /// The option bits of every feasible state, ascending; state number n is at n − 1.
  public let bits: [UInt64]
  /// How many options a state has.
  public let optionCount: Int

  /// How many feasible states there are.
  public var count: Int { bits.count }

  /// The position, from 0, of the state with these option bits, or nil when it is infeasible.
  ///
  /// - Complexity: O(log n).
  public func index(of state: UInt64) -> Int? {
    var low = 0
    var high = bits.count
    while low < high {
      let middle = (low + high) / 2
      if bits[middle] < state { low = middle + 1 } else { high = middle }
    }
    return low < bits.count && bits[low] == state ? low : nil
  }

  /// The options of the state at a position, first option first: `YNN`.
  public func text(at index: Int) -> String {
    String((0..<optionCount).map { bits[index] >> UInt64($0) & 1 == 1 ? "Y" : "N" })
  }
}

extension ConflictModel {
  /// All feasible states.
  ///
  /// Options are fixed one by one from the last to the first, and a branch is left as soon as an infeasible pattern matches
  /// it, so that many options with few feasible combinations cost little.
  ///
  /// - Parameter limit: how many feasible states to allow.
  /// - Throws: ``BargainingError`` when the model's parts no longer fit together, no state is feasible, more than `limit` are, or an infeasible condition is too involved.
  /// - Complexity: about the number of feasible states × options × patterns that end at an option.
  public func stateSpace(limit: Int = 1 << 22) throws(BargainingError) -> StateSpace {
    try validate()
    var patternsEndingAt: [[StatePattern]] = Array(repeating: [], count: options.count)
    for (index, condition) in infeasible.enumerated() {
      let place: BargainingError.Place = "infeasible condition \(index + 1)"
      guard let patterns = condition.patterns() else {
        throw BargainingError(.tooLarge, at: place, "it unfolds into more than 4096 patterns; split or simplify it")
      }
      for pattern in patterns {
        guard pattern.care != 0 else {
          throw BargainingError(.infeasible, at: place, "it holds in every state, so that no state is left")
        }
        patternsEndingAt[pattern.care.trailingZeroBitCount].append(pattern)
      }
    }
    let found = Self.enumerate(patternsEndingAt, limit: limit)
    guard found.count <= limit else {
      throw BargainingError(
        .tooLarge, at: "states", "more than \(limit) states are feasible; add infeasible conditions")
    }
    guard !found.isEmpty else {
      throw BargainingError(.infeasible, at: "states", "the infeasible conditions leave no state; remove some")
    }
    return StateSpace(bits: found, optionCount: options.count)
  }

  private static func enumerate(_ patternsEndingAt: [[StatePattern]], limit: Int) -> [UInt64] {
    var found: [UInt64] = []
    var pending: [(bits: UInt64, next: Int)] = [(0, patternsEndingAt.count)]
    while let (bits, next) = pending.popLast() {
      guard next > 0 else {
        found.append(bits)
        if found.count > limit { break }
        continue
      }
      let option = next - 1
      let patterns = patternsEndingAt[option]
      for bits in [bits | 1 << UInt64(option), bits] where !patterns.contains(where: { $0.matches(bits) }) {
        pending.append((bits, option))
      }
    }
    return found
  }
}
