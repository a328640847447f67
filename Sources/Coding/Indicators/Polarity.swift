import ParleyText

/// Tells whether what a pattern found is affirmed or turned round by the words about it: "ruled out recognising Crimea".
///
/// A negation or refusal reaches what follows it in its clause, a judgement such as "unacceptable" what precedes it. Words that the
/// pattern itself names do not count; several negations count as one (Russian and Ukrainian double them); every refusal counts.
struct Polarity {
  /// How far a negation reaches, in words.
  static let reach = 8
  static let reachBack = 9

  private var negations: [Int] = []
  /// Words of each refusal, which may be several: "have no intention".
  private var refusals: [[Int]] = []
  private var judgements: [Int] = []
  private var barriers: Set<Int> = []
  /// Words that let go of a part of what follows them: "open to revising …".
  private var revisions: [Int] = []
  private let words: [Int]
  private let stream: WordStream

  init(words: [Int], hits: [PatternAutomaton.Hit], uses: [Codebook.Use], stream: WordStream) {
    self.words = words
    self.stream = stream
    var innocent: Set<Int> = []
    for hit in hits {
      if case .cue(.innocent) = uses[hit.pattern] { innocent.formUnion(hit.positions) }
    }
    for hit in hits {
      guard case .cue(let section) = uses[hit.pattern], let last = hit.positions.last else { continue }
      switch section {
      case .revision: revisions.append(last)
      case .barrier: barriers.formUnion(hit.positions)
      case .negation where innocent.isDisjoint(with: hit.positions): negations.append(last)
      case .refusal where innocent.isDisjoint(with: hit.positions): refusals.append(hit.positions)
      case .unacceptable where innocent.isDisjoint(with: hit.positions): judgements.append(hit.positions[0])
      default: break
      }
    }
    refusals = Self.distinct(refusals)
    let inRefusals = Set(refusals.joined())
    negations = Set(negations).subtracting(inRefusals).sorted()
    judgements = Array(Set(judgements)).sorted()
  }

  /// The words that turn round the sense of a hit inside the content, by position: an odd count refuses.
  func turners(of positions: [Int]) -> [Int] {
    guard let first = positions.first, let last = positions.last else { return [] }
    let own = Set(positions)
    func reaches(_ negator: Int) -> Bool {
      if own.contains(negator) { return false }
      if negator > first { return negator < last }
      return distance(negator, first) <= Self.reach
    }
    let refused = refusals.filter { own.isDisjoint(with: $0) }.compactMap(\.last).filter(reaches)
    let isNegatedItself = negations.contains(where: own.contains) || refusals.contains { !own.isDisjoint(with: $0) }
    let negated = isNegatedItself ? [] : negations.filter(reaches)
    let judged = judgements.filter { !own.contains($0) && $0 > last && distance(last, $0) <= Self.reachBack }
    return refused + negated.prefix(1) + judged.prefix(1)
  }

  /// Whether a word before a hit lets go of a part of what the hit stands for.
  func isRevised(_ positions: [Int]) -> Bool {
    guard let first = positions.first else { return false }
    return revisions.contains { !positions.contains($0) && $0 < first && distance($0, first) <= Self.reach }
  }

  /// Whether a negation or refusal is among the words of a hit.
  func isWithin(_ positions: [Int]) -> Bool {
    positions.contains { position in
      negations.contains(position) || refusals.contains { $0.contains(position) }
    }
  }

  var hasRefusal: Bool { !refusals.isEmpty }
  var hasNegation: Bool { !negations.isEmpty }

  /// Whether all of the words together refuse: for a cue.
  var isRefusal: Bool { (refusals.count + (negations.isEmpty ? 0 : 1)) % 2 == 1 && !refusals.isEmpty }

  /// Refusals that share no word: of those that do, the longest.
  private static func distinct(_ refusals: [[Int]]) -> [[Int]] {
    var kept: [[Int]] = []
    for refusal in refusals.sorted(by: { ($1.count, $0[0]) < ($0.count, $1[0]) })
    where kept.allSatisfy({ Set($0).isDisjoint(with: refusal) }) {
      kept.append(refusal)
    }
    return kept.sorted { $0[0] < $1[0] }
  }

  /// Words between two positions, pauses counted as words; beyond all reach over a barrier or the end of a sentence.
  private func distance(_ from: Int, _ to: Int) -> Int {
    var cost = 0
    for position in (from + 1)...max(from + 1, to) where position < words.count {
      switch stream.words[words[position]].pause {
      case .sentence: return 99
      case .clause: cost += 5
      case .comma: cost += 2
      default: break
      }
      if barriers.contains(position), position < to { return 99 }
      if !stream.words[words[position]].isArticle { cost += 1 }
    }
    return cost
  }
}
