public import ParleyText

/// Something that happened, is planned or is imagined: a meeting, a call, a movement of troops, a vote.
public struct Event: Sendable, Hashable, Codable, Identifiable {
  public var id: String
  public var article: String
  public var span: TextSpan
  public var kind: Kind
  public var status: Status
  /// Names of those who act, as written.
  public var actors: [String]
  public var date: ResolvedDate?
  public var confidence: Double

  public init(
    article: String, span: TextSpan, kind: Kind, status: Status, actors: [String] = [], date: ResolvedDate? = nil,
    confidence: Double
  ) {
    self.article = article
    self.span = span
    self.kind = kind
    self.status = status
    self.actors = actors
    self.date = date
    self.confidence = confidence
    var hash = StableHash()
    hash.combine(article)
    hash.combine("event")
    hash.combine(span.start)
    hash.combine(span.end)
    id = "e" + hash.identifier
  }

  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case meeting, call, talks, statement, agreement, vote, visit
    case militaryAction = "military-action"
    case troopMovement = "troop-movement"
    case withdrawal, ceasefire, sanction, arrest, appointment, strike, exchange
    case informationOperation = "information-operation"
    case other
  }

  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case held, underWay = "under-way", planned, forecast, hypothetical, cancelled
  }
}
