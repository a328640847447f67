import Foundation
import ParleyReading
import ParleyText

/// Texts with what is to be found in them, from the files in `Resources`; their heads say the format.
enum Fixtures {
  /// A sentence and its statements.
  struct Item: Sendable {
    var text: String
    var statements: [Wanted]
  }

  struct Wanted: Sendable {
    /// Nil where nobody is named.
    var source: String?
    var cue: String
    var content: [String]
  }

  /// An address: its byline and its paragraphs of sentences, each worth taking or not.
  struct Address: Sendable {
    var language: Language
    var author: String
    var paragraphs: [[(isWorthTaking: Bool, text: String)]] = [[]]
  }

  static func negotiations(_ language: Language) throws -> [Item] {
    var items: [Item] = []
    for line in try lines(of: "negotiations.\(language.rawValue).txt") where !line.isEmpty {
      if line.hasPrefix("= ") {
        let parts = line.dropFirst(2).split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        let wanted = Wanted(
          source: parts[0] == "–" ? nil : parts[0], cue: parts[1], content: parts[2].components(separatedBy: " / "))
        items[items.count - 1].statements.append(wanted)
      } else {
        items.append(Item(text: line.replacingOccurrences(of: " ¶ ", with: "\n"), statements: []))
      }
    }
    return items
  }

  static func addresses() throws -> [Address] {
    var all: [Address] = []
    for line in try lines(of: "addresses.txt") {
      if line.hasPrefix("[") {
        let parts = line.dropFirst().split(separator: "]", maxSplits: 1)
        all.append(
          Address(
            language: Language(rawValue: String(parts[0])), author: parts[1].trimmingCharacters(in: .whitespaces)))
      } else if all.isEmpty {
        continue
      } else if line.isEmpty {
        all[all.count - 1].paragraphs.append([])
      } else {
        let last = all[all.count - 1].paragraphs.count - 1
        all[all.count - 1].paragraphs[last].append((line.hasPrefix("+"), String(line.dropFirst(2))))
      }
    }
    return all
  }

  private static func lines(of name: String) throws -> [String] {
    let file = Bundle.module.bundleURL.appendingPathComponent("Resources/" + name)
    return try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init).filter { !$0.hasPrefix("#") }
  }
}
