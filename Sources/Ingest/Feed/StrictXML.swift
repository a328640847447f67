import Foundation
import FoundationXML

/// Reads well-formed XML by Foundation's parser (libxml2), with its namespaces.
enum StrictXML {
  /// The root element, or nil where the document is not well-formed.
  static func read(_ bytes: [UInt8]) -> XMLElementNode? {
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    let builder = Builder()
    parser.delegate = builder
    return parser.parse() ? builder.root : nil
  }

  /// Prefixes under which feeds are read, by namespace.
  private static let prefixes: [String: String] = [
    "http://www.w3.org/2005/Atom": "", "http://purl.org/atom/ns#": "", "http://example.com/newformat#": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "", "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss": "",
    "http://backend.userland.com/rss2": "", "http://blogs.law.harvard.edu/tech/rss2": "",
    "http://purl.org/net/rss1.1#": "", "http://blogs.law.harvard.edu/tech/rss": "",
    "http://purl.org/dc/elements/1.1/": "dc", "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "http://www.w3.org/1999/xhtml": "xhtml",
    "http://search.yahoo.com/mrss/": "media", "http://search.yahoo.com/mrss": "media",
    "http://www.itunes.com/DTDs/PodCast-1.0.dtd": "itunes",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
  ]

  private final class Builder: NSObject, XMLParserDelegate {
    var root: XMLElementNode?
    private var open: [XMLElementNode] = []

    func parser(
      _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
      attributes attributeDict: [String: String]
    ) {
      let written = qName?.split(separator: ":").dropLast().first.map(String.init) ?? ""
      let prefix = namespaceURI.flatMap { prefixes[$0] ?? prefixes[$0.lowercased()] } ?? written
      open.append(XMLElementNode(name: elementName.lowercased(), prefix: prefix, attributes: attributeDict))
    }

    func parser(
      _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?
    ) {
      guard let closed = open.popLast() else { return }
      if open.isEmpty { root = closed } else { open[open.count - 1].children.append(.element(closed)) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if !open.isEmpty { open[open.count - 1].children.append(.text(string)) }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      if !open.isEmpty { open[open.count - 1].children.append(.text(String(decoding: block, as: UTF8.self))) }
    }
  }
}
