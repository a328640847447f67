/// Chooses the part of a page that holds the article, and of it the runs that are the article's text.
struct MainText {
  private let tree: HTMLTree
  private let outline: PageOutline
  private let runs: PageRuns
  /// Prose inside each node, without furniture.
  private var prose: [Float]
  /// Whether a node is furniture with all that is in it.
  private var isFurniture: [Bool]

  private(set) var blocks: [PageBlock] = []

  /// - Parameters:
  ///   - title: the node of the heading that shows the title.
  ///   - authors: their names, by which notes about them are known.
  init(_ tree: HTMLTree, _ outline: PageOutline, _ runs: PageRuns, title: Int?, authors: [String]) {
    self.tree = tree
    self.outline = outline
    self.runs = runs
    isFurniture = Array(repeating: false, count: tree.nodes.count)
    prose = MainText.sums(tree, runs, isFurniture)
    let total = prose.first ?? 0
    markFurniture(byClass: true)
    prose = MainText.sums(tree, runs, isFurniture)
    if (prose.first ?? 0) < 0.25 * total {
      isFurniture = Array(repeating: false, count: tree.nodes.count)
      prose = MainText.sums(tree, runs, isFurniture)
      markFurniture(byClass: false)
      prose = MainText.sums(tree, runs, isFurniture)
    }
    guard let container = container() else { return }
    let selection = RunSelection(
      tree: tree, outline: outline, runs: runs, isFurniture: isFurniture, container: container, title: title,
      authors: authors)
    blocks = selection.blocks()
  }

  private static func sums(_ tree: HTMLTree, _ runs: PageRuns, _ isFurniture: [Bool]) -> [Float] {
    var prose = Array(repeating: Float(0), count: tree.nodes.count)
    for run in runs.runs where !isFurniture[run.owner] { prose[run.owner] += run.prose }
    for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
      prose[Int(tree.nodes[index].parent)] += prose[index]
    }
    return prose
  }

  /// Marks elements whose tag or class speaks of furniture, unless most of the page's prose is in them: then the
  /// word was meant otherwise.
  /// - Parameter byClass: false to go by tags alone, for pages whose classes would leave nothing.
  private mutating func markFurniture(byClass: Bool) {
    let total = prose.first ?? 0
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if node.parent >= 0, isFurniture[Int(node.parent)] {
        isFurniture[index] = true
        continue
      }
      if !outline.parts[index].hints.isDisjoint(with: [.foreign, .comments]), node.tag != .body,
        prose[index] < 0.95 * total, !holdsTitle(index)
      {
        isFurniture[index] = true
        continue
      }
      guard node.tag != .text, node.tag != .body, node.tag != .html, prose[index] < 0.5 * total || total == 0 else {
        continue
      }
      switch node.tag {
      case .aside,
        .header where !holdsTitle(index) && !isSectionHead(index), .footer,
        .figure where !holdsWords(index), .figcaption, .form:
        isFurniture[index] = true
      default:
        let hints = byClass ? outline.parts[index].hints : []
        if !hints.isDisjoint(with: [.furniture, .comments, .caption]) {
          isFurniture[index] = prose[index] < 0.3 * total || hints.isDisjoint(with: .content)
        }
      }
    }
  }

  /// Whether a `header` stands over a part of an article rather than over the page: it has a heading in it.
  private func isSectionHead(_ index: Int) -> Bool {
    var parent = Int(tree.nodes[index].parent)
    while parent >= 0, tree.nodes[parent].tag != .article, tree.nodes[parent].tag != .main {
      parent = Int(tree.nodes[parent].parent)
    }
    return parent >= 0 && tree.subtree(index).contains { (2...4).contains(tree.nodes[$0].tag.headingLevel ?? 0) }
  }

  /// Whether a `figure` is no picture but a table or a quotation.
  private func holdsWords(_ index: Int) -> Bool {
    tree.subtree(index).contains {
      switch tree.nodes[$0].tag {
      case .table, .blockquote: true
      default: false
      }
    }
  }

  private func holdsTitle(_ index: Int) -> Bool {
    tree.subtree(index).contains { tree.nodes[$0].tag == .h1 }
  }

  /// The element to take the text from: down from the body, as long as one child holds most of the prose.
  private func container() -> Int? {
    guard let body = tree.nodes.firstIndex(where: { $0.tag == .body }), prose[body] > 0 else { return nil }
    var node = marked(in: body) ?? body
    while let next = tree.children(of: node).max(by: { prose[$0] < prose[$1] }), prose[next] >= 0.75 * prose[node],
      tree.nodes[next].tag != .p, tree.nodes[next].tag != .text, !isOneOfMany(next, in: node)
    {
      node = next
    }
    return node
  }

  /// Whether an element has a brother of the same kind with an eighth of its text at least: then the article goes on
  /// from one to the other.
  private func isOneOfMany(_ index: Int, in parent: Int) -> Bool {
    guard let own = tree.attributeRange(.class, of: index), !own.isEmpty else { return false }
    return tree.children(of: parent).contains { other in
      guard other != index, tree.nodes[other].tag == tree.nodes[index].tag, !isFurniture[other],
        outline.parts[other].text * 8 > outline.parts[index].text,
        outline.parts[other].linked * 4 < outline.parts[other].text,
        let range = tree.attributeRange(.class, of: other)
      else { return false }
      return tree.bytes(own).elementsEqual(tree.bytes(range))
    }
  }

  /// An element that the page itself marks as the article's body and that holds enough of the prose.
  private func marked(in body: Int) -> Int? {
    let total = prose[body]
    var articles: [Int] = []
    for index in tree.subtree(body) where prose[index] >= 0.4 * total && !isFurniture[index] {
      if tree.attribute(.itemprop, of: index) == "articleBody" { return index }
      if tree.nodes[index].tag == .article || tree.nodes[index].tag == .main
        || tree.attribute(.role, of: index) == "main"
      {
        articles.append(index)
      }
    }
    return articles.last
  }
}
