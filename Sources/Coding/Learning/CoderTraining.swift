public import ParleyDossier
public import ParleyText

/// Learns a coder from claims that people have reviewed.
public enum CoderTraining {
  /// A statement with what people say it claims.
  public struct Example: Sendable, Hashable {
    public var text: String
    public var language: Language
    /// For whom the speaker speaks; nil where unknown.
    public var party: String?
    /// Empty where people say that it claims nothing on any issue.
    public var positions: [CodedPosition]

    public init(text: String, language: Language, party: String? = nil, positions: [CodedPosition]) {
      self.text = text
      self.language = language
      self.party = party
      self.positions = positions
    }
  }

  /// Fewer examples than these teach nothing.
  public static let fewestExamples = 20

  /// Learns one model for each issue and each option that enough examples show: words, pairs of words, runs of letters, and what the
  /// dossier's indicators say.
  ///
  /// The same examples always give the same model.
  /// - Throws: ``CodingError/Code/tooLittle`` where there are fewer than 20 examples or none has a position.
  /// - Complexity: O(examples · issues and options); a thousand examples take seconds.
  public static func train(_ examples: [Example], codebook: Codebook) throws(CodingError) -> CoderModel {
    guard examples.count >= fewestExamples, examples.contains(where: { !$0.positions.isEmpty }) else {
      throw CodingError(
        .tooLittle,
        "\(examples.count) reviewed statements, \(examples.filter { !$0.positions.isEmpty }.count) of them with a position; expected at least \(fewestExamples) and one.",
        mend: "Review more claims, rejected ones among them.")
    }
    let texts = examples.map { features($0.text, $0.language, party: $0.party, codebook: codebook) }
    var models: [LinearModel] = []
    for issue in codebook.dossier.issues {
      let about = Set(examples.indices.filter { index in examples[index].positions.contains { $0.issue == issue.id } })
      guard about.count >= 2, about.count < examples.count else { continue }
      models.append(LinearModel.learn(label: issue.id, texts: texts, yes: about))
      let within = about.sorted()
      for option in issue.options {
        let taken = Set(
          within.indices.filter { index in
            examples[within[index]].positions.contains { $0.option == option.id }
          })
        guard !taken.isEmpty, taken.count < within.count else { continue }
        models.append(
          LinearModel.learn(label: "\(issue.id)\t\(option.id)", texts: within.map { texts[$0] }, yes: taken))
      }
    }
    return CoderModel(models: models, exampleCount: examples.count)
  }

  /// How well a coder that is learned from the rest codes each part of the examples in turn.
  ///
  /// Which example falls into which part is decided by its text, so that copies of one text are never both learned from and tested on.
  public static func crossValidated(
    _ examples: [Example], codebook: Codebook, parts: Int = 5
  ) throws(CodingError) -> (issue: Figure, exact: Figure) {
    var issue = Figure()
    var exact = Figure()
    for part in 0..<max(2, parts) {
      let held = examples.filter { Int(LetterHash.of($0.text.utf16) % UInt64(max(2, parts))) == part }
      let rest = examples.filter { Int(LetterHash.of($0.text.utf16) % UInt64(max(2, parts))) != part }
      guard !held.isEmpty else { continue }
      let model = try train(rest, codebook: codebook)
      for example in held {
        let features = features(example.text, example.language, party: example.party, codebook: codebook)
        let found = codebook.dossier.issues.filter { model.probability(of: $0.id, features) >= 0.5 }
        let gold = Set(example.positions.map(\.issue))
        issue += Figure(right: found.count { gold.contains($0.id) }, given: found.count, gold: gold.count)
        let coded = found.map { CodedPosition(issue: $0.id, option: model.option(of: $0, features, fallback: nil)) }
        exact += Figure(
          right: coded.count { example.positions.contains($0) }, given: coded.count, gold: example.positions.count)
      }
    }
    return (issue, exact)
  }

  /// How well the indicators alone code the same examples.
  public static func indicatorsAlone(_ examples: [Example], codebook: Codebook) -> (issue: Figure, exact: Figure) {
    var issue = Figure()
    var exact = Figure()
    for example in examples {
      let trial = CodebookTrial(example.text, codebook: codebook, party: example.party, language: example.language)
      let found = trial.claims.map { CodedPosition(issue: $0.issue, option: $0.option) }
      let gold = Set(example.positions.map(\.issue))
      issue += Figure(right: found.count { gold.contains($0.issue) }, given: found.count, gold: gold.count)
      exact += Figure(
        right: found.count { example.positions.contains($0) }, given: found.count, gold: example.positions.count)
    }
    return (issue, exact)
  }

  /// The features of a statement, what the indicators say of it among them.
  static func features(_ text: String, _ language: Language, party: String?, codebook: Codebook) -> TextFeatures {
    let trial = CodebookTrial(text, codebook: codebook, party: party, language: language)
    let said =
      trial.claims.flatMap { ["i \($0.issue)", "o \($0.option ?? $0.issue)"] } + (party.map { ["p \($0)"] } ?? [])
    return TextFeatures(text: text, language: language, indicators: said, stemmer: codebook.stemmer)
  }
}
