import ParleyDossier
import ParleyText

/// What a statement's words say about one issue.
struct IssueScore {
  /// Sum of the issue's own indicators and of options' indicators that stand alone; the issue is spoken of from 1 up.
  var issue = 0.0
  /// What speaks for each option, refusals already taken to where they leave the speaker: the strongest indicator and a part of the
  /// others, so that saying one thing in three patterns does not outweigh another thing said once.
  private(set) var options: [Double]
  private var strongest: [Double]
  /// Options that the words refuse.
  var refused: Set<Int> = []
  /// The options' indicators that were met, by number, with the weight that each brought.
  var fired: [(indicator: Int, weight: Double, positions: [Int])] = []
  var issueFired: [(indicator: Int, weight: Double, positions: [Int])] = []

  /// How much of every further indicator of an option counts.
  static let furtherShare = 0.25

  init(optionCount: Int) {
    options = Array(repeating: 0, count: optionCount)
    strongest = options
  }

  mutating func add(_ weight: Double, to option: Int) {
    if weight > strongest[option] {
      options[option] += weight - strongest[option] * (1 - Self.furtherShare)
      strongest[option] = weight
    } else {
      options[option] += weight > 0 ? weight * Self.furtherShare : weight
    }
  }

  /// The option with the greatest sum; of equals the one nearer to the start of the scale.
  var best: Int? {
    guard let top = options.max(), top > 0 else { return nil }
    return options.firstIndex(of: top)
  }

  /// Whether an option is named by a whole phrase, which is enough where the issue was named just before.
  var isTelling: Bool { best != nil && fired.contains { $0.weight >= 1 && $0.positions.count > 1 } }

  /// The best option's part of all that speaks for any option.
  var share: Double {
    let all = options.reduce(0) { $0 + max(0, $1) }
    return all > 0 ? (options.max() ?? 0) / all : 0
  }
}

extension Codebook {
  /// An indicator of less weight only hints at where a speaker usually stands; negations do not turn it round.
  static let hintWeight = 0.5

  /// Scores every issue for the hits in some words.
  ///
  /// - Parameters:
  ///   - speaker: the side or party for which the claimant speaks.
  ///   - turned: whether the cue itself refuses what follows.
  func scores(
    _ hits: [PatternAutomaton.Hit], polarity: Polarity, speaker: String?, turned: Bool
  ) -> [Int: IssueScore] {
    var met: [Int: [PatternAutomaton.Hit]] = [:]
    for hit in hits { met[hit.pattern, default: []].append(hit) }
    let complete = met.filter { number, hits in
      let groups = automaton.patterns[number].groupCount
      return groups == 1 || Set(hits.map(\.group)).count == groups
    }
    var silenced: Set<Int> = []
    for number in complete.keys {
      if case .silencer(let indicator) = uses[number] { silenced.insert(indicator) }
    }
    let spent = spentWords(complete, silenced: silenced, speaker: speaker)
    var scores: [Int: IssueScore] = [:]
    for number in complete.keys.sorted() {
      guard case .indicator(let id) = uses[number], !silenced.contains(id), let hits = complete[number] else {
        continue
      }
      let indicator = indicators[id]
      guard indicator.counts(for: speaker) else { continue }
      let issue = dossier.issues[indicator.issue]
      var score = scores[indicator.issue] ?? IssueScore(optionCount: issue.options.count)
      if let option = indicator.option {
        let sense = Sense(
          polarity: polarity, isCueTurned: turned, spent: spent[indicator.issue] ?? [],
          ideal: speaker.flatMap { dossier.ideal(of: $0, on: issue) })
        add(indicator, id: id, option: option, hits: hits, sense: sense, to: &score)
      } else {
        score.issue += indicator.weight
        score.issueFired.append((id, indicator.weight, hits[0].positions))
      }
      scores[indicator.issue] = score
    }
    return scores
  }

  /// How the words about an indicator are to be taken.
  struct Sense {
    let polarity: Polarity
    let isCueTurned: Bool
    /// Words that indicators of the issue name themselves: a negation among them is part of what one indicator says and
    /// turns no other round.
    let spent: Set<Int>
    /// The place of the speaker's ideal; nil where it is not known.
    let ideal: Double?

    /// Where a speaker stands who lets go of a part of an option: one step further from the own ideal.
    func revised(_ option: Int, _ positions: [Int], of issue: Issue) -> Int {
      guard let ideal, polarity.isRevised(positions) else { return option }
      let step =
        ideal < issue.options[option].place ? 1 : ideal > issue.options[option].place ? -1 : ideal < 0.5 ? 1 : -1
      return issue.options.indices.contains(option + step) ? option + step : option
    }

    /// true where a hit is refused, nil where it is refused only by a word that is spent.
    func isRefused(_ positions: [Int]) -> Bool? {
      let turners = polarity.turners(of: positions)
      if turners.contains(where: spent.contains) { return nil }
      return (turners.count + (isCueTurned ? 1 : 0)) % 2 == 1
    }
  }

  private func spentWords(
    _ met: [Int: [PatternAutomaton.Hit]], silenced: Set<Int>, speaker: String?
  ) -> [Int: Set<Int>] {
    var spent: [Int: Set<Int>] = [:]
    for (number, hits) in met {
      guard case .indicator(let id) = uses[number], indicators[id].option != nil, !silenced.contains(id),
        indicators[id].counts(for: speaker)
      else { continue }
      for hit in hits { spent[indicators[id].issue, default: []].formUnion(hit.positions) }
    }
    return spent
  }

  private func add(
    _ indicator: CompiledIndicator, id: Int, option: Int, hits: [PatternAutomaton.Hit], sense: Sense,
    to score: inout IssueScore
  ) {
    let issue = dossier.issues[indicator.issue]
    if indicator.alone { score.issue += max(1, indicator.weight) }
    let isFirm = indicator.source.firm || indicator.weight < Self.hintWeight
    let senses = hits.map { isFirm ? false : sense.isRefused($0.positions) }
    guard let told = senses.firstIndex(of: false) ?? senses.firstIndex(of: true) else { return }
    score.fired.append((id, indicator.weight, hits[told].positions))
    if senses[told] == false {
      score.add(
        indicator.weight, to: isFirm ? option : sense.revised(option, hits[told].positions, of: issue))
    } else if indicator.weight > 0 {
      score.refused.insert(option)
      if let stand = issue.stand(rejecting: issue.options[option].id), let index = issue.index(of: stand.id) {
        score.add(indicator.weight, to: index)
      }
    }
  }
}
