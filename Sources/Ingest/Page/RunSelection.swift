import ParleyText

/// A block that may be text of the article.
struct Candidate {
  var block: PageBlock
  var isKept: Bool
}

/// Of the runs inside the chosen element, those that are the article's text.
struct RunSelection {
  let tree: HTMLTree
  let outline: PageOutline
  let runs: PageRuns
  let isFurniture: [Bool]
  let container: Int
  let title: Int?
  let authors: [String]

  func blocks() -> [PageBlock] {
    let range = tree.subtree(container)
    let start = start(in: range)
    var candidates: [Candidate] = []
    var seen: Set<String> = []
    for run in runs.runs
    where run.node < range.upperBound && !(title.map { run.node >= $0 && run.node < tree.nodes[$0].end } ?? false) {
      let isInside = range.contains(run.node) && run.node >= start
      guard isInside || isLead(run, before: range, start: start) else { continue }
      let text = runs.string(run)
      let kind = kind(of: run)
      var isKept = !isFurniture[run.owner] && keeps(run, text, kind)
      if isKept, text.utf8.count >= 40 { isKept = seen.insert(text).inserted }
      candidates.append(Candidate(block: PageBlock(text: text, kind: kind, node: run.node), isKept: isKept))
    }
    CandidateRules.apply(to: &candidates, authors: authors)
    return candidates.filter(\.isKept).map(\.block)
  }

  /// A paragraph between the title and the chosen element, or prose that the title stands under.
  private func isLead(_ run: PageRun, before range: Range<Int>, start: Int) -> Bool {
    guard !isFurniture[run.owner], run.linked * 3 < run.length, run.endsSentence, tree.nodes[run.owner].tag != .li
    else { return false }
    guard outline.parts[run.owner].hints.isDisjoint(with: [.author, .caption]) else { return false }
    if range.contains(run.node) { return run.length >= 120 }
    guard let title, run.node < range.lowerBound else { return false }
    return run.node > title && run.length >= 50
  }

  /// After the title, where the title stands before most of the prose.
  private func start(in range: Range<Int>) -> Int {
    guard let title, range.contains(title) else { return container }
    var before: Float = 0
    var after: Float = 0
    for run in runs.runs where range.contains(run.node) && !isFurniture[run.owner] {
      if run.node < title { before += run.prose } else { after += run.prose }
    }
    return before * 4 < after ? Int(tree.nodes[title].end) : container
  }

  private func kind(of run: PageRun) -> Paragraph.Kind {
    var node = run.owner
    while node > container {
      switch tree.nodes[node].tag {
      case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
      case .li, .dd, .dt: return .listItem
      case .blockquote: return .quotation
      case .figcaption, .caption: return .caption
      case .p
      where tree.nodes[Int(tree.nodes[node].parent)].tag != .blockquote
        && tree.nodes[Int(tree.nodes[node].parent)].tag != .li:
        return .body
      default: node = Int(tree.nodes[node].parent)
      }
    }
    return .body
  }

  private func keeps(_ run: PageRun, _ text: String, _ kind: Paragraph.Kind) -> Bool {
    if kind == .caption { return false }
    if run.linked * 5 > run.length * 4, kind != .heading, kind != .listItem, !(run.endsSentence && run.length > 60) {
      return false
    }
    if kind == .listItem, run.linked * 10 > run.length * 7, isLinkList(run) { return false }
    let hints = outline.parts[run.owner].hints
    if run.length < 120, !hints.isDisjoint(with: [.author, .date]), !run.endsSentence { return false }
    if kind != .heading, run.length < 40, ChronicleDate.ofWholeLine(text, reference: nil) != nil { return false }
    return FurnitureRule.first(matching: text) == nil
  }

  /// Whether the list that an item belongs to is mostly links.
  private func isLinkList(_ run: PageRun) -> Bool {
    var node = run.owner
    while node > container, tree.nodes[node].tag != .ul, tree.nodes[node].tag != .ol {
      node = Int(tree.nodes[node].parent)
    }
    let part = outline.parts[node]
    return node > container && part.linked * 10 > part.text * 7
  }
}
