import RealModule

/// Products of powers, as the weighted Nash rule needs them.
enum PowerMean {
  /// Π value^weight, for values of 0 or more.
  static func product(_ values: [Double], _ weights: [Double]) -> Double {
    zip(values, weights).reduce(1) { $0 * Double.pow($1.0, $1.1) }
  }
}
