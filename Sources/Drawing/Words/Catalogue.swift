import Foundation
import ParleyText

/// The interface's texts as their files hold them.
///
///     # Above the list of claims.
///     ledger.title
///       en: Ledger
///       uk: Реєстр
///       ru: Реестр
struct Catalogue: Sendable {
  private(set) var phrases: [Language: [String: Phrase]] = [:]
  /// Keys in the order of the files.
  private(set) var keys: [String] = []
  /// What is wrong with the files: a line that is neither key nor text, a key that comes twice.
  private(set) var mistakes: [String] = []

  /// The catalogue that comes with the program; empty where it was moved away from its resources.
  static let shipped = Catalogue(files: Self.files())

  init(files: [(name: String, text: String)]) {
    for file in files { read(file.text, name: file.name) }
  }

  private mutating func read(_ text: String, name: String) {
    var key: String?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      if let (language, words) = Self.translation(line), let key {
        if phrases[language, default: [:]].updateValue(Phrase(words), forKey: key) != nil {
          mistakes.append("\(name):\(number + 1): “\(key)” has two texts in “\(language)”")
        }
      } else if line.allSatisfy({ $0.isLowercase || $0.isNumber || $0 == "." || $0 == "-" || $0 == "/" }) {
        key = String(line)
        if keys.contains(String(line)) { mistakes.append("\(name):\(number + 1): “\(line)” comes twice") }
        keys.append(String(line))
      } else {
        mistakes.append("\(name):\(number + 1): neither a key nor “  en: …”: \(line)")
      }
    }
  }

  /// "  en: Ledger"
  private static func translation(_ line: Substring) -> (Language, String)? {
    guard line.hasPrefix("  "), let colon = line.firstIndex(of: ":") else { return nil }
    let language = Language(rawValue: String(line[..<colon].drop { $0 == " " }))
    guard Words.languages.contains(language) else { return nil }
    return (language, String(line[line.index(after: colon)...].drop { $0 == " " }))
  }

  private static func files() -> [(name: String, text: String)] {
    guard let folder = Bundle.module.url(forResource: "Words", withExtension: nil, subdirectory: "Resources"),
      let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    else { return [] }
    return files.filter { $0.pathExtension == "words" }.sorted { $0.path < $1.path }.compactMap { file in
      (try? String(contentsOf: file, encoding: .utf8)).map { (file.lastPathComponent, $0) }
    }
  }
}
