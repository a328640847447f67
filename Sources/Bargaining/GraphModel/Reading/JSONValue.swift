import FoundationEssentials

/// A JSON value of any shape, for formats whose lists mix numbers, texts and objects.
enum JSONValue: Decodable, Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    if let list = try? decoder.unkeyedContainer() {
      self = try Self.list(in: list)
    } else if let object = try? decoder.container(keyedBy: Key.self) {
      self = .object(
        try Dictionary(
          uniqueKeysWithValues: object.allKeys.map { ($0.stringValue, try object.decode(JSONValue.self, forKey: $0)) }))
    } else {
      self = try Self.scalar(in: try decoder.singleValueContainer())
    }
  }

  private static func list(in container: any UnkeyedDecodingContainer) throws -> JSONValue {
    var container = container
    var values: [JSONValue] = []
    while !container.isAtEnd { values.append(try container.decode(JSONValue.self)) }
    return .list(values)
  }

  private static func scalar(in container: any SingleValueDecodingContainer) throws -> JSONValue {
    if container.decodeNil() { return .null }
    if let boolean = try? container.decode(Bool.self) { return .boolean(boolean) }
    if let number = try? container.decode(Double.self) { return .number(number) }
    return .text(try container.decode(String.self))
  }

  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension JSONValue {
  /// The value that UTF-8 bytes spell.
  static func parse(_ bytes: some Sequence<UInt8>, file: String?) throws(BargainingError) -> JSONValue {
    do {
      return try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch {
      let context =
        switch error {
        case DecodingError.dataCorrupted(let context): context.debugDescription
        default: "the values are nested too deeply or cannot be read"
        }
      throw BargainingError(.malformedInput, at: .init(file: file), "this is not JSON: \(context)")
    }
  }

  var list: [JSONValue]? { if case .list(let values) = self { values } else { nil } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var boolean: Bool? { if case .boolean(let boolean) = self { boolean } else { nil } }
  var integer: Int? { number.flatMap { Int(exactly: $0) } }
  var isNull: Bool { if case .null = self { true } else { false } }

  /// The first of these members that is there and not null.
  subscript(names: String...) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return names.lazy.compactMap { members[$0] }.first { !$0.isNull }
  }
}
