import ParleyText

extension CueLexicon {
  /// Adds the entries of a lexicon file.
  ///
  /// - Throws: ``ReadingError`` with the line of the first mistake.
  mutating func add(_ text: String, file: String) throws(ReadingError) {
    var section = Section.none
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = trim(line.prefix { $0 != "#" })
      if content.isEmpty { continue }
      if content.hasPrefix("["), content.hasSuffix("]") {
        section = try Self.section(String(content.dropFirst().dropLast()), file: file, line: index + 1)
      } else {
        try add(content, section, file: file, line: index + 1)
      }
    }
  }

  private enum Section {
    case none, endings
    case cues(Cue.Kind, Frame)
    case words(WordClass)
  }

  private static func section(_ name: String, file: String, line: Int) throws(ReadingError) -> Section {
    if name == "endings" { return .endings }
    let parts = name.split(separator: ":", maxSplits: 1).map { trim($0) }
    if parts.count == 1, let words = WordClass.names.first(where: { $0.0 == name })?.1 { return .words(words) }
    guard let kind = Cue.Kind(rawValue: String(parts[0])) else {
      throw ReadingError(
        .badLexicon, file: file, line: line,
        "“[\(name)]” is not a section of a lexicon; the head of the shipped files lists them")
    }
    var frame: Frame = []
    for word in (parts.count > 1 ? parts[1] : "").split(separator: " ") {
      guard let part = Frame.names.first(where: { $0.0 == word })?.1 else {
        throw ReadingError(
          .badLexicon, file: file, line: line,
          "“\(word)” is not something that a cue takes; known are \(Frame.names.map(\.0).joined(separator: ", "))")
      }
      frame.insert(part)
    }
    return .cues(kind, frame)
  }

  private mutating func add(_ line: Substring, _ section: Section, file: String, line number: Int) throws(ReadingError)
  {
    switch section {
    case .none:
      throw ReadingError(
        .badLexicon, file: file, line: number, "“\(line)” stands before any section such as [verb: quote clause]")
    case .endings:
      guard endings.define(String(line)) else {
        throw ReadingError(.badLexicon, file: file, line: number, "expected “name form = endings”, found “\(line)”")
      }
    case .cues(let kind, let frame):
      for entry in line.split(separator: ",") {
        for (form, words) in try forms(of: trim(entry), file: file, line: number) {
          insert(words, Cue(kind: kind, frame: frame, form: form))
        }
      }
    case .words(let words):
      for word in line.split(separator: " ") {
        for (_, form) in try forms(of: word, file: file, line: number) {
          insert(form.split(separator: "_").joined(separator: " "), words)
        }
      }
    }
  }

  /// `say | says | said | said | saying` gives the five forms of an English verb; else `stem+class`, or the word itself.
  private func forms(
    of line: Substring, file: String, line number: Int
  ) throws(ReadingError) -> [(form: Cue.Form, words: String)] {
    let columns = line.split(separator: "|")
    if columns.count == 5 {
      let order: [Cue.Form] = [.base, .third, .past, .participle, .gerund]
      // A participle that looks like the past is kept as the past.
      return zip(order, columns).map { ($0, String(trim($1))) }.sorted { $0.0 == .participle && $1.0 != .participle }
    }
    guard columns.count == 1, let forms = endings.phrases(line, default: .other) else {
      throw ReadingError(
        .badLexicon, file: file, line: number,
        "“\(line)” has an ending that [endings] does not define, or not five forms between “|”")
    }
    return forms
  }
}

/// A line without the white space around it.
private func trim(_ text: some StringProtocol) -> Substring {
  var rest = Substring(text)
  while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
  while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
  return rest
}
