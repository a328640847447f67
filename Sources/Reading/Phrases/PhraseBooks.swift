import Foundation
import ParleyText

/// The phrase books of all languages that there are files for.
struct PhraseBooks: Sendable {
  private var books: [Language: PhraseBook] = [:]
  /// What is known of words already, by these books.
  private(set) var pool = VocabularyPool()

  /// Reads the word lists that come with Parley.
  /// - Throws: ``ReadingError`` with file and line where one of them cannot be read.
  init() throws(ReadingError) {
    let files = (Bundle.module.urls(forResourcesWithExtension: "txt", subdirectory: "Resources") ?? []).map {
      $0 as URL
    }
    for url in files.sorted(by: { $0.lastPathComponent < $1.lastPathComponent }) {
      let name = url.lastPathComponent
      guard let file = LexiconFile(name: name) else { continue }
      guard let text = try? String(contentsOf: url, encoding: .utf8) else {
        throw ReadingError(.badLexicon, file: name, "the word list cannot be read as UTF-8 text")
      }
      try add(file, text: text, name: name)
    }
  }

  /// No books yet; to be filled with ``add(_:text:name:)``.
  init(empty: Void) {}

  mutating func add(_ file: LexiconFile, text: String, name: String) throws(ReadingError) {
    pool = VocabularyPool()
    try file.read(text, name: name, into: &books[file.language, default: PhraseBook()])
    books[file.language]?.finish()
  }

  func book(for language: Language) -> PhraseBook? { books[language] }

  var languages: [Language] { books.keys.sorted { $0.rawValue < $1.rawValue } }
}
