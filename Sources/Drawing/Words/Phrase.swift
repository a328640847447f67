/// A text with gaps: "{count} {count:claim|claims} until {day}".
struct Phrase: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case text(String)
    case gap(String)
    /// The form that goes with the number in a gap.
    case plural(String, forms: [String])
  }

  let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      let inner = rest[rest.index(after: open)..<close]
      let parts = inner.split(separator: ":", maxSplits: 1).map(String.init)
      if parts.count == 2 {
        let forms = parts[1].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        pieces.append(.plural(parts[0], forms: forms))
      } else {
        pieces.append(.gap(String(inner)))
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// Names of all gaps.
  var gaps: Set<String> {
    Set(
      pieces.compactMap { piece in
        switch piece {
        case .text: nil
        case .gap(let name), .plural(let name, _): name
        }
      })
  }
}
