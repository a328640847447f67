/// An issue as a GENIUS file writes it, in a domain (options) or in a profile (options with their worth).
struct GeniusIssue {
  let index: String
  let name: String
  let options: [String]
  /// The worth of each option before weighting, 0…1; nil in a domain file.
  let evaluations: [String: Double]?

  /// The most options that an integer issue may have.
  static var largestRange: Int { 1_000_000 }

  init(_ node: XMLNode, file: String) throws(BargainingError) {
    index = node.attributes["index"] ?? ""
    name = node.attributes["name"] ?? ""
    let kind = node.attributes["etype"] ?? node.attributes["vtype"] ?? node.attributes["type"] ?? "discrete"
    let place = BargainingError.Place("issue \"\(name)\"", file: file, line: node.line)
    switch kind.lowercased() {
    case "discrete": (options, evaluations) = try Self.discrete(node, place)
    case "integer": (options, evaluations) = try Self.integer(node, place)
    case "real": (options, evaluations) = try Self.real(node, place)
    default:
      throw BargainingError(
        .unsupported, at: place, "its type is \"\(kind)\"; discrete, integer and real issues are read")
    }
  }

  /// Named options; GENIUS divides their evaluations by the best of them.
  private static func discrete(
    _ node: XMLNode, _ place: BargainingError.Place
  ) throws(BargainingError) -> ([String], [String: Double]?) {
    var options: [String] = []
    var evaluations: [String: Double] = [:]
    for item in node.all("item") {
      guard let value = item.attributes["value"] else {
        throw BargainingError(.malformedInput, at: place, "an item has no value; write <item value=\"…\"/>")
      }
      if !options.contains(value) { options.append(value) }
      if let text = item.attributes["evaluation"] { evaluations[value] = try number(text, place) }
    }
    guard !options.isEmpty else {
      throw BargainingError(.emptyModel, at: place, "it has no item; give at least one option")
    }
    let best = evaluations.values.max() ?? 0
    return (options, evaluations.isEmpty ? nil : evaluations.mapValues { best > 0 ? $0 / best : 0 })
  }

  /// Whole numbers between two bounds.
  private static func integer(
    _ node: XMLNode, _ place: BargainingError.Place
  ) throws(BargainingError) -> ([String], [String: Double]?) {
    let bounds = node.all("range").first ?? node
    guard let low = bounds.attributes["lowerbound"].flatMap({ Int($0) }),
      let high = bounds.attributes["upperbound"].flatMap({ Int($0) }), low <= high
    else {
      throw BargainingError(.malformedInput, at: place, "give whole numbers as lowerbound and upperbound, in order")
    }
    let (size, overflow) = high.subtractingReportingOverflow(low)
    guard !overflow, size < largestRange else {
      throw BargainingError(.tooLarge, at: place, "it has more than \(largestRange) values; narrow its bounds")
    }
    let options = (low...high).map(String.init)
    guard let worth = try evaluator(node, place) else { return (options, nil) }
    // Of integer issues a linear evaluator counts from the lower bound.
    let start = worth.isLinear ? low : 0
    return (options, Dictionary(uniqueKeysWithValues: (low...high).map { (String($0), worth(Double($0 - start))) }))
  }

  /// Into how many steps a range of real numbers is cut, as GENIUS does where it has to list values.
  static var realSteps: Int { 20 }

  /// Real numbers between two bounds, at even steps.
  private static func real(
    _ node: XMLNode, _ place: BargainingError.Place
  ) throws(BargainingError) -> ([String], [String: Double]?) {
    let bounds = node.all("range").first ?? node
    guard let low = bounds.attributes["lowerbound"].flatMap({ Double($0) }),
      let high = bounds.attributes["upperbound"].flatMap({ Double($0) }), low < high, (high - low).isFinite
    else {
      throw BargainingError(.malformedInput, at: place, "give numbers as lowerbound and upperbound, in order")
    }
    let values = (0...realSteps).map { low + (high - low) * Double($0) / Double(realSteps) }
    let options = values.map { "\($0)" }
    guard Set(options).count == options.count else {
      throw BargainingError(.outOfRange, at: place, "its bounds lie too near each other to be told apart")
    }
    guard let worth = try evaluator(node, place) else { return (options, nil) }
    return (options, Dictionary(uniqueKeysWithValues: zip(options, values.map { worth($0) })))
  }

  private static func evaluator(
    _ node: XMLNode, _ place: BargainingError.Place
  ) throws(BargainingError) -> GeniusEvaluator? {
    guard let evaluator = node.all("evaluator").first else { return nil }
    return try GeniusEvaluator(evaluator, place)
  }

  static func number(_ text: String, _ place: BargainingError.Place) throws(BargainingError) -> Double {
    let trimmed = text.drop { $0.isWhitespace }
    guard let value = Double(trimmed), value.isFinite else {
      throw BargainingError(.invalidNumber, at: place, "found \"\(text)\"; expected a number such as 0.25")
    }
    return value
  }
}
