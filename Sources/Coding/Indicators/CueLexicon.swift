import Foundation
import ParleyDossier
public import ParleyText

/// How stances, refusals and conditions are worded: patterns by section and language, as data.
///
/// One file a language, `cues.<code>.txt`: sections in square brackets, one pattern a line, "#" begins a comment.
public struct CueLexicon: Sendable {
  /// What a group of patterns shows.
  enum Section: String, Sendable, CaseIterable {
    case negation, refusal, unacceptable, innocent, openness, demand, offer, accept, threat, denial, hedge, condition
    case attitude, anaphor, they, barrier, revision, standing, governing, counterfactual
  }

  struct Entry: Sendable {
    var section: Section
    var language: Language
    var pattern: String
    var place: SourcePlace
  }

  private(set) var entries: [Entry] = []

  public init() {}

  /// Reads the text of one language's file.
  /// - Throws: the first line that is no section and no pattern.
  public mutating func add(_ text: String, language: Language, file: String) throws(CodingError) {
    var section: Section?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = line.prefix { $0 != "#" }.trimmingPrefix { $0 == " " }
      let pattern = String(content.reversed().drop { $0 == " " || $0 == "\r" }.reversed())
      if pattern.isEmpty { continue }
      let place = SourcePlace(file: file, line: index + 1)
      if pattern.hasPrefix("["), pattern.hasSuffix("]") {
        section = Section(rawValue: String(pattern.dropFirst().dropLast()))
        guard section != nil else {
          throw CodingError(
            .badLexicon, at: place, "“\(pattern)” is not a section.",
            mend: "Use one of: \(Section.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
      } else if let section {
        entries.append(Entry(section: section, language: language, pattern: pattern, place: place))
      } else {
        throw CodingError(
          .badLexicon, at: place, "“\(pattern)” stands before any section.",
          mend: "Begin with a line such as [negation].")
      }
    }
  }

  /// The lists that come with Parley.
  /// - Throws: what is wrong with them; missing files make the lists empty.
  public static func shipped() throws(CodingError) -> CueLexicon {
    var lexicon = CueLexicon()
    let folder = Bundle.module.bundleURL.appendingPathComponent("Resources")
    for language in [Language.english, .russian, .ukrainian] {
      let name = "cues.\(language).txt"
      guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) else { continue }
      try lexicon.add(text, language: language, file: name)
    }
    return lexicon
  }
}
