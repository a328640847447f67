public import ParleyDossier

/// What was learned from reviewed claims: one linear model for each issue and option that examples show.
public struct CoderModel: Sendable, Hashable {
  let models: [String: LinearModel]
  /// How many reviewed statements it was learned from.
  public let exampleCount: Int

  init(models: [LinearModel], exampleCount: Int) {
    self.models = Dictionary(models.map { ($0.label, $0) }) { first, _ in first }
    self.exampleCount = exampleCount
  }

  /// The issues that it was shown.
  public var issues: [String] { models.keys.filter { !$0.contains("\t") }.sorted() }

  /// Probability that a text is about an issue; 0 for an issue that it was not shown.
  func probability(of issue: String, _ features: TextFeatures) -> Double {
    models[issue]?.probability(features) ?? 0
  }

  /// The option that is likeliest for a text about an issue; `fallback` where it was shown fewer than two.
  func option(of issue: Issue, _ features: TextFeatures, fallback: String?) -> String? {
    let scored = issue.options.compactMap { option -> (id: String, probability: Double)? in
      models["\(issue.id)\t\(option.id)"].map { (option.id, $0.probability(features)) }
    }
    guard scored.count > 1, let best = scored.max(by: { $0.probability < $1.probability }) else { return fallback }
    guard let fallback, let known = scored.first(where: { $0.id == fallback }) else { return fallback ?? best.id }
    return best.probability - known.probability > Self.margin ? best.id : fallback
  }

  /// How much likelier another option has to be than the one that the indicators give.
  static let margin = 0.2

  // MARK: As a file

  static let heading = "parley-coder-model 1"

  /// The model as text: a heading, then for each model its label, bias and weights.
  public var text: String {
    var lines = [Self.heading, "examples \(exampleCount)", "places \(TextFeatures.places)"]
    for model in models.values.sorted(by: { $0.label < $1.label }) {
      lines.append("model \(model.label.replacing("\t", with: " ")) \(model.bias)")
      lines += model.weights.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads what ``text`` gives.
  /// - Throws: ``CodingError/Code/badModel`` with the first line that does not fit.
  public init(text: String, file: String) throws(CodingError) {
    func bad(_ line: Int, _ expected: String) -> CodingError {
      CodingError(
        .badModel, at: SourcePlace(file: file, line: line), "Expected \(expected).",
        mend: "Train it again with `parley train coding`.")
    }
    let lines = text.split(separator: "\n")
    guard lines.first.map({ $0 == Self.heading }) == true else { throw bad(1, "the heading “\(Self.heading)”") }
    var examples = 0
    var models: [LinearModel] = []
    for (number, line) in lines.enumerated().dropFirst() {
      let parts = line.split(separator: " ")
      switch (parts.first, parts.count) {
      case ("examples", 2): examples = Int(parts[1]) ?? 0
      case ("places", 2):
        guard Int(parts[1]) == TextFeatures.places else { throw bad(number + 1, "\(TextFeatures.places) places") }
      case ("model", 3...4):
        guard let bias = Float(parts[parts.count - 1]) else { throw bad(number + 1, "a number") }
        models.append(LinearModel(label: parts[1..<parts.count - 1].joined(separator: "\t"), bias: bias))
      default:
        guard parts.count == 2, !models.isEmpty, let place = Int32(parts[0]), let weight = Float(parts[1]),
          (0..<Int32(TextFeatures.places)).contains(place), weight.isFinite
        else { throw bad(number + 1, "a place and a weight") }
        models[models.count - 1].weights[place] = weight
      }
    }
    self.init(models: models, exampleCount: examples)
  }
}
