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
  /// - Complexity: O(n × claims within a window), some nanoseconds for each pair.
  func contradictions(in testimonies: [Testimony]) -> [Contradiction] {
    let heard = testimonies.indices.filter { !isHearsay(testimonies[$0]) }
    let voices = Numbers(heard.map { testimonies[$0].voice })
    let words = heard.map { Words(testimonies[$0], voice: voices[testimonies[$0].voice], options: rank.count) }
    let excludes = Self.exclusions(options: rank.count)
    let codes = (rank.count + 1) * (rank.count + 1)
    var found = Pairs(voices: voices.count)
    for index in words.indices {
      let first = words[index]
      let row = first.code * codes
      var next = index + 1
      while next < words.count, words[next].day - first.day <= model.contradictionWindow {
        let second = words[next]
        if excludes[row + second.code], first.voice != second.voice || second.day - first.day <= Self.ownWindow {
          found.add(index, next, of: first.voice, second.voice, weight: first.weight * second.weight)
        }
        next += 1
      }
    }
    return found.all.map {
      finding(from: $0, testimonies[heard[$0.first]], testimonies[heard[$0.second]])
    }
  }

  /// What of a testimony decides, in numbers.
  private struct Words {
    let day: Int
    let voice: Int
    /// Option stood for and option refused, each counted from 1; 0 for none.
    let code: Int
    let weight: Double

    init(_ testimony: Testimony, voice: Int, options: Int) {
      day = testimony.day.number
      self.voice = voice
      code = (testimony.stand.map { $0 + 1 } ?? 0) * (options + 1) + (testimony.refused.map { $0 + 1 } ?? 0)
      weight = testimony.weight
    }
  }

  /// Numbers from 0 up for numbers of which few occur.
  private struct Numbers {
    private let places: [Int: Int]
    var count: Int { places.count }

    init(_ numbers: [Int]) {
      var places: [Int: Int] = [:]
      for number in numbers where places[number] == nil { places[number] = places.count }
      self.places = places
    }

    subscript(number: Int) -> Int { places[number] ?? 0 }
  }

  /// The strongest pair of each two voices: in a table, or where there are very many voices, in a dictionary.
  private struct Pairs {
    private let voices: Int
    private var table: [Strongest]
    private var sparse: [Int: Strongest] = [:]

    init(voices: Int) {
      self.voices = voices
      table = [Strongest](repeating: Strongest(), count: voices > 512 ? 0 : voices * voices)
    }

    var all: [Strongest] { table.filter { $0.count > 0 } + sparse.values }

    mutating func add(_ first: Int, _ second: Int, of voice: Int, _ other: Int, weight: Double) {
      let pair = min(voice, other) * voices + max(voice, other)
      if table.isEmpty {
        sparse[pair, default: Strongest()].add(first, second, weight: weight)
      } else {
        table[pair].add(first, second, weight: weight)
      }
    }
  }

  private struct Strongest {
    var first = 0
    var second = 0
    var weight = -1.0
    var count = 0

    mutating func add(_ first: Int, _ second: Int, weight: Double) {
      count += 1
      guard weight > self.weight else { return }
      (self.weight, self.first, self.second) = (weight, first, second)
    }
  }

  /// For each two codes of words, whether the words cannot both hold.
  private static func exclusions(options: Int) -> [Bool] {
    let said = (0...options).flatMap { stand in (0...options).map { (stand - 1, $0 - 1) } }
    return said.flatMap { a in said.map { b in steps(a, b) != nil } }
  }

  /// How many options apart two words are, where that is a contradiction; −1 stands for no option.
  private static func steps(_ a: (stand: Int, refused: Int), _ b: (stand: Int, refused: Int)) -> Int? {
    if a.stand >= 0, b.stand >= 0, abs(a.stand - b.stand) > 1 { return abs(a.stand - b.stand) }
    if a.stand >= 0, a.stand == b.refused { return 1 }
    if b.stand >= 0, b.stand == a.refused { return 1 }
    return nil
  }

  private func isHearsay(_ words: Testimony) -> Bool { words.stance == .reports || words.stance == .denies }

  /// Options from the own ideal; words that only refuse an option stay short of it.
  private func softness(_ words: Testimony) -> Int {
    words.stand.map { rank[$0] } ?? words.refused.map { rank[$0] - 1 } ?? 0
  }

  private func finding(from strongest: Strongest, _ first: Testimony, _ second: Testimony) -> Contradiction {
    let steps = Self.steps(
      (first.stand ?? -1, first.refused ?? -1), (second.stand ?? -1, second.refused ?? -1))
    let (soft, hard) = softness(first) > softness(second) ? (first, second) : (second, first)
    return Contradiction(
      party: party, issue: issue, soft: voice(soft), hard: voice(hard), steps: steps ?? 1, weight: strongest.weight,
      acrossShift: isExplained(first, second), pairs: strongest.count)
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
