extension FurnitureRule {
  private static let addressLeads: PhraseSet = ["http://", "https://", "www."]

  static let bareLink = FurnitureRule(
    name: "bare-link",
    explanation: "A line that is an address and nothing else.",
    example: "[https://example.org/news/1]",
    matches: { line in
      guard line.wordCount == 1 else { return false }
      let address = line.folded.drop { [0x5B, 0x28, 0x3C].contains($0) }
      return addressLeads.prefix(of: Array(address)) != nil
    })

  static let counter = FurnitureRule(
    name: "counter",
    explanation: "A clock time, a reading time, or a count of views, comments or shares.",
    example: "3 min read",
    matches: { line in
      guard line.wordCount <= 4, !line.endsSentence, line.folded.contains(where: { (0x30...0x39).contains($0) })
      else { return false }
      let words = line.bare
      return words.isEmpty
        ? line.contains(":") && line.wordCount <= 2 : FurniturePhrases.counters.contains(words)
    })

  static let advertisement = FurnitureRule(
    name: "advertisement",
    explanation: "The mark that stands over an advertisement.",
    example: "Реклама",
    matches: { line in
      line.wordCount <= 8 && line.begins(with: FurniturePhrases.advertisement) && !line.endsSentence
    })

  static let legal = FurnitureRule(
    name: "legal",
    explanation: "Rights reserved, cookies, terms.",
    example: "© 2022 Example News. All rights reserved.",
    looksInside: true,
    matches: { line in
      let phrases = FurniturePhrases.legal.occurrences(in: line.folded, atMost: 2)
      return phrases > 1 || (phrases == 1 && line.wordCount <= 40)
    })

  static let copyright = FurnitureRule(
    name: "copyright",
    explanation: "Whose text it is.",
    example: "© 2022 Example News",
    matches: { line in line.wordCount <= 10 && (line.hasPrefix("©") || line.hasPrefix("copyright")) })

  static let disclaimer = FurnitureRule(
    name: "disclaimer",
    explanation: "What the house will not be held to.",
    example: "The author's opinion does not necessarily reflect that of the editors.",
    looksInside: true,
    matches: { line in FurniturePhrases.disclaimers.occurs(in: line.folded) })

  static let dateline = FurnitureRule(
    name: "dateline",
    explanation: "When the page appeared or was changed.",
    example: "Published Mar 14, 2022, 10:15 PM",
    matches: { line in
      line.wordCount <= 12 && !line.endsSentence && line.begins(with: FurniturePhrases.datelines)
        && (DateText.first(in: line.text)?.hasYear ?? false)
    })

  static let contents = FurnitureRule(
    name: "contents",
    explanation: "Stands over a list of the article's own parts.",
    example: "In this article:",
    matches: { line in line.wordCount <= 4 && FurniturePhrases.contents.contains(line.bare) })

  static let tags = FurnitureRule(
    name: "tags",
    explanation: "The line of key words under an article.",
    example: "Теги: переговоры, перемирие",
    matches: { line in line.begins(with: FurniturePhrases.tags) && line.contains(":") && !line.endsSentence
    })
}
