import RealModule

/// Weights from comparing issues two at a time: "how many times as important is this one as that one?" (Saaty 1977,
/// Journal of Mathematical Psychology 15:234–281), with how well the answers fit together.
public struct PairwiseComparison: Equatable, Sendable {
  /// The weights, in the order of the issues, summing to one: the principal eigenvector.
  public let weights: [Double]
  /// The inconsistency of the answers beside that of random answers: 0 is perfect, up to 0.1 is usual.
  public let consistencyRatio: Double
  /// The answer that fits the others least, and what would fit; nil for two issues or a perfect fit.
  public let worst: Misfit?

  /// An answer that does not fit the others.
  public struct Misfit: Equatable, Sendable {
    /// The first issue.
    public let first: Int
    /// The second issue.
    public let second: Int
    /// How many times as important the first was said to be.
    public let said: Double
    /// How many times as important it is by the weights.
    public let implied: Double
  }

  /// Whether the answers fit together well enough to be used (consistency ratio of at most 0.1).
  public var isConsistent: Bool { consistencyRatio <= 0.1 }

  /// - Parameters:
  ///   - count: how many issues there are.
  ///   - answers: for each pair (first < second), how many times as important the first is: 9 is extreme, 1/9 the
  ///     reverse.
  /// - Throws: ``BargainingError`` when a pair is missing or given twice, or an answer is not above 0.
  /// - Complexity: O(count² · iterations).
  public init(count: Int, answers: [(first: Int, second: Int, ratio: Double)]) throws(BargainingError) {
    let matrix = try Self.matrix(count, answers)
    let (vector, eigenvalue) = Self.principal(matrix)
    weights = vector
    let index = count > 2 ? max((eigenvalue - Double(count)) / Double(count - 1), 0) : 0
    consistencyRatio = count > 2 ? index / Self.randomIndex(count) : 0
    let misfits = answers.map { answer in
      Misfit(
        first: answer.first, second: answer.second, said: answer.ratio,
        implied: vector[answer.first] / vector[answer.second])
    }
    func size(_ misfit: Misfit) -> Double { Double.log(misfit.said / misfit.implied).magnitude }
    worst = misfits.max { size($0) < size($1) }.flatMap { size($0) > 1e-6 ? $0 : nil }
  }

  private static func matrix(
    _ count: Int, _ answers: [(first: Int, second: Int, ratio: Double)]
  ) throws(BargainingError) -> [[Double]] {
    guard (1...1000).contains(count), answers.count == count * (count - 1) / 2 else {
      throw BargainingError(
        .invalidShape, at: "comparisons", "found \(answers.count) answers for \(count) issues; compare each pair once")
    }
    var matrix = (0..<count).map { row in (0..<count).map { $0 == row ? 1.0 : 0.0 } }
    for (first, second, ratio) in answers {
      let place = BargainingError.Place("issues \(first) and \(second)")
      guard first != second, (0..<count).contains(first), (0..<count).contains(second), matrix[first][second] <= 0
      else {
        throw BargainingError(.outOfRange, at: place, "compare two different issues, each pair once")
      }
      guard ratio > 0, ratio >= 1e-6, ratio <= 1e6 else {
        throw BargainingError(.outOfRange, at: place, "found \(ratio); give a ratio above 0, usually 1/9 to 9")
      }
      matrix[first][second] = ratio
      matrix[second][first] = 1 / ratio
    }
    return matrix
  }

  /// The eigenvector of the largest eigenvalue, summing to one (power iteration; the matrix is positive).
  private static func principal(_ matrix: [[Double]]) -> (vector: [Double], value: Double) {
    var vector = matrix.map { _ in 1 / Double(matrix.count) }
    var value = Double(matrix.count)
    for _ in 0..<10_000 {
      let next = matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
      value = next.reduce(0, +)
      let scaled = next.map { $0 / value }
      let change = zip(scaled, vector).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
      vector = scaled
      if change < 1e-15 { break }
    }
    return (vector, value)
  }

  /// The mean index of random answers (Saaty 1980; from 11 on the fit of Alonso & Lamata 2006).
  private static func randomIndex(_ count: Int) -> Double {
    let table = [3: 0.58, 4: 0.90, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45, 10: 1.49]
    return table[count] ?? (2.7699 * Double(count) - 4.3513 - Double(count)) / Double(count - 1)
  }
}
