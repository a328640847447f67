/// A text that most types which are written as a text take: a day, a name, a language.
private let standIn = "2022-01-01"

/// The fields that a record asks for.
struct AskedFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let notes: ShapeNotes
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    do {
      let (shape, value) = try ShapeReader.read(type)
      notes.add(key.stringValue, shape)
      return value
    } catch {
      notes.add(key.stringValue, (error as? ShapeReader.Unreadable)?.shape ?? .anything)
      throw error
    }
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    optional(type, key)
  }

  // The library asks for these by name, and would otherwise read them as if they were always there.
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { optional(type, key) }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { optional(type, key) }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { optional(type, key) }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { optional(type, key) }

  private func optional<Value: Decodable>(_ type: Value.Type, _ key: Key) -> Value? {
    notes.add(key.stringValue, .nullable(ShapeReader.shape(of: type)), isRequired: false)
    return nil
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw ShapeReader.Unreadable(shape: .anything) }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw ShapeReader.Unreadable(shape: .anything)
  }
  func superDecoder() throws -> any Decoder { throw ShapeReader.Unreadable(shape: .anything) }
  func superDecoder(forKey key: Key) throws -> any Decoder { try superDecoder() }
}

/// One item of a list.
struct AskedItems: UnkeyedDecodingContainer {
  let notes: ShapeNotes
  var codingPath: [any CodingKey] { [] }
  var count: Int? { 1 }
  private(set) var currentIndex = 0
  var isAtEnd: Bool { currentIndex > 0 }

  init(notes: ShapeNotes) { self.notes = notes }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    currentIndex += 1
    do {
      let (shape, value) = try ShapeReader.read(type)
      notes.shape = .list(shape)
      return value
    } catch {
      notes.shape = .list((error as? ShapeReader.Unreadable)?.shape ?? .anything)
      throw error
    }
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> { throw ShapeReader.Unreadable(shape: .anything) }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw ShapeReader.Unreadable(shape: .anything)
  }
  mutating func superDecoder() throws -> any Decoder { throw ShapeReader.Unreadable(shape: .anything) }
}

/// A single value; one that may be null says so first.
struct AskedValue: SingleValueDecodingContainer {
  let notes: ShapeNotes
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool {
    notes.mayBeNull = true
    return false
  }

  func decode(_ type: String.Type) throws -> String { note(.text, standIn) }
  func decode(_ type: Bool.Type) throws -> Bool { note(.flag, false) }
  func decode(_ type: Double.Type) throws -> Double { note(.number, 0.5) }
  func decode(_ type: Float.Type) throws -> Float { note(.number, 0.5) }
  func decode(_ type: Int.Type) throws -> Int { note(.whole, 1) }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if let integer = type as? any FixedWidthInteger.Type, let one = integer.init(1) as? Value {
      return note(.whole, one)
    }
    do {
      let (shape, value) = try ShapeReader.read(type)
      return note(shape, value)
    } catch {
      _ = note((error as? ShapeReader.Unreadable)?.shape ?? .anything, ())
      throw error
    }
  }

  private func note<Value>(_ shape: Shape, _ value: Value) -> Value {
    notes.shape = notes.mayBeNull ? .nullable(shape) : shape
    return value
  }
}
