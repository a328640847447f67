import Foundation

/// An element of an XML document with its attributes, its children, and the line where it begins.
struct XMLNode {
  let name: String
  let attributes: [String: String]
  let line: Int
  var children: [XMLNode] = []

  /// Reads a whole document; text between elements is passed over.
  ///
  /// - Throws: ``BargainingError`` with the line of the first mistake.
  init(document data: Data, file: String) throws(BargainingError) {
    guard let text = Self.text(data) else {
      throw BargainingError(
        .malformedInput, at: .init(file: file), "its text is not in an encoding known; save it as UTF-8")
    }
    var scanner = XMLScanner(text, file: file)
    self = try scanner.document()
  }

  init(name: String, attributes: [String: String], line: Int) {
    self.name = name
    self.attributes = attributes
    self.line = line
  }

  /// UTF-8, or UTF-16 with a mark, or else Latin-1, in which every byte is a letter.
  private static func text(_ data: Data) -> String? {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      return String(data: data, encoding: .utf16)
    }
    return String(data: data, encoding: .utf8) ?? String(data: data, encoding: .isoLatin1)
  }

  /// The children with a name.
  func all(_ name: String) -> [XMLNode] {
    children.filter { $0.name == name }
  }

  /// The first descendant with a name, in document order.
  func first(_ name: String) -> XMLNode? {
    for child in children {
      if child.name == name { return child }
      if let found = child.first(name) { return found }
    }
    return nil
  }
}
