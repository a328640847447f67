import ParleyText

/// The text of an article as linked data give it, for pages whose script puts it into the page only when it is shown.
enum DataText {
  /// What a page shows counts for less than a third of this before the data take its place.
  private static let margin = 3

  /// The paragraphs of the data's text where the page itself holds next to nothing; else those of the page.
  static func blocks(_ shown: [PageBlock], or body: String?, parser: (any HTMLParser)?) -> [PageBlock] {
    let length = shown.reduce(0) { $0 + $1.text.utf8.count }
    guard let body, length < 600, body.utf8.count > max(200, margin * length) else { return shown }
    let paragraphs = body.utf8.contains(0x3C) ? runs(of: body, parser) : lines(of: HTMLEntities.decoded(body))
    return paragraphs.isEmpty ? shown : paragraphs.map { PageBlock(text: $0, kind: .body, node: 0) }
  }

  private static func lines(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { TextFolding.collapsed(Array($0.utf8)[...]) }
      .filter { !$0.isEmpty && FurnitureRule.first(matching: $0) == nil }
  }

  /// Text with markup in it is a small page of its own.
  private static func runs(of markup: String, _ parser: (any HTMLParser)?) -> [String] {
    guard let tree = parser?.parse(Array(markup.utf8)) else { return [] }
    let runs = PageRuns(tree, PageOutline(tree))
    return runs.runs.map(runs.string).filter { FurnitureRule.first(matching: $0) == nil }
  }
}
