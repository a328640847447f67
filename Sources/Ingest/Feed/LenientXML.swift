/// Reads XML as far as it makes sense: unknown entities, bare ampersands and angle brackets, attributes without
/// quotation marks, elements that are never closed or closed in the wrong order.
struct LenientXML {
  private let bytes: [UInt8]
  private var index = 0
  private var open: [XMLElementNode] = [XMLElementNode(name: "", prefix: "", attributes: [:])]

  private static let maximumDepth = 256

  /// The outermost element, or nil where there is none.
  static func read(_ bytes: [UInt8]) -> XMLElementNode? {
    var reader = LenientXML(bytes: bytes)
    reader.run()
    return reader.open.first?.elements.first
  }

  /// Whether a document holds comments and declarations only.
  static func isBare(_ bytes: [UInt8]) -> Bool {
    var reader = LenientXML(bytes: bytes)
    reader.run()
    let hasText = reader.open.first?.text.contains { !$0.isWhitespace } ?? false
    return bytes.contains(UInt8(ascii: "<")) && reader.open.first?.elements.isEmpty ?? true && !hasText
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "<") {
        text()
      } else if starts("<![CDATA[") {
        let end = find("]]>", from: index + 9) ?? bytes.count
        append(.text(String(decoding: bytes[min(index + 9, end)..<end], as: UTF8.self)))
        index = min(bytes.count, end + 3)
      } else if starts("<!--") {
        index = find("-->", from: index + 4).map { $0 + 3 } ?? bytes.count
      } else if starts("<?") || starts("<!") {
        index = find(">", from: index).map { $0 + 1 } ?? bytes.count
      } else if starts("</") {
        endTag()
      } else {
        startTag()
      }
    }
    while open.count > 1 { close() }
  }

  private func starts(_ mark: String) -> Bool { bytes[index...].starts(with: mark.utf8) }

  private func find(_ mark: String, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes[start...].firstRange(of: Array(mark.utf8))?.lowerBound
  }

  private mutating func append(_ node: XMLNode) { open[open.count - 1].children.append(node) }

  private mutating func text() {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    append(.text(HTMLEntities.decoded(String(decoding: bytes[start..<index], as: UTF8.self))))
  }

  private mutating func endTag() {
    let end = find(">", from: index) ?? bytes.count
    let name = Self.split(String(decoding: bytes[min(index + 2, end)..<end], as: UTF8.self).trimmed)
    index = min(bytes.count, end + 1)
    guard let place = open.lastIndex(where: { $0.name == name.local && $0.prefix == name.prefix }), place > 0 else {
      return
    }
    while open.count > place { close() }
  }

  private mutating func close() {
    guard open.count > 1, let closed = open.popLast() else { return }
    append(.element(closed))
  }

  private mutating func startTag() {
    let nameEnd = bytes[(index + 1)...].firstIndex { $0 <= 0x20 || $0 == 0x3E || $0 == 0x2F } ?? bytes.count
    let written = String(decoding: bytes[(index + 1)..<nameEnd], as: UTF8.self)
    guard let first = written.first, first.isLetter || first == "_", open.count < Self.maximumDepth else {
      append(.text("<"))
      index += 1
      return
    }
    index = nameEnd
    let attributes = attributes()
    let name = Self.split(written)
    let isClosed = index < bytes.count && bytes[index] == 0x2F
    index = find(">", from: index).map { $0 + 1 } ?? bytes.count
    let element = XMLElementNode(name: name.local, prefix: name.prefix, attributes: attributes)
    if isClosed { append(.element(element)) } else { open.append(element) }
  }

  private mutating func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while index < bytes.count {
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      guard index < bytes.count, bytes[index] != 0x3E else { break }
      if bytes[index] == 0x2F {
        if index + 1 < bytes.count, bytes[index + 1] == 0x3E { break }
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3D, bytes[index] != 0x3E { index += 1 }
      let name = String(decoding: bytes[start..<index], as: UTF8.self)
      guard index < bytes.count, bytes[index] == 0x3D else { continue }
      index += 1
      attributes[name] = HTMLEntities.decoded(value())
    }
    return attributes
  }

  private mutating func value() -> String {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    guard index < bytes.count else { return "" }
    let quote = bytes[index]
    if quote == 0x22 || quote == 0x27 {
      let end = bytes[(index + 1)...].firstIndex(of: quote) ?? bytes.count
      defer { index = min(bytes.count, end + 1) }
      return String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
    }
    let start = index
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func split(_ name: String) -> (prefix: String, local: String) {
    let parts = name.lowercased().split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return ("", parts.first ?? "") }
    return (["atom", "a", "rss", "atom10"].contains(parts[0]) ? "" : parts[0], parts[1])
  }
}
