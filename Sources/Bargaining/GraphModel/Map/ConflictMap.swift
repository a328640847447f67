extension ConflictGraph {
  /// The states and moves as a Graphviz `digraph`: equilibria with a double line, an arc for every move in its mover's colour.
  ///
  /// Improvements are solid, other moves dashed; arcs that go both ways are drawn once with two heads.
  ///
  /// - Parameters:
  ///   - equilibria: the numbers, from 1, of the states to mark.
  ///   - improvementsOnly: whether moves that gain the mover nothing are left out.
  /// - Complexity: O(moves); for more than some fifty states the picture is hard to read.
  public func dot(equilibria: [Int] = [], improvementsOnly: Bool = false) -> String {
    var lines = ["digraph conflict {", "  label=\(Self.quoted(name));", "  node [shape=box, fontname=\"Helvetica\"];"]
    let marked = Set(equilibria)
    for (index, state) in states.enumerated() {
      let label = state == "\(index + 1)" ? state : "\(index + 1)\n\(state)"
      lines.append(
        "  s\(index + 1) [label=\(Self.quoted(label))\(marked.contains(index + 1) ? ", peripheries=2" : "")];")
    }
    for (side, mover) in sides.enumerated() {
      let colour = Self.colours[side % Self.colours.count]
      for from in states.indices {
        for to in mover.moves[from].indices {
          let isImprovement = mover.preference.better[from][to]
          let isReturn = mover.moves[to][from]
          // Of a pair of opposite moves the improvement carries the arc, or else the one from the lower number.
          if isReturn, !isImprovement, mover.preference.better[to][from] || to < from { continue }
          if improvementsOnly, !isImprovement { continue }
          var attributes = "color=\"\(colour)\", tooltip=\(Self.quoted(mover.name))"
          if !isImprovement { attributes += ", style=dashed" }
          if isReturn, !improvementsOnly { attributes += ", dir=both, arrowtail=empty" }
          lines.append("  s\(from + 1) -> s\(to + 1) [\(attributes)];")
        }
      }
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
