#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The weighted mean with influence learned from past decisions, held close to salience × size.
///
/// An actor's weight is s·c^(1+φ)·exp(θ), with a θ of its own and one φ for all. They minimise the mean absolute error over
/// the past decisions (rounded off below 2 points) plus a penalty λ·(Σ θ² + (2φ)²): with a large λ nothing is learned, and the
/// prediction is the weighted mean. Fitted by Gauss–Newton steps on reweighted least squares.
///
/// It is a mean of positions like the one that it starts from, so that every prediction can be shown beside that one.
public struct LearnedInfluence: Hashable, Sendable {
  /// For each actor the logarithm of what its weight is multiplied by, θ.
  public private(set) var multipliers: [Double]
  /// What is added to the exponent of size, φ.
  public private(set) var sizeExponent: Double
  /// How much of the probability of an outcome is spread evenly over the scale: the share under which the past decisions were likeliest.
  public private(set) var evenShare: Double = 0.3
  /// The share in the middle of a predicted distribution that held 80% of the past outcomes.
  public private(set) var centralShare: Double = 0.8

  /// Learns from decisions.
  ///
  /// - Parameters:
  ///   - history: the decisions.
  ///   - penalty: λ, above 0; 0.1 unless told otherwise.
  /// - Throws: ``BargainingError`` for a penalty that is not above 0.
  /// - Complexity: O(decisions × actors²) for each of a few dozen steps.
  public init(history: DecisionHistory, penalty: Double = 0.1) throws(BargainingError) {
    try self.init(meansOf: history, penalty: penalty)
    guard !history.records.isEmpty else { return }
    evenShare = likeliestEvenShare(of: history)
    centralShare = shareHolding(0.8, of: history)
  }

  /// Learns the weights, and leaves the distribution as it is.
  init(meansOf history: DecisionHistory, penalty: Double) throws(BargainingError) {
    guard penalty > 0, penalty.isFinite else {
      throw BargainingError(.outOfRange, at: "penalty", "the penalty is \(penalty); give a finite number above 0")
    }
    multipliers = Array(repeating: 0, count: history.actors.count)
    sizeExponent = 0
    guard !history.records.isEmpty else { return }
    var fit = InfluenceFit(history: history, penalty: penalty)
    fit.minimise()
    multipliers = Array(fit.parameters.dropLast())
    sizeExponent = (fit.parameters.last ?? 0) / 2
  }

  private func likeliestEvenShare(of history: DecisionHistory) -> Double {
    let shares = stride(from: 0.1, through: 0.8, by: 0.1)
    func likelihood(_ share: Double) -> Double {
      var trial = self
      trial.evenShare = share
      return history.records.reduce(0) {
        $0 + log(trial.prediction(of: $1, in: history).distribution.probability(of: $1.outcome))
      }
    }
    return shares.map { (share: $0, value: likelihood($0)) }.max { $0.value < $1.value }?.share ?? evenShare
  }

  private func shareHolding(_ coverage: Double, of history: DecisionHistory) -> Double {
    let predictions = history.records.map { prediction(of: $0, in: history).distribution }
    return stride(from: 0.7, through: 0.99, by: 0.01).first { share in
      let held = zip(predictions, history.records).count { $0.interval(share).contains($1.outcome) }
      return Double(held) >= coverage * Double(history.records.count)
    } ?? 0.99
  }

  /// Each actor's weight in a decision, 0 where it has no position.
  public func weights(in record: DecisionHistory.Record, of history: DecisionHistory) -> [Double] {
    var result = [Double](repeating: 0, count: history.actors.count)
    for entry in history.participants(of: record) {
      result[entry.actor] =
        entry.salience * entry.size * exp(multipliers[entry.actor] + sizeExponent * log(entry.size))
    }
    return result
  }

  /// The learned mean alone.
  func mean(of record: DecisionHistory.Record, in history: DecisionHistory) -> Double {
    let weights = weights(in: record, of: history)
    return DecisionRule.meanOrMiddle(history.participants(of: record).map { ($0.position, weights[$0.actor]) })
  }

  /// The learned prediction of a decision, its distribution, and the plain weighted mean beside it.
  public func prediction(of record: DecisionHistory.Record, in history: DecisionHistory) -> Prediction {
    let weights = weights(in: record, of: history)
    let entries = history.participants(of: record)
    let plain = DecisionRule.meanOrMiddle(entries.map { ($0.position, $0.salience * $0.size) })
    let learned = DecisionRule.meanOrMiddle(entries.map { ($0.position, weights[$0.actor]) })
    let distribution = OutcomeDistribution(
      positions: entries.map { (place: $0.position, weight: weights[$0.actor]) }, mean: learned, evenShare: evenShare)
    return Prediction(
      weightedMean: plain, learnedMean: learned, distribution: distribution,
      interval: distribution.interval(centralShare))
  }

  /// What is predicted for one decision.
  public struct Prediction: Hashable, Sendable {
    /// The mean of the positions weighted by salience × size.
    public var weightedMean: Double
    /// The mean with learned influence.
    public var learnedMean: Double
    /// Where the outcome may lie.
    public var distribution: OutcomeDistribution
    /// Where the outcome lies with a probability of 80%, as far as past decisions tell.
    public var interval: ClosedRange<Double>
    /// The ensemble: the middle between the learned mean and the median of the distribution.
    public var ensemble: Double { (learnedMean + distribution.quantile(0.5)) / 2 }
  }
}

extension DecisionRule {
  /// The weighted mean, or the plain one when all weights are zero.
  static func meanOrMiddle(_ entries: [(place: Double, weight: Double)]) -> Double {
    entries.contains { $0.weight > 0 } ? mean(entries) : mean(entries.map { ($0.place, 1) })
  }
}
