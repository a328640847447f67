/// What a cue lets stand after it (or before it) as content.
public struct Frame: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Words between quotation marks: said “…”.
  public static let quote = Frame(rawValue: 1)
  /// A clause with its conjunction: said that …, заявил, что ….
  public static let clause = Frame(rawValue: 2)
  /// A clause without one: said he would ….
  public static let bare = Frame(rawValue: 4)
  /// An indirect question: asked whether …, спросил, почему ….
  public static let question = Frame(rawValue: 8)
  /// An infinitive: promised to …, пообещал ….
  public static let infinitive = Frame(rawValue: 16)
  /// A noun phrase: rejected the plan, отверг план.
  public static let object = Frame(rawValue: 32)
  /// Somebody addressed stands between the cue and its content: told reporters that ….
  public static let addressee = Frame(rawValue: 64)
  /// Content may stand before: “…,” he said; the plan is dead, he said.
  public static let trailing = Frame(rawValue: 128)

  /// In a headline it only names the topic; what is said stands below: рассказал о переговорах.
  public static let topic = Frame(rawValue: 256)

  static let names: [(String, Frame)] = [
    ("quote", .quote), ("clause", .clause), ("bare", .bare), ("question", .question), ("infinitive", .infinitive),
    ("object", .object), ("addressee", .addressee), ("trailing", .trailing), ("topic", .topic),
  ]
}
