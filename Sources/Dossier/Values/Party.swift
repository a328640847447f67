public import ParleyText

/// A side of the negotiation, a mediator, or another actor.
public struct Party: Sendable, Hashable, Identifiable {
  public var id: String
  /// The name to show.
  public var name: String
  public var kind: Kind
  /// Names that stand for the party as a speaker, by language: "Moscow", "the Kremlin", «Москва».
  public var names: [Language: [String]]
  /// The side for which this party speaks (a proxy).
  public var speaksFor: String?

  public init(
    id: String, name: String, kind: Kind, names: [Language: [String]] = [:], speaksFor: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.names = names
    self.speaksFor = speaksFor
  }

  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable { case side, mediator, proxy, third }
}
