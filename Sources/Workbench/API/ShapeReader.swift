import ParleyText

/// Reads the shape of a type's JSON off the type itself, by letting it decode from an input that answers everything and notes
/// what is asked for: the document cannot say anything else than the code does.
enum ShapeReader {
  static func shape<Value: Decodable>(of type: Value.Type) -> Shape {
    do { return try read(type).shape } catch { return (error as? Unreadable)?.shape ?? .anything }
  }

  /// The shape, and some value of the type with which whatever holds it can go on.
  static func read<Value: Decodable>(_ type: Value.Type) throws -> (shape: Shape, value: Value) {
    if let table = type as? any TextTable.Type, let value = table.empty as? Value {
      return (.table(table.valueShape), value)
    }
    if let cases = type as? any CaseIterable.Type, let (names, first) = choices(of: cases), let value = first as? Value
    {
      return (.choice(names), value)
    }
    let notes = ShapeNotes()
    do {
      let value = try Value(from: AskedDecoder(notes: notes))
      return (type == Day.self ? .day : notes.shape, value)
    } catch {
      throw Unreadable(shape: notes.shape)
    }
  }

  /// A type that no stand-in satisfies, and what it had asked for until then.
  struct Unreadable: Error { var shape: Shape }

  private static func choices<Cases: CaseIterable>(of type: Cases.Type) -> ([String], Any)? {
    guard let first = type.allCases.first else { return nil }
    let names = type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
    return names.count == type.allCases.count ? (names, first) : nil
  }
}

/// A table whose keys are texts.
protocol TextTable {
  static var empty: Any { get }
  static var valueShape: Shape { get }
}

extension Dictionary: TextTable where Key == String, Value: Decodable {
  static var empty: Any { [:] as [String: Value] }
  static var valueShape: Shape { ShapeReader.shape(of: Value.self) }
}

/// What a decoding asked for.
final class ShapeNotes {
  var shape = Shape.anything
  var mayBeNull = false
  private var fields: [Shape.Field] = []

  func add(_ name: String, _ shape: Shape, isRequired: Bool = true) {
    fields.append(Shape.Field(name: name, shape: shape, isRequired: isRequired))
    self.shape = .record(fields)
  }
}

/// Stands in for input.
struct AskedDecoder: Decoder {
  let notes: ShapeNotes
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    notes.shape = .record([])
    return KeyedDecodingContainer(AskedFields<Key>(notes: notes))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { AskedItems(notes: notes) }
  func singleValueContainer() -> any SingleValueDecodingContainer { AskedValue(notes: notes) }
}
