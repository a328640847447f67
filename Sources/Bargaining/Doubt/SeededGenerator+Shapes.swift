import RealModule

extension SeededGenerator {
  /// A draw from the standard normal distribution (polar method: Marsaglia & Bray 1964).
  mutating func normal() -> Double {
    while true {
      let x = 2 * unit() - 1
      let y = 2 * unit() - 1
      let square = x * x + y * y
      if square < 1, square > 0 { return x * (-2 * Double.log(square) / square).squareRoot() }
    }
  }

  /// A draw from the Gamma distribution with scale 1 (Marsaglia & Tsang 2000).
  ///
  /// - Precondition: `shape` > 0.
  mutating func gamma(_ shape: Double) -> Double {
    precondition(shape > 0, "a Gamma distribution needs a shape above 0")
    guard shape >= 1 else {
      // Gamma(a) = Gamma(a + 1) · U^(1/a)
      return gamma(shape + 1) * Double.pow(1 - unit(), 1 / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let u = 1 - unit()
      if u < 1 - 0.0331 * x * x * x * x { return d * v }
      if Double.log(u) < 0.5 * x * x + d * (1 - v + Double.log(v)) { return d * v }
    }
  }
}
