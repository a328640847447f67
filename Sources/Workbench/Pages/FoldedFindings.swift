import ParleyDrawing

/// A long list of findings: the first ones, the next ones folded, and how many there are beyond those.
struct FoldedFindings {
  private let items: [FindingList.Item]
  private let total: Int
  private let shown: Int
  private let words: Words
  /// No page tells more than so many of one kind; what is beyond can be had from `/api/v1`.
  static let most = 60

  /// - Parameter total: how many there are, where not all of them are given.
  init(_ items: [FindingList.Item], total: Int? = nil, shown: Int = 6, words: Words = .english) {
    self.items = items
    self.total = total ?? items.count
    self.shown = shown
    self.words = words
  }

  func add(to html: inout HTML) {
    FindingList(Array(items.prefix(shown)), words: words).add(to: &html)
    guard items.count > shown else { return }
    html.element("details") { details in
      details.element("summary", text: words("list.more", ["count": total - shown]))
      FindingList(Array(items.dropFirst(shown).prefix(Self.most)), words: words).add(to: &details)
      let left = total - shown - Self.most
      if left > 0 { details.element("p", [.class("meta")], text: words("list.left", ["count": left])) }
    }
  }
}
