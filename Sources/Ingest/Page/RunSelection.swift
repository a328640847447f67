import ParleyText

/// A block that may be text of the article.
struct Candidate {
  var block: PageBlock
  /// Why it is left out; nil where it is kept.
  var leftOut: LeftOut?

  var isKept: Bool { leftOut == nil }
}

/// Why a block of the chosen element is no text of the article.
enum LeftOut: Equatable {
  /// It stands in furniture.
  case furniture
  case caption
  /// It is little but links.
  case links
  /// An item of a list of links.
  case linkList
  /// It stands where pages name author and date.
  case mark
  /// A date and nothing else.
  case date
  /// A furniture rule knows its words.
  case rule(String)
  case repeated
  /// It stands under a heading such as "Related".
  case closingSection
  /// A label after the last sentence.
  case looseEnd
  case headingWithoutText
  case noteOnAuthor
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

  func blocks() -> [PageBlock] { candidates().filter(\.isKept).map(\.block) }

  private func candidates() -> [Candidate] {
    let range = tree.subtree(container)
    let start = start(in: range)
    var candidates: [Candidate] = []
    var seen: Set<ArraySlice<UInt8>> = []
    var numbers = ListNumbers(tree)
    for run in runs.runs
    where run.node < range.upperBound && !(title.map { run.node >= $0 && run.node < tree.nodes[$0].end } ?? false) {
      let isInside = range.contains(run.node) && run.node >= start
      guard isInside || isLead(run, before: range, start: start) else { continue }
      let text = runs.string(run)
      let kind = kind(of: run)
      var leftOut = isFurniture[run.owner] ? .furniture : reason(run, text, kind)
      if leftOut == nil, kind == .body, run.length >= 100, !seen.insert(runs.bytes(run)).inserted {
        leftOut = .repeated
      }
      let mark = kind == .listItem ? numbers.mark(for: run.owner, text) : ""
      let block = PageBlock(mark: mark, text: text, kind: kind, node: run.node)
      candidates.append(Candidate(block: block, leftOut: leftOut))
    }
    CandidateRules.apply(to: &candidates, authors: authors)
    return candidates
  }

  /// A paragraph between the title and the chosen element, or prose that the title stands under.
  private func isLead(_ run: PageRun, before range: Range<Int>, start: Int) -> Bool {
    guard !isFurniture[run.owner], run.linked * 3 < run.length, run.endsSentence, tree.nodes[run.owner].tag != .li
    else { return false }
    guard outline.parts[run.owner].hints.isDisjoint(with: [.author, .caption, .excerpt]) else { return false }
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

  /// Why a run is left out by itself, or nil.
  private func reason(_ run: PageRun, _ text: String, _ kind: Paragraph.Kind) -> LeftOut? {
    if kind == .caption { return .caption }
    if run.linked * 5 > run.length * 4, isCard(run, kind) { return .links }
    if run.linked * 5 > run.length * 4, kind != .heading, kind != .listItem, !(run.endsSentence && run.length > 60) {
      return .links
    }
    if kind == .listItem, run.linked * 10 > run.length * 7, isLinkList(run) { return .linkList }
    if isOnAuthor(run) { return .mark }
    let hints = outline.parts[run.owner].hints
    if run.length < 120, kind != .heading, !run.endsSentence {
      if !hints.isDisjoint(with: [.author, .date]) { return .mark }
      if hints.contains(.details), DateText.first(in: text) != nil { return .mark }
    }
    if kind != .heading, run.length < 40, text.utf8.contains(where: { (0x30...0x39).contains($0) }),
      ChronicleDate.ofWholeLine(text, reference: nil) != nil
    {
      return .date
    }
    return FurnitureRule.first(matching: text).map { .rule($0.name) }
  }

  /// Whether a run stands in an element on the author: a byline, or a note on who that is.
  private func isOnAuthor(_ run: PageRun) -> Bool {
    var node = Int(tree.nodes[run.node].parent)
    while node > container {
      if outline.parts[node].hints.contains(.author) {
        return outline.parts[node].text * 3 < outline.parts[container].text
      }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  /// Whether a link goes around whole blocks, as around a teaser's heading and text. Around a heading alone it is none.
  private func isCard(_ run: PageRun, _ kind: Paragraph.Kind) -> Bool {
    var node = run.owner
    while node > container, tree.nodes[node].tag != .a { node = Int(tree.nodes[node].parent) }
    guard node > container else { return false }
    return kind != .heading || outline.parts[node].text > outline.parts[run.owner].text + 15
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
