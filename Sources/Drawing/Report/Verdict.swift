public import ParleyDossier
public import ParleyForesight

/// The answer in sentences.
public struct Verdict: Sendable {
  private let gap: Gap
  private let telling: Telling
  private var words: Words { telling.words }

  public init(_ gap: Gap, _ telling: Telling) {
    self.gap = gap
    self.telling = telling
  }

  public init(_ gap: Gap, _ dossier: Dossier) { self.init(gap, Telling(dossier)) }

  public var probability: String { words.chance(gap.probability.value) }

  public var spread: String {
    let low = words.chance(gap.probability.interval.lowerBound)
    let high = words.chance(gap.probability.interval.upperBound)
    return low == high ? low : "\(low)–\(high)"
  }

  public var sentence: String {
    let before = gap.weekAgo.map { words("verdict.week-ago", ["chance": words.chance($0.value)]) } ?? ""
    return words(
      telling.dossier.sides.count == 2 ? "verdict.both" : "verdict.all",
      ["chance": probability, "spread": spread, "before": before])
  }

  public var nearest: String {
    guard let nearest = gap.nearest else { return words["verdict.no-movement"] }
    guard nearest.steps > 0 else { return words["verdict.nearest-here"] }
    let shares = nearest.stepsByParty.sorted { $0.key < $1.key }.map { "\(telling.party($0.key)) \($0.value)" }
    return words(
      "verdict.nearest",
      ["steps": nearest.steps, "issues": nearest.issueCount, "shares": shares.joined(separator: ", ")])
  }

  /// Which of the numbers nobody gave.
  public var estimated: String {
    let kinds = Set(gap.assumptions.filter { $0.origin == .estimated }.map(\.what.rawValue)).sorted()
    return kinds.isEmpty ? words["verdict.nothing"] : kinds.map { words.term("assumed", $0) }.joined(separator: ", ")
  }

  /// "1 step", "2 steps"; "1 entry", "2 entries".
  /// - Parameter plural: where it is not the noun with an s.
  public static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// A probability that was drawn, in English; see ``Words/chance(_:)``.
  public static func chance(_ value: Double) -> String { Words.english.chance(value) }

  /// A share with two decimals, in English.
  public static func figure(_ value: Double) -> String { Words.english.figure(value) }

  public static func times(_ number: Int) -> String { Words.english("count.times", ["count": number]) }
}
