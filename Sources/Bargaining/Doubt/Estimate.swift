/// A mean over random draws, with how far it may be off by chance.
public struct Estimate: Hashable, Sendable {
  /// The mean over the draws.
  public let value: Double
  /// The standard error of that mean.
  public let standardError: Double
  /// How many draws it rests on.
  public let draws: Int

  /// The mean of values whose sum and sum of squares are known.
  init(sum: Double, sumOfSquares: Double, draws: Int) {
    let count = Double(max(draws, 1))
    let mean = sum / count
    let variance = max(sumOfSquares / count - mean * mean, 0)
    value = mean
    standardError = draws > 1 ? (variance / (count - 1)).squareRoot() : 0
    self.draws = draws
  }

  /// A share of draws. Its standard error is never 0: with no or only successes it is that of one draw more
  /// (Agresti & Coull 1998), so that certainty is not claimed from a sample.
  init(successes: Int, draws: Int) {
    let count = Double(max(draws, 1))
    let share = Double(successes) / count
    let cautious = (Double(successes) + 2) / (count + 4)
    let spread = successes == 0 || successes == draws ? cautious * (1 - cautious) : share * (1 - share)
    value = share
    standardError = (spread / count).squareRoot()
    self.draws = draws
  }
}
