/// Finds the items of a list that runs on in one line: "1. The first item 2. The second item", "a) One b) Two", "• One • Two".
///
/// A list begins where a paragraph begins with 1, a or a bullet; each next item must bear the next label.
struct ListLabels {
  private let tokens: [Token]
  private let paragraph: Range<Int>
  private var kind: Kind?
  private static let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { FoldedHash.of(String(UnicodeScalar($0))) }
  private static let one = FoldedHash.of("1")
  private static let bullets = Set(["•", "⁃", "◦", "‣", "▪", "●"].map { FoldedHash.of($0) })

  private enum Kind {
    case numbers(next: Int)
    case letters(next: Int)
    case bullets(UInt64)
  }

  init(tokens: [Token], paragraph: Range<Int>) {
    self.tokens = tokens
    self.paragraph = paragraph
    guard let first = paragraph.first else { return }
    let key = tokens[first].key
    if Self.isBullet(tokens[first]) {
      kind = .bullets(key)
    } else if isLabel(first) {
      if key == Self.one { kind = .numbers(next: 2) }
      if key == Self.letters[0] { kind = .letters(next: 1) }
    }
  }

  static func isBullet(_ token: Token) -> Bool { token.kind == .symbol && bullets.contains(token.key) }

  /// Where the next item begins, if it begins at this token.
  mutating func label(at index: Int) -> Int? {
    guard let kind, index > paragraph.lowerBound else { return nil }
    let key = tokens[index].key
    switch kind {
    case .bullets(let bullet): return key == bullet && tokens[index].hasSpaceBefore ? index : nil
    case .numbers(let next):
      guard tokens[index].kind == .number, key == FoldedHash.of(String(next)), isLabel(index) else { return nil }
      self.kind = .numbers(next: next + 1)
    case .letters(let next):
      guard next < Self.letters.count, key == Self.letters[next], isLabel(index) else { return nil }
      self.kind = .letters(next: next + 1)
    }
    return index
  }

  private func isLabel(_ index: Int) -> Bool {
    guard index + 2 < paragraph.upperBound, tokens[index].kind == .number || tokens[index].kind == .word else {
      return false
    }
    var next = index + 1
    while next < paragraph.upperBound, !tokens[next].hasSpaceBefore,
      tokens[next].kind == .stop || tokens[next].kind == .closeBracket
    {
      next += 1
    }
    return next > index + 1 && next < paragraph.upperBound && tokens[next].hasSpaceBefore && tokens[next].isCapitalised
  }
}
