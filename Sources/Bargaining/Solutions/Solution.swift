/// What a rule of fair division picks from a frontier: its point, and every other point that it ranks the same.
public struct Solution: Equatable, Sendable {
  /// The rule that picked it.
  public let rule: SolutionRule
  /// What the rule maximises, at the points picked.
  public let value: Double
  /// The points picked, as positions in the frontier; several when they tie.
  public let indices: [Int]
  /// The utilities at those points.
  public let utilities: [[Double]]
}

/// A rule of fair division over utility vectors, with the disagreement point always explicit.
public struct SolutionRule: Hashable, Sendable, CustomStringConvertible {
  enum Kind: Hashable, Sendable {
    case nash
    case weightedNash([Double])
    case kalaiSmorodinsky
    case egalitarian
    case maximumWelfare
  }

  let kind: Kind

  /// The largest product of gains over the disagreement point (Nash 1950).
  public static var nash: Self { Self(kind: .nash) }

  /// The largest weighted geometric mean of gains: Π gain^weight with the weights scaled to sum to one (Roth 1979).
  public static func weightedNash(_ weights: [Double]) -> Self { Self(kind: .weightedNash(weights)) }

  /// The largest smallest share of the gain that each party could hope for at most, over the points that all prefer
  /// to disagreement (Kalai & Smorodinsky 1975, in the form for discrete sets).
  public static var kalaiSmorodinsky: Self { Self(kind: .kalaiSmorodinsky) }

  /// The largest smallest gain over the disagreement point (Kalai 1977).
  public static var egalitarian: Self { Self(kind: .egalitarian) }

  /// The largest sum of utilities, among the points that all prefer to disagreement.
  public static var maximumWelfare: Self { Self(kind: .maximumWelfare) }

  /// The rules without parameters.
  public static var all: [Self] { [.nash, .kalaiSmorodinsky, .egalitarian, .maximumWelfare] }

  /// The rule's name: `Nash`, `Kalai–Smorodinsky`.
  public var description: String {
    switch kind {
    case .nash: "Nash"
    case .weightedNash(let weights): "weighted Nash \(weights)"
    case .kalaiSmorodinsky: "Kalai–Smorodinsky"
    case .egalitarian: "egalitarian"
    case .maximumWelfare: "maximum welfare"
    }
  }
}
