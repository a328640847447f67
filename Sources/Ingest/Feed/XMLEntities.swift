/// Entities that an XML document declares for itself: `<!DOCTYPE rss [<!ENTITY id "tag:example.com,">]>`, then `&id;`.
///
/// They are put in their places before the document is parsed, and the declaration is taken away, so that no parser grows
/// them by its own rules.
enum XMLEntities {
  /// The most that all entities together may add to a document, in bytes.
  static let maximumGrowth = 1 << 20
  private static let maximumDepth = 8

  /// The document without its declaration of a type and with its own entities in place. References to others, and those
  /// that would make the document grow over the limit, stay as they are.
  static func expanded(_ bytes: [UInt8]) -> [UInt8] {
    guard let (range, subset) = declaration(in: bytes) else { return bytes }
    let entities = entities(in: subset)
    let body = bytes[range.upperBound...]
    guard !entities.isEmpty else { return Array(bytes[..<range.lowerBound] + body) }
    var expansion = Expansion(entities: entities, growth: maximumGrowth)
    return bytes[..<range.lowerBound] + expansion.text(body, depth: 0)
  }

  /// Where the declaration stands, and what stands between its square brackets; nil where there is none, or it never ends.
  private static func declaration(in bytes: [UInt8]) -> (range: Range<Int>, subset: ArraySlice<UInt8>)? {
    guard let start = start(in: bytes) else { return nil }
    var (open, quote): (Int?, UInt8?) = (nil, nil)
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: "["), open == nil {
        open = index + 1
      } else if byte == UInt8(ascii: "]"), let first = open {
        guard let end = bytes[index...].firstIndex(of: 0x3E) else { return nil }
        return (start..<(end + 1), bytes[first..<index])
      } else if byte == 0x3E, open == nil {
        return (start..<(index + 1), [])
      }
    }
    return nil
  }

  /// Where the declaration begins: behind nothing but comments and instructions.
  private static func start(in bytes: [UInt8]) -> Int? {
    var rest = bytes[...]
    while let mark = rest.firstIndex(of: 0x3C) {
      rest = rest[mark...]
      if rest.starts(with: "<!DOCTYPE".utf8) { return mark }
      let close = rest.starts(with: "<!--".utf8) ? "-->" : rest.starts(with: "<?".utf8) ? "?>" : ""
      guard !close.isEmpty, let end = rest.firstRange(of: Array(close.utf8)) else { return nil }
      rest = rest[end.upperBound...]
    }
    return nil
  }

  private static func entities(in subset: ArraySlice<UInt8>) -> [[UInt8]: ArraySlice<UInt8>] {
    var entities: [[UInt8]: ArraySlice<UInt8>] = [:]
    var rest = subset
    while let mark = rest.firstRange(of: Array("<!ENTITY".utf8)) {
      rest = rest[mark.upperBound...].drop { $0 <= 0x20 }
      let name = rest.prefix { $0 > 0x20 && $0 != 0x3E }
      rest = rest[name.endIndex...].drop { $0 <= 0x20 }
      // Others stand outside the document: they are never fetched.
      guard let quote = rest.first, quote == 0x22 || quote == 0x27,
        let end = rest.dropFirst().firstIndex(of: quote)
      else { continue }
      if entities[Array(name)] == nil { entities[Array(name)] = rest[(rest.startIndex + 1)..<end] }
      rest = rest[(end + 1)...]
    }
    return entities
  }

  private struct Expansion {
    let entities: [[UInt8]: ArraySlice<UInt8>]
    /// Bytes that may still be added.
    var growth: Int

    mutating func text(_ bytes: ArraySlice<UInt8>, depth: Int) -> [UInt8] {
      var output: [UInt8] = []
      var rest = bytes
      while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
        output += rest[..<mark]
        rest = rest[mark...]
        let name = rest.dropFirst().prefix(64).prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
        let isClosed = name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ";")
        if isClosed, depth < maximumDepth, let value = entities[Array(name)], growth >= value.count {
          growth -= value.count
          output += text(value, depth: depth + 1)
          rest = rest[(name.endIndex + 1)...]
        } else {
          output.append(UInt8(ascii: "&"))
          rest = rest.dropFirst()
        }
      }
      return output + rest
    }
  }
}
