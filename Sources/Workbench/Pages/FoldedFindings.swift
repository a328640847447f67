import ParleyDrawing

/// A long list of findings: the first ones, the rest folded.
struct FoldedFindings {
  private let items: [FindingList.Item]
  private let shown: Int

  init(_ items: [FindingList.Item], shown: Int = 6) {
    self.items = items
    self.shown = shown
  }

  func add(to html: inout HTML) {
    FindingList(Array(items.prefix(shown))).add(to: &html)
    guard items.count > shown else { return }
    html.element("details") { details in
      details.element("summary", text: "\(items.count - shown) more")
      FindingList(Array(items.dropFirst(shown))).add(to: &details)
    }
  }
}
