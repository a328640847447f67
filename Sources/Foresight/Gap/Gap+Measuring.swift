public import ParleyBargaining
import ParleyDossier
public import ParleyPicture
import ParleyText

extension Gap {
  /// How much work to put into the answer.
  public struct Options: Sendable, Hashable {
    /// Draws of everything that is not known.
    public var draws = 10_000
    /// Times that the reporting is drawn anew for the interval; 0 takes the interval from the drawing's error alone.
    public var replicates = 20
    /// Draws in each of those.
    public var replicateDraws = 1_000
    public var seed: UInt64 = 1
    /// Whether to ask how it was a week before.
    public var looksBack = true

    public init() {}
  }

  /// Measures the distance to yes on the picture's day.
  ///
  /// - Throws: `BargainingError` where the dossier's numbers do not fit together.
  public static func measure(_ picture: Picture, options: Options = Options()) throws(BargainingError) -> Gap {
    let prepared = try GapInput(picture)
    let result = try DistanceToYes.measure(
      prepared.input,
      options: .init(draws: options.draws, seed: options.seed, blockingLimit: Self.listedBlockingSets))
    var weekAgo: Likelihood?
    let before = picture.asOf.advanced(by: -7)
    if options.looksBack, before >= picture.days.lowerBound {
      let earlier = Reporting(picture.dossier, claims: picture.given, asOf: before, model: picture.model)
      weekAgo = try likelihood(
        probability(of: earlier.bearings(), issues: prepared.issues, draws: options.draws, seed: options.seed),
        of: earlier,
        issues: prepared.issues, options: options)
    }
    return Gap(
      picture: picture, prepared: prepared, result: result,
      probability: try likelihood(
        result.probability, of: Reporting(picture), issues: prepared.issues, options: options),
      weekAgo: weekAgo)
  }

  private init(
    picture: Picture, prepared: GapInput, result: DistanceToYes.Result, probability: Likelihood, weekAgo: Likelihood?
  ) {
    let reading = ResultReading(picture: picture, issues: prepared.issues, parties: prepared.parties, result: result)
    asOf = picture.asOf
    self.probability = probability
    self.weekAgo = weekAgo
    self.result = result
    issues = prepared.issues
    unspoken = prepared.unspoken
    parties = prepared.parties
    assumptions = prepared.assumptions
    nearest = reading.nearest
    redLines = Gap.redLines(of: picture, issues: prepared.issues)
    blocking = reading.blocking
    knowledge = reading.knowledge
    lanes = Gap.lanes(of: picture, blockingNow: reading.blockingNow)
  }

  /// How many blocking sets are asked for: enough to name every blocking issue; where many issues block, all of them would
  /// be exponentially many.
  private static let listedBlockingSets = 16

  /// The probability of a yes by where everybody could go, and nothing else of the distance.
  ///
  /// - Parameters:
  ///   - issues: those that enter; nil for all of which any side has spoken.
  ///   - draws: of everything that is not known.
  /// - Throws: `BargainingError` where the dossier's numbers do not fit together.
  public static func probability(
    of bearings: Bearings, issues: [String]? = nil, draws: Int, seed: UInt64 = 1
  ) throws(BargainingError) -> Estimate {
    try DistanceToYes.probability(of: GapInput(bearings, issues: issues).input, draws: draws, seed: seed)
  }

  /// Adds the interval: the reporting is drawn anew, each article counting by an exponential weight (Rubin 1981, "The
  /// Bayesian Bootstrap").
  private static func likelihood(
    _ estimate: Estimate, of reporting: @autoclosure () -> Reporting, issues: [String], options: Options
  ) throws(BargainingError) -> Likelihood {
    // Where nothing is drawn anew, nothing has to be made ready for it.
    let reporting = options.replicates > 0 ? reporting() : nil
    let redrawn = (0..<max(0, options.replicates)).map { $0 }.concurrentMap { replicate in
      let weights = ArticleWeights(seed: options.seed &+ UInt64(replicate) &* 0x9E37_79B9_7F4A_7C15)
      return reporting.map { probability(of: $0.bearings { weights[$0] }, issues, options) }
    }
    var values: [Double] = []
    for result in redrawn.compactMap(\.self) { values.append(try result.get().value) }
    values.sort()
    let drawn = 1.2816 * estimate.standardError
    let low = values.isEmpty ? estimate.value : values[values.count / 10]
    let high = values.isEmpty ? estimate.value : values[values.count - 1 - values.count / 10]
    return Likelihood(
      value: estimate.value, standardError: estimate.standardError,
      interval: max(0, min(low, estimate.value) - drawn)...min(1, max(high, estimate.value) + drawn))
  }

  private static func probability(
    of bearings: Bearings, _ issues: [String], _ options: Options
  ) -> Result<Estimate, BargainingError> {
    do {
      let input = try GapInput(bearings, issues: issues).input
      return .success(try DistanceToYes.probability(of: input, draws: options.replicateDraws, seed: options.seed))
    } catch {
      return .failure(error)
    }
  }
}
