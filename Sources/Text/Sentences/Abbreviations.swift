import Foundation

/// Words that end in a full stop without ending a sentence, by language, as data.
///
/// One file a language, `abbreviations.<code>.txt`: sections in square brackets, one or more entries a line,
/// "#" begins a comment. A language without a file is read with the entries of none.
public struct Abbreviations: Sendable {
  /// What may follow the full stop within the same sentence.
  enum Kind: String, Sendable {
    /// Anything: "Mr.", "им.".
    case always
    case beforeNumber = "before number"
    case beforeName = "before name"
    case beforeNameOrNumber = "before name or number"
    /// Ends a sentence only after a number: "в 2022 г. Москва", but "г. Москва".
    case afterNumberFinal = "final after number"
  }

  struct Table: Sendable {
    var kinds: [UInt64: Kind] = [:]
    /// Words that begin sentences, by which "in the U.S. He" is told from "the U.S. Government".
    var starters: Set<UInt64> = []
  }

  private var tables: [Language: Table] = [:]

  func table(for language: Language) -> Table { tables[language] ?? Table() }

  /// Reads the text of one language's file.
  ///
  /// - Throws: ``TextError`` with the line of the first mistake.
  public mutating func add(_ text: String, language: Language, file: String) throws(TextError) {
    var table = tables[language] ?? Table()
    var section: String?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      if content.isEmpty { continue }
      if content.hasPrefix("["), content.hasSuffix("]") {
        let name = String(content.dropFirst().dropLast())
        guard name == "starters" || Kind(rawValue: name) != nil else {
          throw TextError(
            .badLexicon, file: file, line: index + 1,
            "“[\(name)]” is not a section of abbreviations; see the file’s head")
        }
        section = name
      } else if let section {
        for word in content.split(separator: " ") {
          if let kind = Kind(rawValue: section) {
            table.kinds[FoldedHash.of(word)] = kind
          } else {
            table.starters.insert(FoldedHash.of(word))
          }
        }
      } else {
        throw TextError(
          .badLexicon, file: file, line: index + 1, "“\(content)” stands before any section such as [always]")
      }
    }
    tables[language] = table
  }

  /// The lists that come with Parley.
  public static let shipped: Abbreviations = {
    var all = Abbreviations()
    let folder = Bundle.module.bundleURL.appendingPathComponent("Resources")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    for url in files where url.pathExtension == "txt" {
      let name = url.deletingPathExtension().lastPathComponent
      guard name.hasPrefix("abbreviations."), let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
      let language = Language(rawValue: String(name.dropFirst("abbreviations.".count)))
      // The shipped files are checked by a test; a broken one leaves its language without abbreviations.
      try? all.add(text, language: language, file: url.lastPathComponent)
    }
    return all
  }()
}
