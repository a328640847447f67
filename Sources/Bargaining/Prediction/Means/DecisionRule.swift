/// A prediction from one formula, without rounds of bargaining.
public enum DecisionRule: String, Hashable, Sendable, CaseIterable, Codable {
  /// Σ s·c·x / Σ s·c: what the Nash bargaining solution comes to when disagreement is much worse than any outcome for all.
  ///
  /// Source: Achen, "Institutional realism and bargaining models", in Thomson et al., *The European Union Decides* (2006), 86–123.
  case weightedMean
  /// The mean of the positions with equal weights.
  case mean
  /// The place at which the actors on either side have no more than half of all weight: the Condorcet winner when each
  /// votes with salience × capability. The middle of the stretch where a whole stretch qualifies.
  ///
  /// Source: Black, "On the rationale of group decision-making", Journal of Political Economy 56 (1948) 23–34.
  case weightedMedian
  /// The median with equal weights.
  case median
  /// The outcome that maximises Π (uᵢ − dᵢ)^cᵢ with uᵢ(x) = 1 − sᵢ·((x − xᵢ)/span)² and disagreement at the worst end of the scale.
  ///
  /// Saliences are divided by the greatest. Sources: Nash, "The bargaining problem", Econometrica 18 (1950) 155–162; weights after
  /// Kalai, "Nonsymmetric Nash solutions", International Journal of Game Theory 6 (1977) 129–133.
  case nashBargaining

  /// The predicted outcome on one issue.
  ///
  /// - Throws: ``BargainingError`` when the issue does not exist.
  /// - Complexity: O(n log n) for n actors.
  public func prediction(of problem: DecisionProblem, issue: Int = 0) throws(BargainingError) -> Double {
    guard problem.issues.indices.contains(issue) else {
      throw BargainingError(
        .outOfRange, at: "issue \(issue)", "there are \(problem.issues.count) issues, numbered from 0")
    }
    let actors = problem.participants(on: issue)
    let weighted = actors.map { (place: $0.position, weight: $0.salience * $0.capability) }
    switch self {
    case .weightedMean: return Self.mean(weighted)
    case .mean: return Self.mean(actors.map { ($0.position, 1) })
    case .weightedMedian: return Self.median(weighted)
    case .median: return Self.median(actors.map { ($0.position, 1) })
    case .nashBargaining: return NashBargaining(problem: problem, issue: issue).outcome()
    }
  }

  /// The mean of places with weights that are not all zero.
  static func mean(_ entries: [(place: Double, weight: Double)]) -> Double {
    var sum = 0.0
    var total = 0.0
    for entry in entries {
      sum += entry.place * entry.weight
      total += entry.weight
    }
    return sum / total
  }

  /// The middle of the places that minimise the sum of weighted distances.
  static func median(_ entries: [(place: Double, weight: Double)]) -> Double {
    let sorted = entries.filter { $0.weight > 0 }.sorted { $0.place < $1.place }
    let half = sorted.reduce(0) { $0 + $1.weight } / 2
    var sum = 0.0
    for (index, entry) in sorted.enumerated() {
      sum += entry.weight
      // Sums of decimal fractions miss a half by rounding only.
      if abs(sum - half) <= 1e-12 * half, index + 1 < sorted.count {
        return (entry.place + sorted[index + 1].place) / 2
      }
      if sum > half { return entry.place }
    }
    return sorted.last?.place ?? 0
  }
}
