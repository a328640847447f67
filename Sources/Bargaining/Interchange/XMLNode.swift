import Foundation
import FoundationXML

/// An element of an XML document with its attributes, its children, and the line where it begins.
struct XMLNode {
  let name: String
  let attributes: [String: String]
  let line: Int
  var children: [XMLNode] = []

  /// Reads a whole document.
  ///
  /// - Throws: ``BargainingError`` with the line of the first mistake.
  init(document data: Data, file: String) throws(BargainingError) {
    let builder = Builder()
    let parser = XMLParser(data: data)
    parser.shouldResolveExternalEntities = false
    parser.delegate = builder
    guard parser.parse(), let root = builder.root else {
      let reason = builder.tooDeep ? "elements are nested too deeply" : "it is no well-formed XML"
      throw BargainingError(
        .malformedInput, at: .init(file: file, line: max(parser.lineNumber, 1)),
        "\(reason); expected a GENIUS domain or profile")
    }
    self = root
  }

  private init(name: String, attributes: [String: String], line: Int) {
    self.name = name
    self.attributes = attributes
    self.line = line
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

  private final class Builder: NSObject, XMLParserDelegate {
    private(set) var root: XMLNode?
    private(set) var tooDeep = false
    private var open: [XMLNode] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      guard open.count < 100 else {
        tooDeep = true
        parser.abortParsing()
        return
      }
      open.append(XMLNode(name: name, attributes: attributes, line: parser.lineNumber))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      guard let node = open.popLast() else { return }
      if open.isEmpty { root = node } else { open[open.count - 1].children.append(node) }
    }
  }
}
