extension DistanceToYes {
  /// A statement of the form "if this happened, that would become more (or less) likely", as analysts make it.
  public struct ConditionalClaim: Hashable, Sendable {
    /// What it says, in words.
    public let text: String
    /// If this happened …
    public let shock: Shock
    /// … this …
    public let outcome: Outcome
    /// … would become more likely (or less).
    public let isMoreLikely: Bool

    /// A claim.
    public init(_ text: String, if shock: Shock, then outcome: Outcome, isMoreLikely: Bool = true) {
      self.text = text
      self.shock = shock
      self.outcome = outcome
      self.isMoreLikely = isMoreLikely
    }
  }

  /// Something of which the model gives a probability.
  public enum Outcome: Hashable, Sendable {
    /// Some package is a yes.
    case yes
    /// A party could live with an option of an issue.
    case accepts(party: Int, issue: Int, option: Int)
    /// All parties could live with an option of an issue: it is on the table.
    case onTheTable(issue: Int, option: Int)
  }

  /// Whether the model confirms a claim.
  public struct Verdict: Equatable, Sendable {
    /// The claim.
    public let claim: ConditionalClaim
    /// The probability of its outcome before the shock.
    public let before: Double
    /// The probability after.
    public let after: Double
    /// The standard error of the change; 0 where the probability is computed exactly.
    public let standardError: Double
    /// What the change says.
    public let finding: Finding
    /// What changed in the input, the largest change first.
    public let reasons: [Reason]

    /// What a change says about a claim.
    public enum Finding: Hashable, Sendable {
      /// The change has the sign that was claimed, and is not noise.
      case confirmed
      /// The change has the other sign, and is not noise.
      case contradicted
      /// No change, or too small to tell from noise (within two standard errors).
      case undecided
    }
  }

  /// Tests a claim: shocks the input and compares, on the same random numbers.
  ///
  /// - Throws: ``BargainingError`` when the claim names what does not exist.
  public static func test(
    _ claim: ConditionalClaim, on input: Input, options: Options = Options()
  ) throws(BargainingError) -> Verdict {
    let comparison = try compare(input, input.after(claim.shock), options: options)
    let (before, after, error) =
      switch claim.outcome {
      case .yes:
        (
          comparison.before.probability.value, comparison.after.probability.value, comparison.change.standardError
        )
      case .accepts(let party, let issue, let option):
        (
          try acceptanceProbability(input, [party], issue, option),
          try acceptanceProbability(input.after(claim.shock), [party], issue, option), 0
        )
      case .onTheTable(let issue, let option):
        (
          try acceptanceProbability(input, Array(input.parties.indices), issue, option),
          try acceptanceProbability(input.after(claim.shock), Array(input.parties.indices), issue, option), 0
        )
      }
    let change = claim.isMoreLikely ? after - before : before - after
    let finding: Verdict.Finding =
      change > 2 * error + 1e-12 ? .confirmed : change < -2 * error - 1e-12 ? .contradicted : .undecided
    return Verdict(
      claim: claim, before: before, after: after, standardError: error, finding: finding, reasons: comparison.reasons)
  }

  /// The probability that all of some parties could live with an option: parties are independent.
  static func acceptanceProbability(
    _ input: Input, _ parties: [Int], _ issue: Int, _ option: Int
  ) throws(BargainingError) -> Double {
    guard input.issues.indices.contains(issue), input.issues[issue].options.indices.contains(option),
      parties.allSatisfy(input.parties.indices.contains)
    else {
      throw BargainingError(
        .unknownName, at: "claim, issue \(issue), option \(option)", "there is no such party, issue or option")
    }
    let model = try GapModel(input)
    return parties.reduce(1) { product, party in
      guard case .reach(let chances) = input.parties[party].acceptance[issue] else { return product }
      let ranks = model.ranks[party * model.issueCount + issue]
      return product * zip(ranks, chances).reduce(0) { $0 + ($1.0 >= ranks[option] ? $1.1 : 0) }
    }
  }
  /// The probability that some option of an issue is accepted by all parties, whose acceptances are independent.
  ///
  /// - Throws: ``BargainingError`` for an issue that does not exist.
  /// - Complexity: O(parties × options²).
  public static func overlapProbability(_ input: Input, issue: Int) throws(BargainingError) -> Double {
    guard input.issues.indices.contains(issue) else {
      throw BargainingError(.unknownName, at: "issue \(issue)", "it does not exist; there are \(input.issues.count)")
    }
    let model = try GapModel(input)
    let options = input.issues[issue].options.indices
    // The sets of options that are left, as bits, with their probabilities, party by party.
    var left: [[Bool]: Double] = [options.map { _ in true }: 1]
    for party in input.parties.indices {
      guard case .reach(let chances) = input.parties[party].acceptance[issue] else { continue }
      let ranks = model.ranks[party * model.issueCount + issue]
      var next: [[Bool]: Double] = [:]
      for (set, probability) in left {
        for (farthest, chance) in chances.enumerated() where chance > 0 {
          let kept = options.map { set[$0] && ranks[$0] <= ranks[farthest] }
          next[kept, default: 0] += probability * chance
        }
      }
      left = next
    }
    return left.reduce(0) { $1.key.contains(true) ? $0 + $1.value : $0 }
  }
}
