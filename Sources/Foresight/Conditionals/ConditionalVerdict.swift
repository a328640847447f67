import ParleyBargaining
public import ParleyCoding
public import ParleyPicture
public import ParleyReading

/// What the model says to an "if … then …" of an article.
public struct ConditionalVerdict: Sendable {
  public let conditional: Conditional
  /// The article's words for the condition and the consequence.
  public let antecedent: String
  public let consequent: String
  public let result: Result

  /// Computed, or why not.
  public enum Result: Sendable {
    case computed(ConditionalReading, Scenario.Verdict)
    case notComputable(String)
  }

  /// A conditional with the words that it is read from.
  public struct Found: Sendable {
    public let conditional: Conditional
    public let antecedent: String
    public let consequent: String
    /// The whole sentence in which it stands.
    public let sentence: String
    /// The side of whoever says it; nil where that is nobody's, or not known.
    public let speaker: String?

    public init(
      _ conditional: Conditional, antecedent: String, consequent: String, sentence: String, speaker: String? = nil
    ) {
      self.conditional = conditional
      self.antecedent = antecedent
      self.consequent = consequent
      self.sentence = sentence
      self.speaker = speaker
    }
  }

  /// Judges conditionals by a picture, on common random numbers.
  ///
  /// - Parameters:
  ///   - draws: how often everything that is not known is drawn for each.
  /// - Complexity: two small measurements of the distance to yes for each distinct shock and outcome.
  public static func verdicts(
    on found: [Found], picture: Picture, codebook: Codebook, draws: Int = 1_000
  ) -> [ConditionalVerdict] {
    var options = Gap.Options()
    options.draws = draws
    var known: [ConditionalReading: Result] = [:]
    var verdicts: [ConditionalVerdict] = []
    for entry in found {
      let result: Result
      do throws(ConditionalReading.Obstacle) {
        let reading = try ConditionalReading(
          antecedent: entry.antecedent, consequent: entry.consequent, sentence: entry.sentence,
          speaker: entry.speaker, kind: entry.conditional.kind, codebook: codebook)
        result = known[reading] ?? judged(reading, picture: picture, options: options)
        known[reading] = result
      } catch {
        result = .notComputable(error.reason)
      }
      verdicts.append(
        ConditionalVerdict(
          conditional: entry.conditional, antecedent: entry.antecedent, consequent: entry.consequent, result: result))
    }
    return verdicts
  }

  private static func judged(_ reading: ConditionalReading, picture: Picture, options: Gap.Options) -> Result {
    do {
      let verdict = try Scenario.verdict(
        picture, on: reading.text, after: [reading.shock], outcome: reading.outcome,
        isMoreLikely: reading.isMoreLikely, options: options)
      return .computed(reading, verdict)
    } catch {
      return .notComputable(error.message)
    }
  }
}
