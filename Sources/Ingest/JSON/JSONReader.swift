/// Reads JSON as it stands in web pages and exports: RFC 8259, and besides it raw control characters in strings and
/// commas before a closing bracket, which pages have and strict readers refuse.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0

  private static let maximumDepth = 128

  /// What is wrong, and at which byte.
  struct Failure: Error {
    let byte: Int
    let expected: String
  }

  /// The value of a whole document.
  static func read(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.index == bytes.count else { throw Failure(byte: reader.index, expected: "the end of the document") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while index < bytes.count,
      bytes[index] <= 0x20 || (bytes[index] == 0xEF && bytes[index...].starts(with: [0xEF, 0xBB, 0xBF]))
    {
      index += bytes[index] == 0xEF ? 3 : 1
    }
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < Self.maximumDepth else { throw Failure(byte: index, expected: "less nesting") }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
    let length = word.utf8CodeUnitCount
    let expected = UnsafeBufferPointer(start: word.utf8Start, count: length)
    guard bytes[index...].starts(with: expected) else { throw Failure(byte: index, expected: "a value") }
    index += length
    return value
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = index
    while let byte = next,
      (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte | 0x20 == 0x65
    {
      index += 1
    }
    guard index > start, let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)) else {
      throw Failure(byte: start, expected: "a value")
    }
    return .number(number)
  }

  private mutating func object(_ depth: Int) throws(Failure) -> JSONValue {
    var members: [JSONValue.Member] = []
    index += 1
    while true {
      skipSpace()
      if next == UInt8(ascii: "}") { break }
      guard next == UInt8(ascii: "\"") else { throw Failure(byte: index, expected: "a name in quotation marks") }
      let key = try string()
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw Failure(byte: index, expected: "a colon") }
      index += 1
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
      skipSpace()
      if next == UInt8(ascii: ",") {
        index += 1
      } else if next != UInt8(ascii: "}") {
        throw Failure(byte: index, expected: "a comma or a closing brace")
      }
    }
    index += 1
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(Failure) -> JSONValue {
    var values: [JSONValue] = []
    index += 1
    while true {
      skipSpace()
      if next == UInt8(ascii: "]") { break }
      values.append(try value(depth: depth + 1))
      skipSpace()
      if next == UInt8(ascii: ",") {
        index += 1
      } else if next != UInt8(ascii: "]") {
        throw Failure(byte: index, expected: "a comma or a closing bracket")
      }
    }
    index += 1
    return .array(values)
  }

  private mutating func string() throws(Failure) -> String {
    let start = index
    index += 1
    var output: [UInt8] = []
    while let byte = next {
      index += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: output, as: UTF8.self) }
      if byte != UInt8(ascii: "\\") {
        output.append(byte)
        continue
      }
      guard let escaped = next else { break }
      index += 1
      switch escaped {
      case UInt8(ascii: "n"): output.append(0x0A)
      case UInt8(ascii: "t"): output.append(0x09)
      case UInt8(ascii: "r"): output.append(0x0D)
      case UInt8(ascii: "b"): output.append(0x08)
      case UInt8(ascii: "f"): output.append(0x0C)
      case UInt8(ascii: "u"): output.append(contentsOf: Array(String(Character(scalar())).utf8))
      default: output.append(escaped)
      }
    }
    throw Failure(byte: start, expected: "a closing quotation mark")
  }

  /// The scalar of `uXXXX`, two of them for a surrogate pair; U+FFFD for half a pair.
  private mutating func scalar() -> Unicode.Scalar {
    let first = hex()
    if 0xD800...0xDBFF ~= first, bytes[index...].starts(with: [0x5C, 0x75]) {
      let back = index
      index += 2
      let second = hex()
      if 0xDC00...0xDFFF ~= second {
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
      }
      index = back
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func hex() -> UInt32 {
    let digits = bytes[index..<min(bytes.count, index + 4)]
    guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else { return 0xFFFD }
    index += digits.count
    return value
  }
}
