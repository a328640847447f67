extension DiscourseNetwork {
  /// The network in Graphviz's language (graphviz.org/doc/info/lang.html): actors as ellipses in the colour of their party, options as
  /// boxes, conflict and refusal as dashed lines, weight as width.
  public var dot: String {
    let groups = Set(nodes.filter { $0.kind == .actor }.compactMap(\.group)).sorted()
    let heaviest = edges.map { abs($0.weight) }.max() ?? 1
    var lines = [
      "graph network {", "  overlap=false; splines=true; outputorder=edgesfirst;",
      "  node [fontname=\"Helvetica\", fontsize=11, style=filled, color=\"#555555\"];",
    ]
    for node in nodes {
      let colour = node.group.flatMap { groups.firstIndex(of: $0) }.map { Self.colours[$0 % Self.colours.count] }
      let look =
        node.kind == .actor ? "fillcolor=\"\(colour ?? "#e5e5e5")\"" : "shape=box, fillcolor=\"#f7f7f7\""
      lines.append(
        "  \(quoted(node.id)) [label=\(quoted(wrapped(node.label))), tooltip=\(quoted(node.label)), \(look)];")
    }
    for edge in edges {
      let width = ((1 + 4 * abs(edge.weight) / heaviest) * 10).rounded() / 10
      let look = edge.weight < 0 ? "color=\"#b3261e\", style=dashed" : "color=\"#3b5b80\""
      lines.append("  \(quoted(edge.a)) -- \(quoted(edge.b)) [penwidth=\(width), \(look)];")
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  /// Light fills that stay apart for the colour-blind (after Okabe and Ito 2008).
  private static let colours = ["#f6c999", "#a9cfee", "#b5dfce", "#efc4dc", "#f4eda6", "#d5c9ea"]

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\u{0}", with: "") + "\""
  }

  /// Broken into lines of about 24 characters.
  private func wrapped(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count < 24 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
