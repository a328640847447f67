extension DiscourseNetwork {
  /// The network as GraphML (graphml.graphdrawing.org, 1.0), as Gephi, visone and igraph read it.
  ///
  /// `weight` is never below 0, which layouts need; `sign` is −1 where conflict or refusal prevails. `evidence` names the
  /// claims.
  public var graphML: String {
    var xml = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    xml += #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"# + "\n"
    let keys = [
      ("label", "node", "string"), ("kind", "node", "string"), ("group", "node", "string"), ("count", "node", "int"),
      ("weight", "edge", "double"), ("sign", "edge", "int"), ("evidence", "edge", "string"),
    ]
    for (name, element, type) in keys {
      xml += "  <key id=\"\(name)\" for=\"\(element)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n"
    }
    xml += "  <graph id=\"\(options.kind.rawValue)\" edgedefault=\"undirected\">\n"
    for node in nodes {
      xml += "    <node id=\"\(escaped(node.id))\">"
      xml += data("label", node.label) + data("kind", node.kind.rawValue)
      if let group = node.group { xml += data("group", group) }
      xml += data("count", "\(node.count)") + "</node>\n"
    }
    for edge in edges {
      xml += "    <edge source=\"\(escaped(edge.a))\" target=\"\(escaped(edge.b))\">"
      xml += data("weight", "\(abs(edge.weight))") + data("sign", edge.weight < 0 ? "-1" : "1")
      xml += data("evidence", edge.claims.joined(separator: " ")) + "</edge>\n"
    }
    return xml + "  </graph>\n</graphml>\n"
  }

  private func data(_ key: String, _ value: String) -> String { "<data key=\"\(key)\">\(escaped(value))</data>" }

  /// Without what XML 1.0 cannot hold: control characters other than tab and line breaks.
  private func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": result.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
