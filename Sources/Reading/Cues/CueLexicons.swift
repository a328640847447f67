import Foundation
public import ParleyText

/// The cue lexicons of all languages that there are files for.
public struct CueLexicons: Sendable {
  private var byLanguage: [Language: CueLexicon] = [:]

  public init() {}

  public var languages: [Language] { byLanguage.keys.sorted { $0.rawValue < $1.rawValue } }

  public subscript(language: Language) -> CueLexicon? { byLanguage[language] }

  /// Adds what a file named `cues.<code>.txt` or `grammar.<code>.txt` holds.
  ///
  /// - Throws: ``ReadingError`` with the line of the first mistake.
  public mutating func add(_ text: String, language: Language, file: String) throws(ReadingError) {
    var lexicon = byLanguage[language] ?? CueLexicon(language: language)
    try lexicon.add(text, file: file)
    byLanguage[language] = lexicon
  }

  /// Reads the lexicons of a folder.
  ///
  /// - Throws: ``ReadingError`` where a file cannot be read or has a mistake.
  public init(folder: String) throws(ReadingError) {
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: folder) else {
      throw ReadingError(.badLexicon, file: folder, "the folder of lexicons cannot be read; is Parley installed whole?")
    }
    for name in names.sorted() {
      let parts = name.split(separator: ".")
      guard parts.count == 3, parts[0] == "cues" || parts[0] == "grammar", parts[2] == "txt" else { continue }
      guard let text = try? String(contentsOfFile: folder + "/" + name, encoding: .utf8) else {
        throw ReadingError(.badLexicon, file: name, "the lexicon cannot be read as UTF-8 text")
      }
      try add(text, language: Language(rawValue: String(parts[1])), file: name)
    }
  }

  /// The lexicons that come with Parley.
  public static func shipped() throws(ReadingError) -> CueLexicons {
    try CueLexicons(folder: Bundle.module.bundleURL.appendingPathComponent("Resources").path)
  }
}
