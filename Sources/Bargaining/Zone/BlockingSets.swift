/// What stands in the way of something, and what would have to go.
///
/// Given limits of which removing more never hurts, a **conflict** is a smallest set of limits that rule it out even if
/// all others are dropped; an **opening** is a smallest set whose removal makes it possible. Each opening meets each
/// conflict, and each family is made of the smallest sets that do (Reiter 1987).
public struct BlockingSets<Limit: Hashable & Sendable>: Equatable, Sendable {
  /// The smallest sets of limits that block together.
  public let conflicts: [[Limit]]
  /// The smallest sets of limits whose removal opens the way.
  public let openings: [[Limit]]
  /// Whether the lists hold all of them; false when the search stopped at its limit, or when nothing opens the way.
  public let isComplete: Bool
}

extension BlockingSets {
  /// Finds all conflicts and openings with a question about sets of limits.
  ///
  /// Openings are tried in order of size as the smallest sets that meet all conflicts found so far; one that does not
  /// open leaves a new conflict behind.
  ///
  /// - Parameters:
  ///   - limits: all limits, in the order in which results list them.
  ///   - most: stop when this many sets of a kind are found.
  ///   - isOpen: whether the way is open when exactly these limits stand. If it is open under some limits, it must be
  ///     open under fewer.
  /// - Complexity: about (conflicts + openings) · limits questions; the number of sets may grow exponentially.
  public static func find(
    among limits: [Limit], most: Int, isOpen: (_ standing: Set<Limit>) throws(BargainingError) -> Bool
  ) throws(BargainingError) -> Self {
    let all = Set(limits)
    guard try !isOpen(all) else { return Self(conflicts: [], openings: [], isComplete: true) }
    guard try isOpen([]) else { return Self(conflicts: [], openings: [], isComplete: false) }
    var conflicts: [Set<Limit>] = []
    var candidates: [Set<Limit>] = [[]]
    var openings: [Set<Limit>] = []
    var isCut = false
    while let candidate = candidates.first, conflicts.count < most, openings.count < most {
      let standing = all.subtracting(candidate)
      if try isOpen(standing) {
        openings.append(candidate)
        candidates.removeFirst()
      } else {
        let conflict = try shrink(limits.filter(standing.contains), isOpen)
        conflicts.append(conflict)
        candidates = meet(candidates, conflict, limits: limits, besides: openings)
        if candidates.count > 64 * most {
          candidates.removeLast(candidates.count - 64 * most)
          isCut = true
        }
      }
    }
    func listed(_ sets: [Set<Limit>]) -> [[Limit]] { sets.map { set in limits.filter(set.contains) } }
    return Self(
      conflicts: listed(conflicts.sorted { $0.count < $1.count }), openings: listed(openings),
      isComplete: candidates.isEmpty && !isCut)
  }

  /// A smallest blocking part of limits that block.
  private static func shrink(
    _ limits: [Limit], _ isOpen: (Set<Limit>) throws(BargainingError) -> Bool
  ) throws(BargainingError) -> Set<Limit> {
    var standing = Set(limits)
    for limit in limits {
      let fewer = standing.subtracting([limit])
      if try !isOpen(fewer) { standing = fewer }
    }
    return standing
  }

  /// Extends each candidate so that it meets a conflict, and keeps the smallest sets (Berge 1989).
  private static func meet(
    _ candidates: [Set<Limit>], _ conflict: Set<Limit>, limits: [Limit], besides openings: [Set<Limit>]
  ) -> [Set<Limit>] {
    let members = limits.filter(conflict.contains)
    var met: [Set<Limit>] = candidates.filter { !$0.isDisjoint(with: conflict) }
    let settled = met + openings
    for candidate in candidates where candidate.isDisjoint(with: conflict) {
      for member in members {
        let extended = candidate.union([member])
        if !settled.contains(where: { $0.isSubset(of: extended) }) { met.append(extended) }
      }
    }
    return met.enumerated()
      .sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
      .map(\.element)
  }
}
