/// A JSON value.
enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// In the order of the document; a key may come twice.
  case object([Member])

  struct Member: Equatable {
    var key: String
    var value: JSONValue
  }

  /// The first member of this name, or nil.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string or a whole number.
  var text: String? {
    switch self {
    case .string(let text): text
    case .number(let number) where number == number.rounded() && abs(number) < 1e15: String(Int(number))
    default: nil
    }
  }

  /// The elements of an array; any other value alone.
  var elements: [JSONValue] {
    if case .array(let values) = self { return values }
    return self == .null ? [] : [self]
  }

  /// This value and all objects inside it, outermost first.
  var objects: [JSONValue] {
    switch self {
    case .object(let members): [self] + members.flatMap(\.value.objects)
    case .array(let values): values.flatMap(\.objects)
    default: []
    }
  }
}
