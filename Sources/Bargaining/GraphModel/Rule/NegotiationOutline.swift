/// A negotiation in the few terms from which a conflict model can be made by rule.
///
/// It knows nothing of files or texts: whoever has a dossier fills it in.
public struct NegotiationOutline: Hashable, Sendable {
  /// What the negotiation is called.
  public var name: String
  /// What is negotiated.
  public var issues: [Issue]
  /// Who negotiates.
  public var parties: [Party]
  /// A mediator's name, if there is one.
  public var mediator: String?
  /// What may happen by nobody's choice: a battle lost, a coup.
  public var events: [Event]
  /// How options and states are called.
  public var phrases = Phrases()

  /// An outline; it is checked when the model is made.
  public init(name: String, issues: [Issue], parties: [Party], mediator: String? = nil, events: [Event] = []) {
    self.name = name
    self.issues = issues
    self.parties = parties
    self.mediator = mediator
    self.events = events
  }

  /// One issue and its possible outcomes, in order.
  public struct Issue: Hashable, Sendable {
    /// The issue's name.
    public var name: String
    /// Its options, neighbours next to each other.
    public var options: [String]

    /// An issue with its options in order.
    public init(_ name: String, options: [String]) {
      self.name = name
      self.options = options
    }
  }

  /// A party: where it stands, how far it would go, and what it all is worth to it.
  public struct Party: Hashable, Sendable {
    /// The party's name.
    public var name: String
    /// For each issue the option it demands, from 0.
    public var positions: [Int]
    /// For each issue the farthest option it has signalled it could live with, from 0.
    public var acceptances: [Int]
    /// For each issue what each option is worth to it, weighted: the worth of a package is the sum over the issues.
    public var worth: [[Double]]
    /// What no agreement is worth to it, on the same scale.
    public var noAgreement: Double

    /// A party with one entry for each issue.
    public init(
      _ name: String, positions: [Int], acceptances: [Int], worth: [[Double]], noAgreement: Double
    ) {
      self.name = name
      self.positions = positions
      self.acceptances = acceptances
      self.worth = worth
      self.noAgreement = noAgreement
    }
  }

  /// How options and states are called: texts with gaps.
  public struct Phrases: Hashable, Sendable {
    /// Of a party that goes as far as it could live with.
    public var go = "{party}: {issue}: go to {option}"
    public var leave = "{party}: leave the talks"
    /// Of a mediator, who stands for the party.
    public var propose = "{party}: propose the middle"
    public var brokenOff = "the talks are broken off"

    /// The usual ones, in English.
    public init() {}

    static func filled(_ text: String, party: String, issue: String = "", option: String = "") -> String {
      var filled = ""
      var rest = text[...]
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        filled += rest[..<open]
        switch rest[rest.index(after: open)..<close] {
        case "party": filled += party
        case "issue": filled += issue
        case "option": filled += option
        default: filled += rest[open...close]
        }
        rest = rest[rest.index(after: close)...]
      }
      return filled + rest
    }
  }

  /// Something that may happen, and what it does to the worth of no agreement.
  public struct Event: Hashable, Sendable {
    /// The event's name.
    public var name: String
    /// For each party what is added to its ``Party/noAgreement`` when it happens.
    public var effects: [Double]

    /// An event with one effect for each party.
    public init(_ name: String, effects: [Double]) {
      self.name = name
      self.effects = effects
    }
  }
}
