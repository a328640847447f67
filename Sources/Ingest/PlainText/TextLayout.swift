import ParleyText

/// What the lines of a plain text are: title, headings, list items, quotations, furniture, dated entries.
struct TextLayout {
  var paragraphs: [Paragraph]
  private(set) var title: String?
  private(set) var authors: [String] = []

  /// - Parameter reference: the article's own day, for entry dates that bear no year.
  init(_ text: String, reference: Day?) {
    paragraphs = Paragraph.lines(of: text)
    let lines = paragraphs.map { text.slice($0.span) }
    for index in paragraphs.indices {
      let (kind, skipped) = Self.kind(lines, index)
      paragraphs[index].kind = kind
      if kind == .furniture, FurnitureLine(lines[index]).text.utf8.count < 120, authors.isEmpty, index < 8 {
        authors = Byline.names(in: lines[index])
      }
      let span = paragraphs[index].span
      if skipped > 0 { paragraphs[index].span = TextSpan(span.start + skipped, span.end) }
    }
    if let first = paragraphs.firstIndex(where: { $0.kind != .furniture }), paragraphs[first].kind == .heading,
      ChronicleDate.ofWholeLine(lines[first], reference: reference) == nil
    {
      title = text.slice(paragraphs[first].span)
    }
    dateEntries(lines, reference: reference)
  }

  /// The kind of a line, and how many bytes of marks stand before its words.
  private static func kind(_ lines: [String], _ index: Int) -> (Paragraph.Kind, Int) {
    let line = lines[index]
    if let mark = LineMark(line) { return (mark.kind, mark.length) }
    if FurnitureRule.first(matching: line) != nil { return (.furniture, 0) }
    return (looksLikeHeading(lines, index) ? .heading : .body, 0)
  }

  /// A short line without the end of a sentence, and a longer line after it.
  private static func looksLikeHeading(_ lines: [String], _ index: Int) -> Bool {
    let line = FurnitureLine(lines[index])
    guard line.wordCount <= (index == 0 ? 30 : 18), !line.endsSentence || (index == 0 && line.folded.last != 0x2E),
      index + 1 < lines.count
    else { return false }
    guard let last = line.text.unicodeScalars.last, !",;:".unicodeScalars.contains(last) else { return false }
    if ChronicleDate.ofWholeLine(line.text, reference: Day(number: 0)) != nil { return true }
    return index == 0 || lines[index + 1].utf8.count > line.text.utf8.count
  }

  /// Gives the entries of a chronicle their days: those under a line that is a date, and those that begin with one.
  private mutating func dateEntries(_ lines: [String], reference: Day?) {
    var current: Day?
    let starts = lines.indices.map { index in
      paragraphs[index].kind == .body ? ChronicleDate.atStart(of: lines[index], reference: reference) : nil
    }
    let isChronicle = starts.lazy.compactMap { $0 }.count >= 2
    for index in paragraphs.indices {
      if let day = ChronicleDate.ofWholeLine(lines[index], reference: reference) {
        current = day
        if paragraphs[index].kind == .body { paragraphs[index].kind = .heading }
      } else if isChronicle, let day = starts[index] {
        current = day
      }
      paragraphs[index].date = current
    }
  }
}
