import Foundation

/// Any JSON value.
enum JSONTree: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONTree].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  /// Reads a document; the infinities and NaN that Python writes count as null.
  static func read(_ data: Data, file: String) throws(BargainingError) -> Self {
    do {
      return try JSONDecoder().decode(Self.self, from: withoutPythonNumbers(data))
    } catch {
      throw BargainingError(.malformedInput, at: .init(file: file), "it is no JSON; expected an object")
    }
  }

  private static func withoutPythonNumbers(_ data: Data) -> Data {
    let words = ["-Infinity", "Infinity", "NaN"].map { Array($0.utf8) }
    var result = Data(capacity: data.count)
    let bytes = [UInt8](data)
    var position = 0
    var isInString = false
    while position < bytes.count {
      let byte = bytes[position]
      if isInString, byte == UInt8(ascii: "\\"), position + 1 < bytes.count {
        result.append(contentsOf: bytes[position...position + 1])
        position += 2
        continue
      }
      if byte == UInt8(ascii: "\"") { isInString.toggle() }
      if !isInString, let word = words.first(where: { bytes[position...].starts(with: $0) }) {
        result.append(contentsOf: "null".utf8)
        position += word.count
      } else {
        result.append(byte)
        position += 1
      }
    }
    return result
  }

  subscript(_ key: String) -> JSONTree? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  /// A text, or a number written as NegMAS names the values of integer issues.
  var name: String? {
    switch self {
    case .text(let value): value
    case .number(let value): Int(exactly: value).map(String.init) ?? String(value)
    case .bool(let value): value ? "True" : "False"
    default: nil
    }
  }

  var list: [JSONTree]? {
    if case .list(let values) = self { values } else { nil }
  }
}
