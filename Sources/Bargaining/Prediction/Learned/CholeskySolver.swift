/// Linear equations with a symmetric positive definite matrix.
enum CholeskySolver {
  /// x with A·x = b, or nil when A is not positive definite.
  ///
  /// - Parameter matrix: A row by row; only its lower triangle is read.
  /// - Complexity: O(n³).
  static func solve(_ matrix: [Double], _ right: [Double]) -> [Double]? {
    let size = right.count
    var lower = matrix
    for row in 0..<size {
      for column in 0...row {
        var sum = lower[row * size + column]
        for index in 0..<column { sum -= lower[row * size + index] * lower[column * size + index] }
        if row == column {
          guard sum > 0 else { return nil }
          lower[row * size + row] = sum.squareRoot()
        } else {
          lower[row * size + column] = sum / lower[column * size + column]
        }
      }
    }
    var result = right
    for row in 0..<size {
      for column in 0..<row { result[row] -= lower[row * size + column] * result[column] }
      result[row] /= lower[row * size + row]
    }
    for row in (0..<size).reversed() {
      for below in (row + 1)..<max(size, row + 1) { result[row] -= lower[below * size + row] * result[below] }
      result[row] /= lower[row * size + row]
    }
    return result
  }
}
