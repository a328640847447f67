/// What a page says about itself, as it says it: gathered in one walk, judged by the choosers.
struct PageFacts {
  /// Names in small letters, in the order of the page.
  var metas: [(name: String, content: String)] = []
  /// Objects of JSON-LD, outermost first.
  var linkedData: [JSONValue] = []
  /// Of them, the one that describes the page's article.
  private(set) var article: JSONValue?
  /// The content of `title`.
  var documentTitle: String?
  var headings: [Heading] = []
  /// `time` elements and what stands in for them.
  var times: [(value: String, node: Int, hints: ClassWords.Hint)] = []
  /// Microdata: names of properties and their values.
  var properties: [(name: String, value: String, node: Int)] = []
  /// Elements that name the author by relation or by class.
  var bylines: [Byline] = []
  /// Short texts of elements whose class speaks of a date.
  var dateLines: [String] = []
  /// The alternative texts of small pictures: portraits bear the name of whom they show.
  var portraits: [(name: String, node: Int)] = []
  var canonical: String?
  var language: String?

  struct Heading {
    var text: String
    var level: Int
    var node: Int
  }

  struct Byline {
    var text: String
    var node: Int
    /// How surely it is the author's.
    var mark: Mark
  }

  enum Mark: Int, Comparable {
    /// Begins with "By".
    case lead
    /// A class such as "byline".
    case classWord
    /// A link to an author's page.
    case authorLink
    /// `rel=author` or `itemprop=author`.
    case explicit

    static func < (a: Mark, b: Mark) -> Bool { a.rawValue < b.rawValue }
  }

  init(_ tree: HTMLTree, _ outline: PageOutline) {
    for index in tree.nodes.indices { take(index, tree, outline) }
    article = ArticleData.main(linkedData)
  }

  /// The first non-empty content under one of the names, the names in order of preference.
  func meta(_ names: String...) -> String? {
    for name in names {
      if let found = metas.first(where: { $0.name == name && !$0.content.isEmpty }) { return found.content }
    }
    return nil
  }

  private mutating func take(_ index: Int, _ tree: HTMLTree, _ outline: PageOutline) {
    let node = tree.nodes[index]
    switch node.tag {
    case .text: return
    case .meta: takeMeta(index, tree)
    case .title where documentTitle == nil: documentTitle = tree.rawText(of: index)
    case .link:
      if canonical == nil, tree.attribute(.rel, of: index)?.lowercased() == "canonical" {
        canonical = tree.attribute(.href, of: index)
      }
    case .script:
      if tree.attribute(.type, of: index)?.lowercased().hasPrefix("application/ld+json") ?? false {
        takeLinkedData(index, tree)
      }
    case .img:
      if let name = tree.attribute(.alt, of: index), (5...40).contains(name.utf8.count), portraits.count < 60 {
        portraits.append((name.trimmed, index))
      }
    case .html: language = tree.attribute(.lang, of: index)
    case .h1, .h2:
      let text = tree.plainText(of: index)
      if !text.isEmpty, headings.count < 200 {
        headings.append(Heading(text: text, level: node.tag == .h1 ? 1 : 2, node: index))
      }
    case .time:
      let value = tree.attribute(.datetime, of: index).flatMap { $0.isEmpty ? nil : $0 } ?? tree.plainText(of: index)
      times.append((value, index, outline.parts[index].hints))
    default: break
    }
    if node.attributes.isEmpty || node.tag == .meta { return }
    takeProperty(index, tree)
    takeByline(index, tree, outline)
    takeDateLine(index, tree, outline)
  }

  private mutating func takeMeta(_ index: Int, _ tree: HTMLTree) {
    guard let content = tree.attribute(.content, of: index)?.trimmed else { return }
    for attribute in [HTMLAttributeName.property, .name, .itemprop] {
      if let name = tree.attribute(attribute, of: index), !name.isEmpty { metas.append((name.lowercased(), content)) }
    }
  }

  private mutating func takeLinkedData(_ index: Int, _ tree: HTMLTree) {
    let bytes = tree.rawBytes(of: index)
    guard bytes.count < 512 << 10, let value = try? JSONReader.read(bytes) else { return }
    linkedData += value.objects
  }

  private mutating func takeProperty(_ index: Int, _ tree: HTMLTree) {
    guard let names = tree.attribute(.itemprop, of: index), properties.count < 400 else { return }
    let value =
      tree.attribute(.content, of: index) ?? tree.attribute(.datetime, of: index)
      ?? String(tree.plainText(of: index).prefix(300))
    for name in names.split(separator: " ") { properties.append((String(name), value, index)) }
  }

  private mutating func takeDateLine(_ index: Int, _ tree: HTMLTree, _ outline: PageOutline) {
    let part = outline.parts[index]
    guard !part.hints.isDisjoint(with: [.date, .details]), part.text > 5, part.text < 60, !part.isCut,
      !part.hints.contains(.comments),
      dateLines.count < 40
    else { return }
    dateLines.append(tree.plainText(of: index))
  }

  private mutating func takeByline(_ index: Int, _ tree: HTMLTree, _ outline: PageOutline) {
    let part = outline.parts[index]
    guard bylines.count < 120, part.text > 1, part.text < 160, !part.isCut, !part.hints.contains(.comments) else {
      return
    }
    guard let mark = Self.mark(index, tree, part) else { return }
    let text = mark == .explicit ? Self.name(index, tree) : mark == .classWord ? Self.withoutTopics(index, tree) : nil
    bylines.append(Byline(text: text ?? tree.plainText(of: index), node: index, mark: mark))
  }

  /// The text of an element without its links to topics, which stand in many bylines; nil where there is none.
  private static func withoutTopics(_ index: Int, _ tree: HTMLTree) -> String? {
    let topics = tree.subtree(index).filter { tree.nodes[$0].tag == .a && leadsToTopic($0, tree) }
    guard !topics.isEmpty else { return nil }
    var bytes: [UInt8] = []
    for node in tree.subtree(index) where tree.nodes[node].tag == .text {
      if !topics.contains(where: { tree.subtree($0).contains(node) }) {
        bytes += tree.bytes(tree.nodes[node].text) + [0x20]
      }
    }
    return TextFolding.collapsed(bytes[...])
  }

  private static func leadsToTopic(_ link: Int, _ tree: HTMLTree) -> Bool {
    guard let range = tree.attributeRange(.href, of: link) else { return false }
    return tree.bytes(range).split(separator: 0x2F).contains { topicSegments.contains($0) }
  }

  private static let topicSegments: PhraseSet = [
    "tag", "tags", "category", "categories", "topic", "topics", "section", "rubric", "rubrics", "tema", "rubrika",
  ]

  /// What microdata inside an element call the name.
  private static func name(_ index: Int, _ tree: HTMLTree) -> String? {
    let named = tree.subtree(index).first { tree.attribute(.itemprop, of: $0) == "name" }
    return named.flatMap { tree.attribute(.content, of: $0) ?? tree.plainText(of: $0) }.flatMap {
      $0.isEmpty ? nil : $0
    }
  }

  private static func mark(_ index: Int, _ tree: HTMLTree, _ part: PageOutline.Part) -> Mark? {
    if tree.attribute(.rel, of: index)?.split(separator: " ").contains("author") ?? false { return .explicit }
    if tree.attribute(.itemprop, of: index) == "author" { return .explicit }
    if tree.nodes[index].tag == .a, let range = tree.attributeRange(.href, of: index), leadsToAuthor(tree.bytes(range))
    {
      return .authorLink
    }
    return part.hints.contains(.author) ? .classWord : nil
  }

  /// Whether an address has a part that stands before authors' names, not as its last.
  private static func leadsToAuthor(_ address: ArraySlice<UInt8>) -> Bool {
    var start = address.startIndex
    for index in address.indices where [0x2F, 0x3F, 0x3D, 0x23].contains(address[index]) {
      if authorSegments.contains(address[start..<index]) { return true }
      start = index + 1
    }
    return false
  }

  private static let authorSegments: PhraseSet = [
    "author", "authors", "writer", "writers", "contributor", "contributors", "journalist", "journalists", "reporter",
    "reporters",
    "columnist", "columnists", "byline", "bios", "autor", "autory", "avtor", "avtory", "auteur", "redakteure",
    "profile", "people", "staff",
    "team", "by",
  ]
}

extension HTMLTree {
  /// The bytes of all text inside an element, also where none of it is ever shown.
  func rawBytes(of node: Int) -> [UInt8] {
    var result: [UInt8] = []
    for index in subtree(node) where nodes[index].tag == .text { result += bytes(nodes[index].text) }
    return result
  }

  func rawText(of node: Int) -> String { TextFolding.collapsed(rawBytes(of: node)[...]) }
}
