/// Applies rules of fair division to a list of utility vectors.
///
/// Only points where no party is worse off than without an agreement take part; such a list may be empty, and then
/// there is no solution. Nothing is ever moved: the disagreement point is the one given.
public struct SolutionFinder: Sendable {
  /// What each party has without an agreement.
  public let disagreement: [Double]
  /// The positions of the points that all prefer to disagreement, or find no worse.
  public let rational: [Int]
  /// The best utility of each party over those points; empty if there are none.
  public let ideal: [Double]

  private let points: [[Double]]
  private let slack: Double

  /// - Parameters:
  ///   - points: utility vectors, such as a ``Frontier``.
  ///   - disagreement: what each party has without an agreement.
  ///   - slack: how much two values may differ and still tie, as a share of the larger of 1 and their size.
  public init(
    _ points: some Collection<[Double]>, disagreement: [Double], slack: Double = 1e-9
  ) throws(BargainingError) {
    let points = Array(points)
    for (index, point) in points.enumerated() where point.count != disagreement.count {
      throw BargainingError(
        .invalidShape, at: "point \(index)",
        "it has \(point.count) utilities; the disagreement point has \(disagreement.count)")
    }
    guard disagreement.allSatisfy(\.isFinite), points.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
      throw BargainingError(.invalidNumber, at: "utilities", "found an infinite value or none; give finite numbers")
    }
    self.points = points
    self.disagreement = disagreement
    self.slack = slack
    let rational = points.indices.filter { index in
      zip(points[index], disagreement).allSatisfy { $0 >= $1 - slack * max(1, $1.magnitude) }
    }
    self.rational = rational
    ideal =
      rational.isEmpty
      ? [] : disagreement.indices.map { party in rational.reduce(-.infinity) { max($0, points[$1][party]) } }
  }

  /// What a rule picks, or nil if no point is at least as good as disagreement for all.
  ///
  /// - Throws: ``BargainingError`` when the weights of a weighted rule do not fit.
  public func solution(_ rule: SolutionRule) throws(BargainingError) -> Solution? {
    guard !rational.isEmpty else { return nil }
    let worth = try scores(rule)
    let best = worth.reduce(-.infinity, max)
    let bar = best - slack * max(best.magnitude, best.magnitude < 1 ? smallestScale(rule) : 1)
    let indices = zip(rational, worth).filter { $1 >= bar }.map(\.0)
    return Solution(rule: rule, value: best, indices: indices, utilities: indices.map { points[$0] })
  }

  /// Ties are judged relative to the value itself for products, which may be tiny, else on the scale of utilities.
  private func smallestScale(_ rule: SolutionRule) -> Double {
    switch rule.kind {
    case .nash, .weightedNash: 0
    case .kalaiSmorodinsky, .egalitarian, .maximumWelfare: 1
    }
  }

  private func scores(_ rule: SolutionRule) throws(BargainingError) -> [Double] {
    switch rule.kind {
    case .nash: return rational.map { gains($0).reduce(1, *) }
    case .weightedNash(let weights):
      let exponents = try normalised(weights)
      return rational.map { PowerMean.product(gains($0), exponents) }
    case .kalaiSmorodinsky:
      let spans = zip(ideal, disagreement).map { $0 - $1 }
      return rational.map { index in
        zip(gains(index), spans).reduce(1.0) { $1.1 > 0 ? min($0, $1.0 / $1.1) : $0 }
      }
    case .egalitarian: return rational.map { gains($0).reduce(.infinity, min) }
    case .maximumWelfare: return rational.map { points[$0].reduce(0, +) }
    }
  }

  private func gains(_ index: Int) -> [Double] {
    zip(points[index], disagreement).map { max($0 - $1, 0) }
  }

  private func normalised(_ weights: [Double]) throws(BargainingError) -> [Double] {
    let sum = weights.reduce(0, +)
    guard weights.count == disagreement.count, sum > 0, sum.isFinite, weights.allSatisfy({ $0 >= 0 }) else {
      throw BargainingError(
        .invalidWeight, at: "weighted Nash",
        "found \(weights); give \(disagreement.count) weights of 0 or more that are not all 0")
    }
    return weights.map { $0 / sum }
  }
}
