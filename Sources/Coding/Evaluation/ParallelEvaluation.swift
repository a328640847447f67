public import ParleyDossier

/// Whether the same text in two languages is coded the same.
public struct ParallelEvaluation: Sendable, Hashable, Codable {
  /// Issues that both versions are coded to, among those that either is: the harmonic mean of "in the other too", both ways.
  public var issue = Figure()
  /// Of issues that both are coded to with an option: those whose options lie at most one step apart on average.
  public var withinOneStep = Figure()
  /// Items that their publisher tags as about the negotiation, and of these those coded to any issue in the first language.
  public var found = Figure()

  public init() {}

  /// The claims on one item in both languages.
  public struct Item: Sendable, Hashable {
    public var first: [CodedPosition]
    /// nil where the item exists in one language only.
    public var second: [CodedPosition]?
    public var isTagged: Bool

    public init(first: [CodedPosition], second: [CodedPosition]?, isTagged: Bool) {
      self.first = first
      self.second = second
      self.isTagged = isTagged
    }
  }

  public init(_ items: [Item], dossier: Dossier) {
    let scale = Scale(dossier)
    for item in items {
      if item.isTagged {
        found.gold += 1
        found.right += item.first.isEmpty ? 0 : 1
        found.given += item.first.isEmpty ? 0 : 1
      }
      guard let second = item.second else { continue }
      let issues = (Set(item.first.map(\.issue)), Set(second.map(\.issue)))
      issue += Figure(
        right: issues.0.intersection(issues.1).count, given: issues.0.count, gold: issues.1.count)
      for shared in issues.0.intersection(issues.1) {
        guard let a = mean(item.first, on: shared, scale), let b = mean(second, on: shared, scale) else { continue }
        withinOneStep += Figure(right: abs(a - b) <= 1 ? 1 : 0, given: 1, gold: 1)
      }
    }
  }

  private func mean(_ claims: [CodedPosition], on issue: String, _ scale: Scale) -> Double? {
    let steps = claims.filter { $0.issue == issue }.compactMap { scale.step($0.issue, $0.option)?.index }
    return steps.isEmpty ? nil : Double(steps.reduce(0, +)) / Double(steps.count)
  }
}
