public import ParleyDossier

/// The numbers by which claims become a picture, each with its documented default.
///
/// The mathematics is that of `Documentation/Picture.md`: a hidden option follows an ordinal walk over days, and claims
/// are noisy reports of it.
public struct PictureModel: Sendable, Hashable {
  /// h: daily probability that a position changes.
  public var changeRate: Double
  /// How much less likely each further step of one change is, 0…1; 0 allows changes to neighbours only.
  public var stride = 0.5
  /// ε: share of claims that say nothing about the position.
  public var slip = 0.05
  /// ρ: how fast claims get rarer with each step between them and the position.
  public var blur = 0.1
  /// How much less likely each step away from the own ideal is at the start.
  public var lean = 0.4
  /// How fast signals get rarer with each step that they stay short of what is acceptable.
  public var reserve = 0.7
  /// Share of a claim's weight that a hedge ("may", "signalled") takes away.
  public var hedgeDiscount = 0.4
  /// Logarithm of how much likelier an act of conceding is where a harder position came before and is left now.
  public var concessionPull = 5.0
  /// Shifts below this probability are not reported.
  public var shiftThreshold = 0.5
  /// Days within which two claims that differ are a contradiction.
  public var contradictionWindow = 14
  /// Days after which a demand binds half as much.
  public var commitmentHalfLife = 45.0
  /// Days within which a claim about another party is held against that one's own words.
  public var mutualWindow = 14
  /// Probability mass of the reported intervals.
  public var coverage = 0.8

  /// - Parameter changeRate: kept within 0.0001…0.5.
  public init(changeRate: Double = 0.02) {
    self.changeRate = changeRate.isFinite ? min(max(changeRate, 0.0001), 0.5) : 0.02
  }

  public init(settings: Settings) { self.init(changeRate: settings.changeRate) }
}
