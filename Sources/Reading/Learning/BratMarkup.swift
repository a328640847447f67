public import ParleyText

/// Reads brat standoff: text-bound annotations ("T1\tSource 0 6\tThe man") and the events that tie them together.
public enum BratMarkup {
  /// The marks of one `.ann` file; offsets in it count code points of the text.
  ///
  /// Events whose arguments are called Source, Cue and Content (with a number or without) become marks; all else is left out.
  /// - Throws: ``ReadingError`` with the line of the first annotation that points outside the text.
  public static func marks(_ annotations: String, text: String, file: String) throws(ReadingError) -> [MarkedArticle
    .Mark]
  {
    let offsets = CodePointOffsets(text)
    var spans: [Substring: [TextSpan]] = [:]
    var marks: [MarkedArticle.Mark] = []
    let lines = annotations.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where line.hasPrefix("T") {
      let columns = line.split(separator: "\t")
      guard columns.count >= 2, let space = columns[1].firstIndex(of: " ") else { continue }
      var found: [TextSpan] = []
      for fragment in columns[1][space...].split(separator: ";") {
        let ends = fragment.split(separator: " ").compactMap { Int($0) }
        guard ends.count == 2 else { continue }
        guard let span = offsets.span(ends[0], ends[1]) else {
          throw ReadingError(
            .badMarkup, file: file, line: number + 1,
            "the annotation reaches from \(ends[0]) to \(ends[1]), but the text has \(offsets.count) code points; do text and annotations belong together?"
          )
        }
        found.append(span)
      }
      spans[columns[0]] = found
    }
    for line in lines where line.hasPrefix("E") {
      let columns = line.split(separator: "\t")
      guard columns.count >= 2 else { continue }
      var mark = MarkedArticle.Mark(source: [], cue: [], content: [])
      for argument in columns[1].split(separator: " ") {
        let pair = argument.split(separator: ":")
        guard pair.count == 2, let found = spans[pair[1]] else { continue }
        switch pair[0].prefix(while: { !$0.isNumber }).lowercased() {
        case "source": mark.source += found
        case "cue": mark.cue += found
        case "content": mark.content += found
        default: break
        }
      }
      if !mark.cue.isEmpty, !mark.content.isEmpty { marks.append(mark) }
    }
    return marks
  }
}

/// Where each code point of a text begins.
private struct CodePointOffsets {
  private var starts: [Int] = []

  init(_ text: String) {
    for (offset, byte) in text.utf8.enumerated() where byte & 0xC0 != 0x80 { starts.append(offset) }
    starts.append(text.utf8.count)
  }

  var count: Int { starts.count - 1 }

  func span(_ start: Int, _ end: Int) -> TextSpan? {
    guard start >= 0, start <= end, end < starts.count else { return nil }
    return TextSpan(starts[start], starts[end])
  }
}
