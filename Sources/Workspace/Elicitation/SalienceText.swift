/// Puts a party's weights into the text of outlook.yaml, leaving everything else, comments too, as it stands.
///
/// It knows only block style: `salience:` on a line of its own, a line for each party below it. Anything else is refused, and the
/// caller checks that the new text says what it should.
struct SalienceText {
  private let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// - Returns: the new text; nil where `salience` is not written as a block.
  func setting(_ party: String, to weights: [(issue: String, points: String)]) -> String? {
    let entry = "\(party): {\(weights.map { "\($0.issue): \($0.points)" }.joined(separator: ", "))}"
    guard let start = lines.firstIndex(where: { key(of: $0) == "salience" && indent($0) == 0 }) else {
      var text = lines.joined(separator: "\n")
      if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
      return text + (text.isEmpty ? "" : "\n") + "salience:\n  \(entry)\n"
    }
    guard value(of: lines[start]).isEmpty else { return nil }
    let end = blockEnd(after: start)
    guard let own = (start + 1..<end).first(where: { key(of: lines[$0]) == party }) else {
      let depth = (start + 1..<end).first { isContent(lines[$0]) }.map { indent(lines[$0]) } ?? 2
      return replacing(start + 1..<start + 1, with: [String(repeating: " ", count: depth) + entry])
    }
    let depth = String(repeating: " ", count: indent(lines[own]))
    let ownEnd = min(end, blockEnd(after: own))
    let kept = lines[own + 1..<max(own + 1, ownEnd)].filter { !isContent($0) }.map(String.init)
    return replacing(own..<max(own + 1, ownEnd), with: [depth + entry + comment(of: lines[own])] + kept)
  }

  private func replacing(_ range: Range<Int>, with new: [String]) -> String {
    (lines[..<range.lowerBound].map(String.init) + new + lines[range.upperBound...].map(String.init))
      .joined(separator: "\n")
  }

  /// The line after the last that is deeper than the one at `start`; comments and empty lines that follow it stay outside.
  private func blockEnd(after start: Int) -> Int {
    var end = start + 1
    for index in (start + 1)..<max(start + 1, lines.count) where isContent(lines[index]) {
      guard indent(lines[index]) > indent(lines[start]) else { break }
      end = index + 1
    }
    return end
  }

  private func indent(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }

  private func isContent(_ line: Substring) -> Bool {
    line.first { $0 != " " && $0 != "\t" && $0 != "\r" }.map { $0 != "#" } ?? false
  }

  /// The key that a line begins with, without quotation marks; nil on a comment.
  private func key(of line: Substring) -> String? {
    guard isContent(line), let colon = line.firstIndex(of: ":") else { return nil }
    return line[..<colon].filter { !" \"'".contains($0) }
  }

  private func value(of line: Substring) -> Substring {
    guard let colon = line.firstIndex(of: ":") else { return "" }
    let rest = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\r" }
    return rest.first == "#" ? "" : rest
  }

  private func comment(of line: Substring) -> String {
    guard let mark = line.lastIndex(of: "#"), mark > line.startIndex, line[line.index(before: mark)] == " " else {
      return ""
    }
    return "  " + line[mark...]
  }
}
