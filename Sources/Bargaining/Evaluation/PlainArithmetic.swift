/// The frontier as it comes out without a grid and without a tolerance: how many points are there only by rounding.
enum PlainArithmetic {
  static func frontierSize(_ problem: BargainingProblem) -> Int {
    var sums = [problem.parties.map { _ in 0.0 }]
    for issue in problem.issues.indices {
      let options = problem.issues[issue].options.indices.map { option in
        problem.parties.map { $0.values[issue][option] }
      }
      let next = sums.flatMap { sum in options.map { zip(sum, $0).map { $0 + $1 } } }
      sums = undominated(next)
    }
    return sums.count
  }

  private static func undominated(_ points: [[Double]]) -> [[Double]] {
    let sorted = points.sorted { $1.lexicographicallyPrecedes($0) }
    var kept: [[Double]] = []
    for point in sorted where !kept.contains(where: { zip($0, point).allSatisfy { $0 >= $1 } }) { kept.append(point) }
    return kept
  }
}
