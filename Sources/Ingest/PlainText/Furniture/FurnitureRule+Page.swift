extension FurnitureRule {
  static let bareLink = FurnitureRule(
    name: "bare-link",
    explanation: "A line that is an address and nothing else.",
    example: "[https://example.org/news/1]",
    matches: { line in
      guard line.wordCount == 1 else { return false }
      let address = line.folded.drop { "[(<".contains($0) }
      return address.hasPrefix("http://") || address.hasPrefix("https://") || address.hasPrefix("www.")
    })

  static let counter = FurnitureRule(
    name: "counter",
    explanation: "A clock time, a reading time, or a count of views, comments or shares.",
    example: "3 min read",
    matches: { line in
      guard line.wordCount <= 4, !line.endsSentence, line.folded.utf8.contains(where: { (0x30...0x39).contains($0) })
      else { return false }
      let words = line.bare
      return words.isEmpty
        ? line.folded.contains(":") && line.wordCount <= 2 : FurniturePhrases.counters.contains(words)
    })

  static let advertisement = FurnitureRule(
    name: "advertisement",
    explanation: "The mark that stands over an advertisement.",
    example: "Реклама",
    matches: { line in
      line.wordCount <= 8 && line.begins(withAnyOf: FurniturePhrases.advertisement) && !line.endsSentence
    })

  static let legal = FurnitureRule(
    name: "legal",
    explanation: "Rights reserved, cookies, terms.",
    example: "© 2022 Example News. All rights reserved.",
    matches: { line in
      line.wordCount <= 40
        && (line.contains(anyOf: FurniturePhrases.legal)
          || (line.wordCount <= 10 && (line.folded.hasPrefix("©") || line.folded.hasPrefix("copyright"))))
    })

  static let tags = FurnitureRule(
    name: "tags",
    explanation: "The line of key words under an article.",
    example: "Теги: переговоры, перемирие",
    matches: { line in line.begins(withAnyOf: FurniturePhrases.tags) && line.folded.contains(":") && !line.endsSentence
    })
}
