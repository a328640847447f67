import ParleyText

/// The days of the entries of a live blog: each entry bears a `time` element of its own.
enum EntryDates {
  /// Fewer dated places than this are a page's own date and its change.
  private static let fewest = 3

  /// Gives the paragraphs under a dated entry its day.
  ///
  /// - Parameter blocks: the article's blocks, one for each paragraph, in the order of the page.
  static func assign(_ paragraphs: inout [Paragraph], _ blocks: [PageBlock], _ tree: HTMLTree, published: Day?) {
    assignByHeadings(&paragraphs, blocks, published: published)
    guard let first = blocks.first?.node, let last = blocks.last?.node else { return }
    var entries: [(node: Int, day: Day)] = []
    for index in first...last where tree.nodes[index].tag == .time {
      let written = tree.attribute(.datetime, of: index) ?? tree.plainText(of: index)
      if let day = DateChooser.day(written) { entries.append((index, day)) }
    }
    guard entries.count >= fewest - 1 else { return }
    if let before = tree.nodes[..<first].lastIndex(where: { $0.tag == .time }), first - before < 40,
      let day = DateChooser.day(tree.attribute(.datetime, of: before) ?? tree.plainText(of: before))
    {
      entries.insert((before, day), at: 0)
    }
    guard entries.count >= fewest else { return }
    for index in paragraphs.indices {
      paragraphs[index].date = entries.last { $0.node < blocks[index].node }?.day
    }
  }

  /// A chronicle's headings that are dates give the paragraphs under them their days.
  private static func assignByHeadings(_ paragraphs: inout [Paragraph], _ blocks: [PageBlock], published: Day?) {
    var current: Day?
    for index in paragraphs.indices {
      if blocks[index].kind == .heading, let day = ChronicleDate.ofWholeLine(blocks[index].text, reference: published) {
        current = day
      }
      paragraphs[index].date = current
    }
  }
}
