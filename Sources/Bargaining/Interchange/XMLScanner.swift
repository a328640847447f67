/// A small XML reader: elements and attributes with their lines, nothing from outside the document.
///
/// Foundation's parser stops the whole program on some damaged files, which a reader of other people's files must not.
struct XMLScanner {
  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1

  init(_ text: String, file: String) {
    bytes = Array(text.utf8)
    self.file = file
  }

  /// The root element.
  mutating func document() throws(BargainingError) -> XMLNode {
    var open: [XMLNode] = []
    while let tag = try nextTag() {
      switch tag {
      case .start(let node, let isEmpty):
        guard open.count < 100 else { throw mistake("elements are nested more than 100 deep") }
        open.append(node)
        if !isEmpty { continue }
      case .end(let name):
        guard open.last?.name == name else {
          throw mistake("found </\(name)> where \(open.last.map { "</\($0.name)>" } ?? "no element") is open")
        }
      }
      guard let node = open.popLast() else { break }
      if open.isEmpty { return node }
      open[open.count - 1].children.append(node)
    }
    throw mistake(open.last.map { "<\($0.name)> is not closed" } ?? "there is no element")
  }

  private enum Tag {
    case start(XMLNode, isEmpty: Bool)
    case end(String)
  }

  /// The next tag; text, comments, declarations and instructions are passed over.
  private mutating func nextTag() throws(BargainingError) -> Tag? {
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        step()
      } else if startsWith("<!--") {
        try skip(past: "-->")
      } else if startsWith("<![CDATA[") {
        try skip(past: "]]>")
      } else if startsWith("<?") {
        try skip(past: "?>")
      } else if startsWith("<!") {
        try skip(past: ">")
      } else if startsWith("</") {
        step(2)
        let name = try name()
        try skip(past: ">")
        return .end(name)
      } else {
        return try startTag()
      }
    }
    return nil
  }

  private mutating func startTag() throws(BargainingError) -> Tag {
    let line = self.line
    step()
    let name = try name()
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      guard position < bytes.count else { throw mistake("<\(name)> is not closed") }
      if startsWith("/>") {
        step(2)
        return .start(XMLNode(name: name, attributes: attributes, line: line), isEmpty: true)
      }
      if startsWith(">") {
        step()
        return .start(XMLNode(name: name, attributes: attributes, line: line), isEmpty: false)
      }
      let key = try self.name()
      attributes[key] = try value(of: key)
    }
  }

  private mutating func value(of key: String) throws(BargainingError) -> String {
    skipSpace()
    guard startsWith("=") else { throw mistake("attribute \"\(key)\" has no value") }
    step()
    skipSpace()
    guard startsWith("\"") || startsWith("'") else {
      throw mistake("the value of \"\(key)\" is not in quotation marks")
    }
    let quote = bytes[position]
    step()
    let start = position
    while position < bytes.count, bytes[position] != quote { step() }
    guard position < bytes.count else { throw mistake("the value of \"\(key)\" does not end") }
    let raw = String(decoding: bytes[start..<position], as: UTF8.self)
    step()
    return raw.contains("&") ? try unescaped(raw) : raw
  }

  private func unescaped(_ raw: String) throws(BargainingError) -> String {
    var result = ""
    var rest = raw[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      guard let end = rest[mark...].firstIndex(of: ";") else { throw mistake("an \"&\" begins no entity; write &amp;") }
      let name = rest[rest.index(after: mark)..<end]
      guard let character = Self.entity(name) else { throw mistake("the entity \"&\(name);\" is not known") }
      result.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func entity(_ name: Substring) -> Character? {
    let named: [Substring: Character] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    if let character = named[name] { return character }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap { Unicode.Scalar($0) }.map(Character.init)
  }

  private mutating func name() throws(BargainingError) -> String {
    let start = position
    while position < bytes.count, Self.isNameByte(bytes[position]) { position += 1 }
    guard position > start else { throw mistake("expected a name") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ":"), 0x80...0xFF:
      true
    default: false
    }
  }

  private func startsWith(_ text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { bytes[position..<position + $0.count].elementsEqual($0) }
  }

  private mutating func skip(past text: StaticString) throws(BargainingError) {
    while !startsWith(text) {
      guard position < bytes.count else { throw mistake("expected \"\(text)\" before the end") }
      step()
    }
    step(text.utf8CodeUnitCount)
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { step() }
  }

  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
  }

  private func mistake(_ what: String) -> BargainingError {
    BargainingError(.malformedInput, at: .init(file: file, line: line), "\(what); expected a GENIUS domain or profile")
  }
}
