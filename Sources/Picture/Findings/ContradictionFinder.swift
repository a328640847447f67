import ParleyCoding
import ParleyText

/// Finds pairs of claims of one side on one issue that differ by more than one option within a window of days.
struct ContradictionFinder: Sendable {
  let model: PictureModel
  let party: String
  let issue: String
  let rank: [Int]
  let shifts: [Shift]

  /// The strongest pair of each two speakers and each run of days; the strongest first.
  ///
  /// - Complexity: O(n × claims within a window).
  func contradictions(in testimonies: [Testimony]) -> [Contradiction] {
    var found: [Pair: [(first: Testimony, second: Testimony)]] = [:]
    for (index, first) in testimonies.enumerated() {
      for second in testimonies[(index + 1)...] {
        guard first.day.distance(to: second.day) <= model.contradictionWindow else { break }
        if gap(first, second) != nil {
          found[Pair(min(first.speaker, second.speaker), max(first.speaker, second.speaker)), default: []]
            .append((first, second))
        }
      }
    }
    return found.values.compactMap { finding(from: $0) }
      .sorted { ($0.acrossShift ? 1 : 0, $1.weight, $0.id) < ($1.acrossShift ? 1 : 0, $0.weight, $1.id) }
  }

  private struct Pair: Hashable {
    var a: String
    var b: String
    init(_ a: String, _ b: String) {
      self.a = a
      self.b = b
    }
  }

  private func isHearsay(_ words: Testimony) -> Bool { words.stance == .reports || words.stance == .denies }

  /// How many options apart the two are, where that is a contradiction.
  private func gap(_ a: Testimony, _ b: Testimony) -> Int? {
    guard !isHearsay(a), !isHearsay(b), a.speaker != b.speaker || a.day.distance(to: b.day) <= 3 else {
      return nil
    }
    if let (first, second) = both(a.stand, b.stand), abs(first - second) > 1 { return abs(first - second) }
    if let (first, second) = both(a.stand, b.refused), first == second { return 1 }
    if let (first, second) = both(a.refused, b.stand), first == second { return 1 }
    return nil
  }

  private func finding(from pairs: [(first: Testimony, second: Testimony)]) -> Contradiction? {
    let strongest = pairs.max {
      ($0.first.weight * $0.second.weight, $1.first.claims[0]) < (
        $1.first.weight * $1.second.weight, $0.first.claims[0]
      )
    }
    guard let (first, second) = strongest, let steps = gap(first, second) else { return nil }
    let firstIsSofter = softness(of: first) > softness(of: second)
    let (soft, hard) = firstIsSofter ? (first, second) : (second, first)
    return Contradiction(
      party: party, issue: issue, soft: voice(soft), hard: voice(hard), steps: steps,
      weight: first.weight * second.weight, acrossShift: isExplained(first, second), pairs: pairs.count)
  }

  private func both(_ a: Int?, _ b: Int?) -> (Int, Int)? {
    guard let a, let b else { return nil }
    return (a, b)
  }

  /// Options from the own ideal; words that only refuse an option stay short of it.
  private func softness(of words: Testimony) -> Int {
    words.stand.map { rank[$0] } ?? words.refused.map { rank[$0] - 1 } ?? 0
  }

  private func voice(_ words: Testimony) -> Contradiction.Voice {
    Contradiction.Voice(
      speaker: words.speaker, option: words.stand ?? words.refused ?? 0, refuses: words.stand == nil, day: words.day,
      claims: words.claims)
  }

  /// Whether the side's position moved between the two, from about the one to about the other.
  private func isExplained(_ first: Testimony, _ second: Testimony) -> Bool {
    shifts.contains { shift in
      shift.what == .position && first.day < shift.date && shift.date <= second.day
        && (rank[shift.to] > rank[shift.from]) == (softness(of: second) > softness(of: first))
    }
  }
}
