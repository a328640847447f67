public import ParleyText

/// A service that renders texts in another language. Off unless the user configures one.
///
/// Reading works on the original; a rendering is shown beside it, always with its maker's name.
public protocol Translator: Sendable {
  /// Shown with every rendering.
  var name: String { get }

  /// The renderings, one for each text.
  /// - Throws: ``IngestError`` `service`, with what the service said; `network` where it could not be reached.
  func translate(_ texts: [String], from: Language?, to: Language) async throws(IngestError) -> [String]
}

/// A text in another language, with its maker.
public struct Rendering: Sendable, Hashable, Codable {
  public var text: String
  public var maker: String
  public var from: Language?
  public var to: Language
}

/// A translator that asks its service for nothing twice.
public actor CachingTranslator: Translator {
  public nonisolated let name: String
  private let service: any Translator
  private var cache: [Key: String]

  private struct Key: Hashable {
    var text: String
    var from: Language?
    var to: Language
  }

  public init(_ service: any Translator) {
    self.service = service
    name = service.name
    cache = [:]
  }

  public func translate(_ texts: [String], from: Language?, to: Language) async throws(IngestError) -> [String] {
    let missing = texts.filter { cache[Key(text: $0, from: from, to: to)] == nil }
    if !missing.isEmpty {
      let found = try await service.translate(missing, from: from, to: to)
      for (text, rendering) in zip(missing, found) { cache[Key(text: text, from: from, to: to)] = rendering }
    }
    return texts.map { cache[Key(text: $0, from: from, to: to)] ?? $0 }
  }

  /// The rendering of one text, with its maker.
  public func rendering(of text: String, from: Language?, to: Language) async throws(IngestError) -> Rendering {
    let found = try await translate([text], from: from, to: to)
    return Rendering(text: found.first ?? text, maker: name, from: from, to: to)
  }
}
