extension FurnitureRule {
  static let credit = FurnitureRule(
    name: "credit",
    explanation: "Who took or supplied a picture.",
    example: "Press Office of the Ministry via AP",
    matches: { line in
      guard line.wordCount <= 25, !line.endsSentence else { return false }
      if line.begins(withAnyOf: FurniturePhrases.credits) {
        return line.folded.contains(":") || line.folded.contains("/") || line.folded.contains("©")
          || line.wordCount <= 8
      }
      if line.wordCount <= 12, FurniturePhrases.pictureAgencies.contains(where: { line.folded.hasSuffix($0) }) {
        return ["/", "via ", "©", "(", "|"].contains { line.folded.contains($0) }
      }
      return FurniturePhrases.pictureAgencies.contains { line.folded.hasSuffix("via " + $0) }
    })

  static let byline = FurnitureRule(
    name: "byline",
    explanation: "The line that names the author.",
    example: "By Ann Example",
    matches: { line in
      guard (2...8).contains(line.wordCount), !line.endsSentence else { return false }
      guard let lead = FurniturePhrases.bylines.first(where: { line.folded.hasPrefix($0) }) else { return false }
      let names = line.text.unicodeScalars.dropFirst(lead.unicodeScalars.count)
      let words = String(names).split { $0.isWhitespace || $0 == "," }.filter {
        !["and", "и", "та", "і", "&"].contains($0)
      }
      return !words.isEmpty && words.allSatisfy { $0.first?.isUppercase ?? false }
    })
}
