/// One reason why a line is part of the page and not of the article.
///
/// The rules know the habits of news pages in general, never one site. Each looks at a single short line.
struct FurnitureRule: Sendable {
  let name: String
  /// What the rule catches, in a sentence.
  let explanation: String
  /// A line that it catches.
  let example: String
  /// Whether it needs one of ``FurniturePhrases/inside`` somewhere in the line.
  var looksInside = false
  let matches: @Sendable (FurnitureLine) -> Bool

  /// The first rule that a line meets, or nil for a line of the article.
  /// - Complexity: O(length of the line × phrases); lines over 800 bytes cost nothing.
  static func first(matching line: String) -> FurnitureRule? {
    guard line.utf8.count <= 800, !line.isEmpty else { return nil }
    let line = FurnitureLine(line)
    let holdsPhrase = FurniturePhrases.inside.occurs(in: line.folded)
    return all.first { (holdsPhrase || !$0.looksInside) && $0.matches(line) }
  }

  /// In the order in which they are asked.
  static let all: [FurnitureRule] = [
    .bareLink, .counter, .dateline, .credit, .caption, .contribution, .advertisement, .invitation, .newsletter, .teaser,
    .copyright, .legal, .disclaimer, .contents, .tags, .byline,
  ]
}
