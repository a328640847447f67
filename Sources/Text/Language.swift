/// A language by its ISO 639-1 code.
public struct Language: Sendable, Hashable, RawRepresentable, CustomStringConvertible {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let english = Language(rawValue: "en")
  public static let russian = Language(rawValue: "ru")
  public static let ukrainian = Language(rawValue: "uk")
  /// No language could be told (ISO 639-2 "und").
  public static let undetermined = Language(rawValue: "und")

  public var description: String { rawValue }
}

extension Language: Codable {
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
