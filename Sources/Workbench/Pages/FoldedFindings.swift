import ParleyDrawing

/// A long list of findings: the first ones, the rest folded.
struct FoldedFindings {
  private let items: [FindingList.Item]
  private let shown: Int
  private let words: Words

  init(_ items: [FindingList.Item], shown: Int = 6, words: Words = .english) {
    self.items = items
    self.shown = shown
    self.words = words
  }

  func add(to html: inout HTML) {
    FindingList(Array(items.prefix(shown)), words: words).add(to: &html)
    guard items.count > shown else { return }
    html.element("details") { details in
      details.element("summary", text: words("list.more", ["count": items.count - shown]))
      FindingList(Array(items.dropFirst(shown)), words: words).add(to: &details)
    }
  }
}
