public import ParleyCoding
public import ParleyDossier
public import ParleyReading

/// An "if … then …" of an article in the model's terms: the shock that it supposes, and what it says would become more likely.
///
/// The condition is a shock of the dossier whose words it shares, a battle won or lost, or a side's consent to an option; the
/// consequence an option within reach, an issue that can be settled, or an agreement. What is neither is not computable, and
/// the reason is told.
public struct ConditionalReading: Sendable, Hashable {
  /// What the condition supposes; more than one where it does not say which side it means.
  public let shock: Shock
  public let outcome: Scenario.Outcome
  public let isMoreLikely: Bool
  /// The claim in the model's words: "if UA wins a battle (2), then donbas can be settled: more likely".
  public let text: String

  /// Why a conditional cannot be computed.
  public struct Obstacle: Error, Sendable, Hashable {
    public let reason: String
  }

  /// - Parameters:
  ///   - antecedent: the words of the condition.
  ///   - consequent: the words of what would follow.
  ///   - sentence: the whole sentence, which may name the side that the condition is about.
  ///   - speaker: the side that "we" stands for.
  public init(
    antecedent: String, consequent: String, sentence: String, speaker: String? = nil, kind: Conditional.Kind,
    codebook: Codebook
  ) throws(Obstacle) {
    let dossier = codebook.dossier
    let condition = Part(antecedent, codebook, speaker: speaker)
    let whole = Part(sentence, codebook, speaker: speaker)
    let consequence = Part(consequent, codebook, speaker: speaker)
    let (shock, supposed) = try Self.shock(condition, sides: condition.sides + whole.sides, dossier: dossier)
    let (outcome, isWanted, said) = try Self.outcome(consequence)
    self.shock = shock
    self.outcome = outcome
    isMoreLikely = (isWanted != (kind == .exception)) != condition.isNegated
    text = "if \(supposed), then \(said): \(isMoreLikely ? "more" : "less") likely"
  }

  /// One half of a conditional and what the codebook finds in it.
  private struct Part {
    let words: LookedUpWords
    let trial: CodebookTrial
    let sides: [String]

    init(_ text: String, _ codebook: Codebook, speaker: String?) {
      let words = LookedUpWords(text)
      self.words = words
      trial = CodebookTrial(text, codebook: codebook)
      if let speaker, words.has(ConditionalWords.own) {
        sides = [speaker]
      } else {
        let named = trial.parties.compactMap(codebook.dossier.side)
        sides = named.isEmpty ? Self.peoples(in: words, of: codebook.dossier) : named
      }
    }

    /// Sides whose people or adjective is named, in the order of the text.
    private static func peoples(in words: LookedUpWords, of dossier: Dossier) -> [String] {
      dossier.sides.compactMap { side in
        let names = [side.name] + side.names.values.flatMap { $0 }
        return names.compactMap(words.place).min().map { (place: $0, side: side.id) }
      }
      .sorted { $0.place < $1.place }.map(\.side)
    }

    var isNegated: Bool { words.count(ConditionalWords.negation) % 2 == 1 }
    /// The first option that it speaks of, and whether it refuses it.
    var option: CodebookTrial.Firing? { trial.firings.first { $0.option != nil } }
  }

  // MARK: If

  private static func shock(
    _ part: Part, sides: [String], dossier: Dossier
  ) throws(Obstacle) -> (Shock, String) {
    if let known = dossier.outlook.shocks.map({ ($0, part.words.share(of: LookedUpWords($0.text))) })
      .filter({ $0.1 >= 0.5 }).max(by: { $0.1 < $1.1 })?.0
    {
      return (known, "“\(known.id)”: \(known.text)")
    }
    if let isWon = battle(part.words) {
      guard let subject = sides.first else { throw Obstacle(reason: "it does not say whose victory or defeat") }
      guard let other = dossier.sides.first(where: { $0.id != subject })?.id, dossier.sides.count == 2 else {
        throw Obstacle(reason: "battles are between two sides, and the dossier has \(dossier.sides.count)")
      }
      let count = part.words.has(ConditionalWords.great) ? 2 : 1
      let winner = isWon ? subject : other
      return (
        Shock(id: "if", text: "", battles: [winner: count]),
        "\(winner) wins \(count == 1 ? "a battle" : "a great battle")"
      )
    }
    if let fired = part.option, let option = fired.option, !fired.isRefused {
      let willing = part.sides.isEmpty ? dossier.sides.map(\.id) : Array(part.sides.prefix(1))
      return (
        Shock(
          id: "if", text: "",
          acceptance: Dictionary(uniqueKeysWithValues: willing.map { ($0, [fired.issue: option]) })),
        "\(willing.joined(separator: " and ")) could live with \(option)"
      )
    }
    throw Obstacle(reason: "its condition is no shock of the dossier, no battle and no option")
  }

  /// Whether a battle is won (true) or lost by whoever is spoken of; nil where the words tell of none.
  private static func battle(_ words: LookedUpWords) -> Bool? {
    if words.has(ConditionalWords.victory) { return true }
    if words.has(ConditionalWords.defeat) { return false }
    guard words.has(ConditionalWords.military) else { return nil }
    if words.has(ConditionalWords.gain) { return true }
    return words.has(ConditionalWords.loss) ? false : nil
  }

  // MARK: Then

  private static func outcome(_ part: Part) throws(Obstacle) -> (Scenario.Outcome, isWanted: Bool, String) {
    if let fired = part.option, let option = fired.option {
      if let side = part.sides.first {
        return (
          .accepts(party: side, issue: fired.issue, option: option), !fired.isRefused,
          "\(side) could live with \(option)"
        )
      }
      return (.onTheTable(issue: fired.issue, option: option), !fired.isRefused, "all could live with \(option)")
    }
    if let fired = part.trial.firings.first {
      return (.negotiable(issue: fired.issue), !part.isNegated, "\(fired.issue) can be settled")
    }
    let isFailure = part.words.has(ConditionalWords.failure)
    guard part.words.has(ConditionalWords.agreement) else {
      throw Obstacle(reason: "its consequence is no option, no issue and no agreement")
    }
    return (.yes, isFailure == part.isNegated, "there is an agreement")
  }
}
