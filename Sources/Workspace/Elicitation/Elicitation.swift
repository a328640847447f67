public import ParleyBargaining

/// How a person is asked what matters to a party.
public enum ElicitationMethod: String, Sendable, CaseIterable {
  /// What is it worth to go from the worst option of an issue to its best, the dearest being 100? (von Winterfeldt & Edwards 1986)
  case swing
  /// How many times as important is this issue as that one? (Saaty 1977)
  case pairwise
  /// Giving up so much here is just made up for by so much there. (Hammond, Keeney & Raiffa 1998)
  case evenSwaps = "even-swaps"
}

/// Weights of issues for a party, from a person's answers (`parley.elicitation/1`).
public struct Elicitation: Sendable, Codable {
  public var party: String
  public var method: String
  /// Shares of each issue, in the order of the questions; they sum to one.
  public var weights: [Weight]
  /// For pairwise comparison: the inconsistency beside that of random answers; up to 0.1 is usual.
  @Explicit public var consistencyRatio: Double?
  /// The answer that fits the others least, in words.
  @Explicit public var worst: String?

  public struct Weight: Sendable, Codable {
    public var issue: String
    public var weight: Double
  }

  /// Whether the answers fit together well enough to be used.
  public var isConsistent: Bool { (consistencyRatio ?? 0) <= 0.1 }

  enum CodingKeys: String, CodingKey {
    case party, method, weights, worst
    case consistencyRatio = "consistency_ratio"
  }

  /// - Parameters:
  ///   - answers: one a line. Swing: `issue points`; pairwise: `issue issue times`; even swaps: `issue share issue share`, what is
  ///     given up first. Lines that are empty or begin with # are passed over, and so is a "=" between words.
  /// - Throws: ``WorkspaceError`` with every line that cannot be read, or that does not fit.
  public init(party: String, issues: [String], method: ElicitationMethod, answers: String) throws {
    let lines = try Self.lines(answers, issues: issues, method: method)
    self.party = party
    self.method = method.rawValue
    do {
      let found = try Self.weights(lines, issues: issues, method: method)
      weights = zip(issues, found.weights).map { Weight(issue: $0, weight: $1) }
      consistencyRatio = found.ratio
      worst = found.worst
    } catch let error as BargainingError {
      throw WorkspaceError(.argument, error.description)
    }
  }

  /// An answer: the positions of its issues, and its numbers.
  private typealias Answer = (issues: [Int], numbers: [Double])

  private static func lines(_ text: String, issues: [String], method: ElicitationMethod) throws -> [Answer] {
    var answers: [Answer] = []
    var mistakes: [String] = []
    let form =
      switch method {
      case .swing: "an issue and points from 0"
      case .pairwise: "two issues and how many times as important the first is"
      case .evenSwaps: "an issue, the share of it given up, an issue, and the share gained"
      }
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace).filter { $0 != "=" }
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      let named = words.compactMap { word in issues.firstIndex(of: String(word)) }
      let numbers = words.compactMap { Double($0) }.filter(\.isFinite)
      let expected = (issues: method == .swing ? 1 : 2, numbers: method == .evenSwaps ? 2 : 1)
      guard words.count == expected.issues + expected.numbers, named.count == expected.issues,
        numbers.count == expected.numbers
      else {
        mistakes.append(
          "answers:\(number + 1): found “\(line)”; expected \(form). Issues: \(issues.joined(separator: ", ")).")
        continue
      }
      answers.append((named, numbers))
    }
    guard mistakes.isEmpty else { throw WorkspaceError(.argument, mistakes) }
    return answers
  }

  private static func weights(
    _ answers: [Answer], issues: [String], method: ElicitationMethod
  ) throws -> (weights: [Double], ratio: Double?, worst: String?) {
    switch method {
    case .swing:
      var points = [Double?](repeating: nil, count: issues.count)
      for answer in answers { points[answer.issues[0]] = answer.numbers[0] }
      if let missing = points.firstIndex(of: nil) {
        throw WorkspaceError(.argument, "\(issues[missing]) has no points; give a line for every issue, 0 included.")
      }
      return (try SwingWeights(points: points.compactMap { $0 }).weights, nil, nil)
    case .pairwise:
      let found = try PairwiseComparison(
        count: issues.count,
        answers: answers.map { answer in
          let (first, second) = (answer.issues[0], answer.issues[1])
          return first < second
            ? (first, second, answer.numbers[0]) : (second, first, answer.numbers[0] > 0 ? 1 / answer.numbers[0] : 0)
        })
      let worst = found.worst.map { misfit in
        "\(issues[misfit.first]) was said to be \(rounded(misfit.said)) times as important as \(issues[misfit.second]);"
          + " the other answers say \(rounded(misfit.implied)) times"
      }
      return (found.weights, found.consistencyRatio, worst)
    case .evenSwaps:
      let found = try EvenSwaps(
        count: issues.count,
        swaps: answers.map { .init(lost: $0.issues[0], by: $0.numbers[0], gained: $0.issues[1], by: $0.numbers[1]) })
      return (found.weights, nil, nil)
    }
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
