import ParleyText

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
    var candidates: [(block: PageBlock, isKept: Bool)] = []
    var seen: Set<String> = []
    for run in runs.runs where range.contains(run.node) && run.node >= start {
      let text = runs.string(run)
      let kind = kind(of: run)
      var isKept = !isFurniture[run.owner] && keeps(run, text, kind)
      if isKept, text.utf8.count >= 40 { isKept = seen.insert(text).inserted }
      candidates.append((PageBlock(text: text, kind: kind, node: run.node), isKept))
    }
    dropHeadingsWithoutText(&candidates)
    dropNotesOnAuthors(&candidates)
    return candidates.filter(\.isKept).map(\.block)
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
      case .p where tree.nodes[Int(tree.nodes[node].parent)].tag != .blockquote && tree.nodes[Int(tree.nodes[node].parent)].tag != .li:
        return .body
      default: node = Int(tree.nodes[node].parent)
      }
    }
    return .body
  }

  private func keeps(_ run: PageRun, _ text: String, _ kind: Paragraph.Kind) -> Bool {
    if kind == .caption { return false }
    if run.linked * 5 > run.length * 4, kind != .heading, !(run.endsSentence && run.length > 60) { return false }
    if kind == .listItem, isLinkList(run) { return false }
    let hints = outline.parts[run.owner].hints
    if run.length < 120, !hints.isDisjoint(with: [.author, .date]), !run.endsSentence { return false }
    return FurnitureRule.first(matching: text) == nil
  }

  /// Whether the list that an item belongs to is mostly links.
  private func isLinkList(_ run: PageRun) -> Bool {
    var node = run.owner
    while node > container, tree.nodes[node].tag != .ul, tree.nodes[node].tag != .ol { node = Int(tree.nodes[node].parent) }
    let part = outline.parts[node]
    return node > container && part.linked * 10 > part.text * 7
  }

  /// A heading stands for the text under it: without any it is a label of what was left out.
  private func dropHeadingsWithoutText(_ candidates: inout [(block: PageBlock, isKept: Bool)]) {
    var hasText = false
    for index in candidates.indices.reversed() {
      if candidates[index].block.kind == .heading {
        if !hasText { candidates[index].isKept = false }
        hasText = hasText && index > 0 && candidates[index - 1].block.kind == .heading
      } else if candidates[index].isKept {
        hasText = true
      }
    }
  }

  /// Notes such as "Ann Example is a reporter at …" among the last three blocks.
  private func dropNotesOnAuthors(_ candidates: inout [(block: PageBlock, isKept: Bool)]) {
    let kept = candidates.indices.filter { candidates[$0].isKept }
    guard kept.count > 3 else { return }
    for index in kept.suffix(3) {
      let text = candidates[index].block.text
      for author in authors where text.hasPrefix(author) && author.utf8.count > 4 {
        let rest = text.dropFirst(author.count).split(separator: " ").prefix(2).map { $0.lowercased() }
        if let verb = rest.first, ["is", "was", "writes", "covers", "has", "works", "joined", "reports", "—", "–", "-"].contains(verb) {
          candidates[index].isKept = false
        }
      }
    }
  }
}
