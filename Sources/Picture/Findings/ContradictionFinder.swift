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

  /// How many options apart the two are, where that is a contradiction.
  private func gap(_ a: Testimony, _ b: Testimony) -> Int? {
    guard a.stance != .reports, b.stance != .reports, a.speaker != b.speaker || a.day.distance(to: b.day) <= 3 else {
      return nil
    }
    let steps = abs(a.option - b.option)
    if a.affirms && b.affirms { return steps > 1 ? steps : nil }
    return a.affirms != b.affirms && steps == 0 ? 1 : nil
  }

  private func finding(from pairs: [(first: Testimony, second: Testimony)]) -> Contradiction? {
    let strongest = pairs.max {
      ($0.first.weight * $0.second.weight, $1.first.claims[0]) < (
        $1.first.weight * $1.second.weight, $0.first.claims[0]
      )
    }
    guard let (first, second) = strongest, let steps = gap(first, second) else { return nil }
    let firstIsSofter = (rank[first.option], first.affirms ? 1 : 0) > (rank[second.option], second.affirms ? 1 : 0)
    let (soft, hard) = firstIsSofter ? (first, second) : (second, first)
    return Contradiction(
      party: party, issue: issue, soft: voice(soft), hard: voice(hard), steps: steps,
      weight: first.weight * second.weight, acrossShift: isExplained(first, second), pairs: pairs.count)
  }

  private func voice(_ words: Testimony) -> Contradiction.Voice {
    Contradiction.Voice(
      speaker: words.speaker, option: words.option, refuses: !words.affirms, day: words.day, claims: words.claims)
  }

  /// Whether the side's position moved between the two, from about the one to about the other.
  private func isExplained(_ first: Testimony, _ second: Testimony) -> Bool {
    shifts.contains { shift in
      shift.what == .position && first.day < shift.date && shift.date <= second.day
        && (shift.to > shift.from) == (second.option > first.option)
    }
  }
}
