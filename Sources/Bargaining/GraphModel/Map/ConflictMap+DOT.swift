extension ConflictMap {
  /// The map as a Graphviz `digraph`: equilibria with a double line, the status quo with a bold one, an arc for every move in
  /// its mover's colour.
  ///
  /// Improvements are solid, other moves dashed; arcs that go both ways are drawn once with two heads.
  public var dot: String {
    var lines = ["digraph conflict {", "  label=\(Self.quoted(name));", "  node [shape=box, fontname=\"Helvetica\"];"]
    for state in states {
      let label = state.options == "\(state.number)" ? state.options : "\(state.number)\n\(state.options)"
      var attributes = "label=\(Self.quoted(label))"
      if !state.taken.isEmpty { attributes += ", tooltip=\(Self.quoted(state.taken.joined(separator: "; ")))" }
      if !state.equilibrium.isEmpty { attributes += ", peripheries=2" }
      if state.isStatusQuo { attributes += ", penwidth=2" }
      lines.append("  s\(state.number) [\(attributes)];")
    }
    for move in moves {
      var attributes = "color=\"\(Self.colours[move.side % Self.colours.count])\""
      attributes += ", tooltip=\(Self.quoted(sides[move.side]))"
      if !move.isImprovement { attributes += ", style=dashed" }
      if move.isReversible { attributes += ", dir=both, arrowtail=empty" }
      lines.append("  s\(move.from) -> s\(move.to) [\(attributes)];")
    }
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Dark tones of distinct hue and lightness that can also be told apart by readers who are colour-blind (Okabe and Ito 2008).
  private static let colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#000000"]

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(character)
      }
    }
    return result + "\""
  }
}
