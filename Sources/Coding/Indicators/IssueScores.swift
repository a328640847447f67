import ParleyDossier
import ParleyText

/// What a statement's words say about one issue.
struct IssueScore {
  /// Sum of the issue's own indicators and of options' indicators that stand alone; the issue is spoken of from 1 up.
  var issue = 0.0
  /// Sum by option, refusals already taken to where they leave the speaker.
  var options: [Double]
  /// Options that the words refuse.
  var refused: Set<Int> = []
  /// The options' indicators that were met, by number, with the weight that each brought.
  var fired: [(indicator: Int, weight: Double, positions: [Int])] = []
  var issueFired: [(indicator: Int, weight: Double, positions: [Int])] = []

  init(optionCount: Int) { options = Array(repeating: 0, count: optionCount) }

  /// The option with the greatest sum; of equals the one nearer to the start of the scale.
  var best: Int? {
    guard let top = options.max(), top > 0 else { return nil }
    return options.firstIndex(of: top)
  }

  /// The best option's part of all that speaks for any option.
  var share: Double {
    let all = options.reduce(0) { $0 + max(0, $1) }
    return all > 0 ? (options.max() ?? 0) / all : 0
  }
}

extension Codebook {
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
    var scores: [Int: IssueScore] = [:]
    for number in complete.keys.sorted() {
      guard case .indicator(let id) = uses[number], !silenced.contains(id), let hits = complete[number] else {
        continue
      }
      let indicator = indicators[id]
      guard indicator.by.isEmpty || speaker.map(indicator.by.contains) == true else { continue }
      let issue = dossier.issues[indicator.issue]
      var score = scores[indicator.issue] ?? IssueScore(optionCount: issue.options.count)
      if let option = indicator.option {
        add(indicator, id: id, option: option, hits: hits, polarity: polarity, turned: turned, to: &score)
      } else {
        score.issue += indicator.weight
        score.issueFired.append((id, indicator.weight, hits[0].positions))
      }
      scores[indicator.issue] = score
    }
    return scores
  }

  private func add(
    _ indicator: CompiledIndicator, id: Int, option: Int, hits: [PatternAutomaton.Hit], polarity: Polarity,
    turned: Bool, to score: inout IssueScore
  ) {
    let issue = dossier.issues[indicator.issue]
    if indicator.alone { score.issue += max(1, indicator.weight) }
    let straight = hits.first { (polarity.turns(of: $0.positions) + (turned ? 1 : 0)) % 2 == 0 }
    if let hit = straight ?? hits.first {
      score.fired.append((id, indicator.weight, hit.positions))
    }
    if straight != nil {
      score.options[option] += indicator.weight
    } else if indicator.weight > 0 {
      score.refused.insert(option)
      if let stand = issue.stand(rejecting: issue.options[option].id), let index = issue.index(of: stand.id) {
        score.options[index] += indicator.weight
      }
    }
  }
}
