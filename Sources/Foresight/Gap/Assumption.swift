extension Gap {
  /// A number that entered, and whether somebody gave it.
  public struct Assumption: Sendable, Hashable {
    public let party: String
    public let what: What
    public let origin: Origin
    /// How it was given or estimated, in a sentence.
    public let text: String

    public enum What: String, Sendable, Hashable, Codable, CaseIterable {
      case salience, reservation, acceptance, ideal
      case redLine = "red-line"
    }
    public enum Origin: String, Sendable, Hashable, Codable, CaseIterable { case given, estimated }
  }

  /// Something that is not known, and what knowing it would do.
  public struct Knowledge: Sendable, Hashable {
    public let subject: Subject
    public let party: String
    /// nil for a reservation value.
    public let issue: String?
    /// The mean change of the probability of a yes, up or down, that knowing it brings.
    public let expectedChange: Double
    /// Share of the variance that goes (first-order Sobol index), 0…1.
    public let index: Double
    /// The probability of a yes if it turns out at its best, and at its worst.
    public let best: Double
    public let worst: Double
    /// What would be known, as a question.
    public let question: String
    public let claims: [String]

    public enum Subject: String, Sendable, Hashable, Codable, CaseIterable { case acceptance, salience, reservation }
  }
}
