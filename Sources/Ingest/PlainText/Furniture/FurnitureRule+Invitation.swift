extension FurnitureRule {
  static let invitation = FurnitureRule(
    name: "invitation",
    explanation: "Asks the reader to join, subscribe, follow, share, log in or comment.",
    example: "Join the conversation",
    matches: { line in
      if line.wordCount <= 8, !line.endsSentence, line.begins(with: FurniturePhrases.buttons) { return true }
      return line.wordCount <= 25 && line.begins(with: FurniturePhrases.invitations)
    })

  static let newsletter = FurnitureRule(
    name: "newsletter",
    explanation: "Asks the reader to have news sent.",
    example: "For more such stories, make sure to sign up for our newsletter!",
    looksInside: true,
    matches: { line in
      line.wordCount <= 40 && FurniturePhrases.postBoxes.occurs(in: line.folded)
        && FurniturePhrases.orders.occurs(in: line.folded)
    })

  static let teaser = FurnitureRule(
    name: "teaser",
    explanation: "Leads to other pages: related, popular, trending, also read.",
    example: "Читайте также: как менялись условия сторон",
    matches: { line in
      if line.wordCount <= 7, line.begins(with: FurniturePhrases.headsOfLists), !line.endsSentence { return true }
      return line.wordCount <= 40 && line.begins(with: FurniturePhrases.teasers)
    })
}
