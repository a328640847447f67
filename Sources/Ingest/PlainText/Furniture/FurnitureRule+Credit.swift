extension FurnitureRule {
  static let credit = FurnitureRule(
    name: "credit",
    explanation: "Who took or supplied a picture.",
    example: "Press Office of the Ministry via AP",
    matches: { line in
      guard line.wordCount <= 25, !line.endsSentence else { return false }
      if line.begins(with: FurniturePhrases.credits) {
        return line.contains(":") || line.contains("/") || line.hasPrefix("©") || line.wordCount <= 8
      }
      guard FurniturePhrases.pictureAgencies.isSuffix(of: line.folded) else { return false }
      return supplied.occurs(in: line.folded) || (line.wordCount <= 12 && suppliers.occurs(in: line.folded))
    })

  private static let supplied: PhraseSet = [" via "]
  private static let suppliers: PhraseSet = ["/ ", " /", "©", " (", " | "]

  static let caption = FurnitureRule(
    name: "caption",
    explanation: "A picture's caption that names its kind or its supplier.",
    example: "FILE - The delegations arrive for talks, March 3, 2022. (AP Photo/Ann Example, File)",
    matches: { line in
      guard line.wordCount <= 110 else { return false }
      if line.hasPrefix("file - ") || line.hasPrefix("file — ") || line.hasPrefix("file – ") { return true }
      if line.hasPrefix("in this "), filePhotos.occurs(in: line.folded) { return true }
      guard line.folded.last == 0x29 || line.wordCount <= 60 else { return false }
      if FurniturePhrases.captionCredits.occurs(in: line.folded, window: 40) { return true }
      return FurniturePhrases.captionMarks.occurs(in: line.folded, window: 80)
    })

  private static let filePhotos: PhraseSet = ["file photo", "photo provided"]

  static let contribution = FurnitureRule(
    name: "contribution",
    explanation: "Who else worked on the text.",
    example: "(Reporting by Ann Example in Geneva; editing by Bo Sample)",
    matches: { line in
      guard line.wordCount <= 60 else { return false }
      let start = line.folded.first.map { [0x28, 0x5B].contains($0) } ?? false ? 1 : 0
      return FurniturePhrases.contributionLeads.prefix(of: Array(line.folded.dropFirst(start))) != nil
        || (line.wordCount <= 40 && FurniturePhrases.contributions.occurs(in: line.folded))
    })

  static let byline = FurnitureRule(
    name: "byline",
    explanation: "The line that names the author.",
    example: "By Ann Example",
    matches: { line in
      guard (2...8).contains(line.wordCount), !line.endsSentence else { return false }
      guard let lead = FurniturePhrases.bylines.prefix(of: line.folded) else { return false }
      let words = String(decoding: line.text.utf8.dropFirst(lead.count), as: UTF8.self).split {
        $0.isWhitespace || $0 == ","
      }.filter {
        !["and", "и", "та", "і", "&"].contains($0)
      }
      return !words.isEmpty && words.allSatisfy { $0.first?.isUppercase ?? false }
    })
}
