import ParleyText

/// One word list: lines `PATTERN, PATTERN = meaning`; "#" begins a comment.
///
/// The file's name says what it lists and in which language: `events.en.txt`.
struct LexiconFile {
  /// What the file lists: the part of its name before the language.
  let list: List
  let language: Language

  enum List: String, CaseIterable {
    case acts, calendar, clauses, conditionals, events, hypotheses, modes, outlets, people, places, references, statuses
  }

  /// From a file name such as `events.en.txt`; nil for files of other readers.
  init?(name: String) {
    let parts = name.split(separator: ".")
    guard parts.count == 3, parts[2] == "txt", let list = List(rawValue: String(parts[0])) else { return nil }
    self.list = list
    language = Language(rawValue: String(parts[1]))
  }

  /// Adds the file's phrases to a book.
  /// - Throws: ``ReadingError`` with the line of the first mistake.
  func read(_ text: String, name: String, into book: inout PhraseBook) throws(ReadingError) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = Self.content(of: line)
      if content.isEmpty { continue }
      func mistake(_ message: String) -> ReadingError {
        ReadingError(.badLexicon, file: name, line: index + 1, message)
      }
      let halves = content.split(separator: "=", maxSplits: 1)
      guard halves.count == 2 else {
        throw mistake("“\(content)” has no “=”; write PATTERN, PATTERN = meaning")
      }
      let words = halves[1].split(separator: " ").map(String.init)
      guard let sense = list.sense(words) else {
        throw mistake(
          "“\(words.joined(separator: " "))” is no meaning that \(list.rawValue) have; write \(list.meanings)")
      }
      for pattern in halves[0].split(separator: ",") {
        guard book.add(pattern, sense: sense, source: "\(name):\(index + 1)") else {
          throw mistake("“\(pattern)” is no pattern; write words, and “..” only between words")
        }
      }
    }
  }

  /// The line without its comment and the white space around it.
  private static func content(of line: Substring) -> Substring {
    var content = line.prefix { $0 != "#" }
    while let last = content.last, last == " " || last == "\t" || last == "\r" { content.removeLast() }
    return content.drop { $0 == " " || $0 == "\t" }
  }
}
