import ParleyPicture
public import ParleyText

/// A dated probability for something that will be checked on a day.
public struct Forecast: Sendable, Hashable, Codable, Identifiable {
  public var id: String
  public var text: String
  public var made: Day
  /// The day on which it is checked.
  public var due: Day
  public var probability: Double
  public var event: Event
  public var outcome: Outcome
  /// The claims that it rests on.
  public var claims: [String]

  public init(
    id: String, text: String, made: Day, due: Day, probability: Double, event: Event = .byHand,
    outcome: Outcome = .open, claims: [String] = []
  ) {
    self.id = id
    self.text = text
    self.made = made
    self.due = due
    self.probability = probability
    self.event = event
    self.outcome = outcome
    self.claims = claims
  }

  /// What is checked.
  public enum Event: Sendable, Hashable, Codable {
    /// A person says whether it came about.
    case byHand
    /// A side stands at an option or farther from its own ideal.
    case concedes(party: String, issue: String, option: String)
    /// A side still stands at an option or farther from its own ideal, having moved there.
    case holds(party: String, issue: String, option: String)
  }

  public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
    case open
    case cameAbout = "came-about"
    case failed
  }
}
