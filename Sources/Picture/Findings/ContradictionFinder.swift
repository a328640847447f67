import ParleyCoding
import ParleyText

/// Finds pairs of claims of one side on one issue that differ by more than one option within a window of days.
struct ContradictionFinder: Sendable {
  let model: PictureModel
  let party: String
  let issue: String
  let rank: [Int]
  let shifts: [Shift]

  /// Days within which one speaker's words against his own are a contradiction rather than a change of mind.
  private static let ownWindow = 3

  /// The strongest pair of each two speakers.
  ///
  /// - Complexity: O(n × claims within a window).
  func contradictions(in testimonies: [Testimony]) -> [Contradiction] {
    let words = testimonies.indices.filter { !isHearsay(testimonies[$0]) }.map { Words(testimonies[$0], index: $0) }
    var found: [Pair: Strongest] = [:]
    for index in words.indices {
      let first = words[index]
      for next in (index + 1)..<max(index + 1, words.count) {
        let second = words[next]
        let days = first.day.distance(to: second.day)
        guard days <= model.contradictionWindow else { break }
        guard first.voice != second.voice || days <= Self.ownWindow, gap(first, second) != nil else { continue }
        let pair = Pair(a: min(first.voice, second.voice), b: max(first.voice, second.voice))
        found[pair, default: Strongest()].add(first, second)
      }
    }
    return found.values.compactMap { finding(from: $0, testimonies) }
  }

  private struct Pair: Hashable {
    var a: Int
    var b: Int
  }

  /// What of a testimony decides, without the rest of it.
  private struct Words {
    let day: Day
    let voice: Int
    let stand: Int?
    let refused: Int?
    let weight: Double
    let index: Int

    init(_ testimony: Testimony, index: Int) {
      day = testimony.day
      voice = testimony.voice
      stand = testimony.stand
      refused = testimony.refused
      weight = testimony.weight
      self.index = index
    }
  }

  private struct Strongest {
    var pair: (first: Words, second: Words)?
    var weight = -1.0
    var count = 0

    mutating func add(_ first: Words, _ second: Words) {
      count += 1
      guard first.weight * second.weight > weight else { return }
      weight = first.weight * second.weight
      pair = (first, second)
    }
  }

  private func isHearsay(_ words: Testimony) -> Bool { words.stance == .reports || words.stance == .denies }

  /// How many options apart the two are, where that is a contradiction.
  private func gap(_ a: Words, _ b: Words) -> Int? {
    if let first = a.stand, let second = b.stand, abs(first - second) > 1 { return abs(first - second) }
    if let stand = a.stand, stand == b.refused { return 1 }
    if let stand = b.stand, stand == a.refused { return 1 }
    return nil
  }

  /// Options from the own ideal; words that only refuse an option stay short of it.
  private func softness(_ words: Words) -> Int {
    words.stand.map { rank[$0] } ?? words.refused.map { rank[$0] - 1 } ?? 0
  }

  private func finding(from strongest: Strongest, _ testimonies: [Testimony]) -> Contradiction? {
    guard let (first, second) = strongest.pair, let steps = gap(first, second) else { return nil }
    let (soft, hard) = softness(first) > softness(second) ? (first, second) : (second, first)
    return Contradiction(
      party: party, issue: issue, soft: voice(testimonies[soft.index]), hard: voice(testimonies[hard.index]),
      steps: steps, weight: strongest.weight, acrossShift: isExplained(first, second), pairs: strongest.count)
  }

  private func voice(_ words: Testimony) -> Contradiction.Voice {
    Contradiction.Voice(
      speaker: words.speaker, option: words.stand ?? words.refused ?? 0, refuses: words.stand == nil, day: words.day,
      claims: words.claims)
  }

  /// Whether the side's position moved between the two, from about the one to about the other.
  private func isExplained(_ first: Words, _ second: Words) -> Bool {
    shifts.contains { shift in
      shift.what == .position && first.day < shift.date && shift.date <= second.day
        && (rank[shift.to] > rank[shift.from]) == (softness(second) > softness(first))
    }
  }
}

extension Contradiction {
  /// Those that no shift explains first, then the weightiest, then by date and speakers.
  static func precedes(_ a: Contradiction, _ b: Contradiction) -> Bool {
    if a.acrossShift != b.acrossShift { return b.acrossShift }
    if a.weight != b.weight { return a.weight > b.weight }
    if a.first != b.first { return a.first < b.first }
    return (a.issue, a.party, a.soft.speaker, a.hard.speaker) < (b.issue, b.party, b.soft.speaker, b.hard.speaker)
  }
}
