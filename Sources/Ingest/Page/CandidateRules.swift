/// Rules that look at a block among its neighbours.
enum CandidateRules {
  static func apply(to candidates: inout [Candidate], authors: [String]) {
    dropClosingSections(&candidates)
    dropLooseEnd(&candidates)
    dropHeadingsWithoutText(&candidates)
    dropNotesOnAuthors(&candidates, authors)
  }

  /// What follows an article under a heading of its own: under "References" or "About the author" everything up to the
  /// next heading; under "Related" or "Read more" what is short, up to the next paragraph of prose.
  private static func dropClosingSections(_ candidates: inout [Candidate]) {
    let total = candidates.reduce(0) { $0 + ($1.isKept ? $1.block.text.utf8.count : 0) }
    var passed = 0
    var section: Section?
    for index in candidates.indices {
      let block = candidates[index].block
      if passed * 2 > total, let opened = Section(block) {
        section = opened
      } else if block.kind == .heading || (section == .teasers && block.text.utf8.count > 100) {
        section = nil
      }
      if candidates[index].isKept { passed += block.text.utf8.count }
      if section != nil, candidates[index].isKept { candidates[index].leftOut = .closingSection }
    }
  }

  private enum Section {
    case appendix, teasers

    /// The section that a short line or heading opens, or nil.
    init?(_ block: PageBlock) {
      guard block.text.utf8.count < 90 else { return nil }
      let line = FurnitureLine(block.text)
      guard line.wordCount <= 8, block.kind == .heading || !line.endsSentence else { return nil }
      if block.kind == .heading, FurniturePhrases.closingHeadings.contains(line.bare) {
        self = .appendix
      } else if line.begins(with: FurniturePhrases.headsOfLists) || line.begins(with: FurniturePhrases.closingLeads) {
        self = .teasers
      } else {
        return nil
      }
    }
  }

  /// Last lines of a few words and no full stop: labels of buttons and of what was left out, such as "In this topic".
  private static func dropLooseEnd(_ candidates: inout [Candidate]) {
    guard candidates.lazy.filter(\.isKept).prefix(4).count > 3 else { return }
    for index in candidates.indices.reversed() where candidates[index].isKept {
      let block = candidates[index].block
      guard block.kind == .body, block.text.utf8.count < 60 else { return }
      let line = FurnitureLine(block.text)
      guard line.wordCount <= 4, !line.endsSentence else { return }
      candidates[index].leftOut = .looseEnd
    }
  }

  /// A heading stands for the text under it: without any it is a label of what was left out.
  private static func dropHeadingsWithoutText(_ candidates: inout [Candidate]) {
    var hasText = false
    for index in candidates.indices.reversed() {
      if candidates[index].block.kind == .heading {
        if !hasText, candidates[index].isKept { candidates[index].leftOut = .headingWithoutText }
        hasText = hasText && index > 0 && candidates[index - 1].block.kind == .heading
      } else if candidates[index].isKept {
        hasText = true
      }
    }
  }

  /// Notes such as "Ann Example is a reporter at …" among the last three blocks.
  private static func dropNotesOnAuthors(_ candidates: inout [Candidate], _ authors: [String]) {
    let kept = candidates.indices.filter { candidates[$0].isKept }
    guard kept.count > 3 else { return }
    for index in kept.suffix(3) {
      let text = candidates[index].block.text.drop { !$0.isLetter }
      for author in authors where text.hasPrefix(author) && author.utf8.count > 4 {
        let rest = text.dropFirst(author.count).split { $0 == " " || $0 == "," }.first?.lowercased()
        if let rest, verbs.contains(rest) { candidates[index].leftOut = .noteOnAuthor }
      }
    }
  }

  private static let verbs: Set<String> = [
    "is", "was", "writes", "covers", "has", "works", "joined", "reports", "can", "a", "—", "–", "-", "пишет", "пише",
    "работает", "працює",
  ]
}
