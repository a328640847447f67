import Yams

/// Changes a YAML file by its meaning and keeps the lines of everything that stays: comments, order, quotation marks.
///
/// Works a line at a time: what changed is written anew from the line where it begins to the line where it ends, the rest is
/// copied. ``text(of:)`` reads its own result back and gives nothing where that does not say what it should.
struct YAMLPatch {
  private let lines: [String]
  private let ending: String
  private let root: Node?

  init(_ text: String) throws {
    root = try Yams.compose(yaml: text)
    ending = text.utf8.contains(0x0D) ? "\r\n" : "\n"
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
  }

  /// What the file says now.
  var tree: YAMLTree { root.map(YAMLTree.init) ?? .mapping([]) }

  /// The file's text when it says `new`; nil where the file is written in a way that cannot be changed line by line.
  func text(of new: YAMLTree) -> String? {
    guard case .mapping(let fields) = new else { return nil }
    let body: [String]
    if case .mapping(let old)? = root {
      guard !isFlow(.mapping(old)), let made = mapping(old, in: lines.indices, new: fields) else { return nil }
      let start = (old.first?.key.mark?.line ?? 1) - 1
      body = lines[..<start] + made
    } else {
      body = lines + fields.flatMap { YAMLWriter.entry($0.key, $0.value, indent: 0) }
    }
    let text = body.joined(separator: ending) + ending
    guard let written = try? YAMLPatch(text), written.tree.means(new) else { return nil }
    return text
  }

  // MARK: Mappings

  /// The lines of a block mapping from its first key on.
  /// - Parameter range: the lines that belong to it, from that of its first key.
  private func mapping(_ old: Node.Mapping, in range: Range<Int>, new: [YAMLTree.Field]) -> [String]? {
    let pairs = Array(old)
    guard let indent = pairs.first?.key.mark.map({ $0.column - 1 }) else { return nil }
    let starts = pairs.compactMap { $0.key.mark.map { $0.line - 1 } }
    guard starts.count == pairs.count, Set(starts).count == starts.count, let first = starts.first else { return nil }
    var result: [String] = []
    var rest = new.filter { $0.value != .absent }
    var gap: [String] = []
    var isSpaced = false
    for (index, pair) in pairs.enumerated() {
      let limit = index + 1 < starts.count ? starts[index + 1] : range.upperBound
      let end = contentEnd(from: starts[index], to: limit, indent: indent)
      result += gap
      gap = Array(lines[end..<limit])
      if index + 1 < starts.count { isSpaced = gap.contains { $0.allSatisfy(\.isWhitespace) } }
      let place = rest.firstIndex { $0.key == pair.key.string }
      let value = place.map { rest.remove(at: $0).value } ?? .absent
      if YAMLTree(pair.value).means(value) {
        result += lines[starts[index]..<end]
      } else if value != .absent {
        guard let made = changed(pair, to: value, in: starts[index]..<end, indent: indent) else { return nil }
        result += made
      }
    }
    for field in rest {
      if isSpaced { result.append("") }
      result += YAMLWriter.entry(field.key, field.value, indent: indent)
    }
    result += gap
    return spaced(result, from: first, indent: indent)
  }

  /// The dash before the first key of an item goes to whatever line is first now.
  private func spaced(_ result: [String], from first: Int, indent: Int) -> [String] {
    let prefix = String(lines[first].unicodeScalars.prefix(indent))
    guard prefix.contains("-"), !result.isEmpty, !result[0].hasPrefix(prefix) else { return result }
    var result = result
    result[0] = prefix + String(result[0].unicodeScalars.dropFirst(indent))
    return result
  }

  private func changed(
    _ pair: Node.Mapping.Element, to value: YAMLTree, in range: Range<Int>, indent: Int
  ) -> [String]? {
    let key = pair.key.string ?? ""
    switch (pair.value, value) {
    case (.mapping(let old), .mapping(let new)) where !isFlow(pair.value) && !old.isEmpty:
      guard let first = old.first?.key.mark.map({ $0.line - 1 }), first > range.lowerBound else { break }
      guard let body = mapping(old, in: first..<range.upperBound, new: new) else { return nil }
      return lines[range.lowerBound..<first] + body
    case (.sequence(let old), .list(let new)) where !isFlow(pair.value) && !old.isEmpty && !new.isEmpty:
      guard let body = sequence(old, in: range, new: new) else { break }
      return body
    default: break
    }
    let prefix = String(lines[range.lowerBound].unicodeScalars.prefix(indent))
    var made = YAMLWriter.entry(key, value, indent: indent, isFlow: pair.value.isWord ? nil : isFlow(pair.value))
    if let first = made.first {
      let comment = made.count == 1 && range.count == 1 ? self.comment(at: range.lowerBound, of: pair) : ""
      made[0] = prefix + String(first.unicodeScalars.dropFirst(indent)) + comment
    }
    return made
  }

  /// The comment that ends a line with a field on it.
  private func comment(at line: Int, of pair: Node.Mapping.Element) -> String {
    let text = lines[line]
    var end = text.endIndex
    while let mark = text[..<end].lastIndex(of: "#") {
      let before = text[..<mark].drop { $0 == " " || $0 == "-" }
      if let last = text[..<mark].last, last == " ", let node = try? Yams.compose(yaml: String(before)),
        YAMLTree(node)[[pair.key.string ?? ""]] == YAMLTree(pair.value)
      {
        let spaces = text[..<mark].reversed().prefix { $0 == " " }.count
        return String(repeating: " ", count: spaces) + text[mark...]
      }
      end = mark
    }
    return ""
  }

  // MARK: Lists

  /// The lines of a field that holds a block list; every item that stays keeps its lines and the comments above it.
  private func sequence(_ old: Node.Sequence, in range: Range<Int>, new: [YAMLTree]) -> [String]? {
    let items = Array(old)
    let marks = items.compactMap { $0.mark.map { (line: $0.line - 1, column: $0.column - 1) } }
    guard marks.count == items.count, let first = marks.first, first.line > range.lowerBound else { return nil }
    let dash = lines[first.line].prefix { $0 == " " }.count
    for mark in marks {
      let before = lines[mark.line].unicodeScalars.prefix(mark.column)
      guard before.contains("-"), before.allSatisfy({ $0 == " " || $0 == "-" }), before.count(where: { $0 == "-" }) == 1
      else { return nil }
    }
    var units: [Unit] = []
    var lead = Array(lines[(range.lowerBound + 1)..<first.line])
    for (index, mark) in marks.enumerated() {
      let limit = index + 1 < marks.count ? marks[index + 1].line : range.upperBound
      let end = contentEnd(from: mark.line, to: limit, indent: dash)
      units.append(Unit(node: items[index], lead: lead, range: mark.line..<end))
      lead = Array(lines[end..<limit])
    }
    var result = [lines[range.lowerBound]]
    for (unit, item) in zip(pairing(units, new), new) {
      guard let unit else {
        result += YAMLWriter.item(item, indent: dash)
        continue
      }
      result += unit.lead
      if YAMLTree(unit.node).means(item) {
        result += lines[unit.range]
      } else if case (.mapping(let old), .mapping(let fields)) = (unit.node, item),
        !isFlow(unit.node)
      {
        guard let made = mapping(old, in: unit.range, new: fields) else { return nil }
        result += made
      } else {
        result += YAMLWriter.item(item, indent: dash, isFlow: unit.node.isWord ? nil : isFlow(unit.node))
      }
    }
    return result + lead
  }

  /// An item with the comments above it.
  private struct Unit {
    var node: Node
    var lead: [String]
    var range: Range<Int>
  }

  /// Which old item each new one comes from: the same, else one with the same identifier, else the one in its place.
  private func pairing(_ old: [Unit], _ new: [YAMLTree]) -> [Unit?] {
    var free = Set(old.indices)
    var chosen = [Int?](repeating: nil, count: new.count)
    func assign(_ matches: (Int, YAMLTree, Int) -> Bool) {
      for (place, item) in new.enumerated() where chosen[place] == nil {
        guard let match = free.sorted().first(where: { matches($0, item, place) }) else { continue }
        free.remove(match)
        chosen[place] = match
      }
    }
    let trees = old.map { YAMLTree($0.node) }
    assign { index, item, _ in trees[index].means(item) }
    assign { index, item, _ in trees[index][["id"]] != .absent && trees[index][["id"]] == item[["id"]] }
    assign { index, item, place in
      index == place && item[["id"]] == .absent && trees[index][["id"]] == .absent
    }
    return chosen.map { $0.map { old[$0] } }
  }

  // MARK: Lines

  /// Whether a list or mapping is written in brackets, told by the character it begins with: the parser's own word on the
  /// style is that of the end of the node, which libYAML leaves empty.
  private func isFlow(_ node: Node) -> Bool {
    guard let mark = node.mark, lines.indices.contains(mark.line - 1) else { return false }
    let first = lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first
    return first == "{" || first == "["
  }

  /// Where the content that begins on a line ends: blank lines and comments that stand no deeper belong to what follows.
  private func contentEnd(from start: Int, to limit: Int, indent: Int) -> Int {
    var end = limit
    while end > start + 1 {
      let line = lines[end - 1]
      let spaces = line.prefix { $0 == " " }.count
      let isBlank = line.allSatisfy(\.isWhitespace)
      let isComment = spaces <= indent && line.dropFirst(spaces).first == "#"
      guard isBlank || isComment else { break }
      end -= 1
    }
    return end
  }
}

extension Node {
  fileprivate var isWord: Bool {
    switch self {
    case .scalar, .alias: true
    case .mapping, .sequence: false
    }
  }
}
