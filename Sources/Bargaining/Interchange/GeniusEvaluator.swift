/// How GENIUS values the numbers of an issue; always within 0…1.
enum GeniusEvaluator {
  case linear(slope: Double, offset: Double)
  case constant(Double)
  /// Rises from 0 at the lower end to 1 at the top, and falls again.
  case triangular(lower: Double, upper: Double, top: Double)

  init(_ node: XMLNode, _ place: BargainingError.Place) throws(BargainingError) {
    let kind = (node.attributes["ftype"] ?? "linear").lowercased()
    func parameter(_ number: Int, _ name: String? = nil) throws(BargainingError) -> Double {
      guard let text = name.flatMap({ node.attributes[$0] }) ?? node.attributes["parameter\(number)"] else {
        throw BargainingError(
          .malformedInput, at: place,
          "its \(kind) evaluator has no \(name.map { "“\($0)” or " } ?? "")“parameter\(number)”; add it")
      }
      return try GeniusIssue.number(text, place)
    }
    switch kind {
    case "linear": self = .linear(slope: try parameter(1, "slope"), offset: try parameter(0, "offset"))
    case "constant": self = .constant(try parameter(0))
    case "triangular":
      self = .triangular(lower: try parameter(0), upper: try parameter(1), top: try parameter(2))
    default:
      throw BargainingError(
        .unsupported, at: place, "its evaluator is \"\(kind)\"; linear, constant and triangular ones are read")
    }
  }

  var isLinear: Bool {
    if case .linear = self { true } else { false }
  }

  func callAsFunction(_ value: Double) -> Double {
    let worth =
      switch self {
      case .linear(let slope, let offset): offset + slope * value
      case .constant(let worth): worth
      case .triangular(let lower, let upper, let top):
        value < lower || value > upper
          ? 0 : value < top ? (value - lower) / (top - lower) : upper > top ? (upper - value) / (upper - top) : 1
      }
    return min(max(worth, 0), 1)
  }
}
