public import ParleyDossier
public import ParleyForesight

/// The answer in sentences.
public struct Verdict: Sendable {
  private let gap: Gap
  private let dossier: Dossier

  public init(_ gap: Gap, _ dossier: Dossier) {
    self.gap = gap
    self.dossier = dossier
  }

  public var probability: String { Self.chance(gap.probability.value) }

  public var spread: String {
    let low = Self.chance(gap.probability.interval.lowerBound)
    let high = Self.chance(gap.probability.interval.upperBound)
    return low == high ? low : "\(low)–\(high)"
  }

  public var sentence: String {
    let all = dossier.sides.count == 2 ? "both" : "all"
    let before = gap.weekAgo.map { "; a week ago \(Self.chance($0.value))" } ?? ""
    return "An agreement that \(all) could sign exists with probability \(probability) (\(spread)\(before))."
  }

  public var nearest: String {
    guard let nearest = gap.nearest else {
      return "No movement on these issues alone would make one: a side would rather have no agreement."
    }
    guard nearest.steps > 0 else { return "The nearest asks nobody to go further than they have signalled." }
    let shares = nearest.stepsByParty.sorted { $0.key < $1.key }
      .map { "\(dossier.party($0.key)?.name ?? $0.key) \($0.value)" }
    return
      "The nearest would take \(Self.count(nearest.steps, "step")) of movement on \(Self.count(nearest.issueCount, "issue")): \(shares.joined(separator: ", "))."
  }

  /// Which of the numbers nobody gave.
  public var estimated: String {
    let kinds = Set(gap.assumptions.filter { $0.origin == .estimated }.map(\.what.rawValue)).sorted()
    return kinds.isEmpty ? "nothing" : kinds.joined(separator: ", ")
  }

  /// "1 step", "2 steps"; "1 entry", "2 entries".
  /// - Parameter plural: where it is not the noun with an s.
  public static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// "once", "twice", "3 times".
  public static func times(_ number: Int) -> String {
    switch number {
    case 1: "once"
    case 2: "twice"
    default: "\(number) times"
    }
  }

  /// A probability that was drawn, with two decimals; never called certain, since draws cannot show that.
  public static func chance(_ value: Double) -> String {
    value < 0.005 ? "<0.01" : value > 0.995 ? ">0.99" : figure(value)
  }

  /// A share with two decimals.
  public static func figure(_ value: Double) -> String {
    let hundredths = Int((min(1, max(0, value)) * 100).rounded())
    if hundredths == 0, value > 0 { return "<0.01" }
    return hundredths == 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + "\(hundredths)"
  }
}
