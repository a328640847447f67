/// Cuts text into tokens, one pass over its bytes.
///
/// Words keep their hyphens and inner apostrophes; English clitics ("'s", "'ll") stand alone; a web address is one symbol.
struct Tokenizer {
  let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private let ascii = ScalarClass.ascii

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 6)
  }

  /// Adds the tokens of one paragraph.
  /// - Complexity: O(bytes of the paragraph).
  mutating func tokenize(_ paragraph: Range<Int>) {
    var at = paragraph.lowerBound
    let end = min(paragraph.upperBound, bytes.count)
    var space: Token.Shape = .spaceBefore
    while at < end {
      let (scalar, width) = decode(at)
      let kind = ScalarClass.of(scalar, ascii: ascii)
      switch kind {
      case .space:
        space.insert(.spaceBefore)
        at += width
        continue
      case .newline:
        space.formUnion([.spaceBefore, .lineBefore])
        at += width
        continue
      case .invisible:
        at += width
        continue
      case .letter, .digit:
        at = word(from: at, end: end, space: space)
      case .apostrophe, .quote:
        at = mark(scalar, from: at, width: width, end: end, space: space)
      case .stop: at = run(.stop, of: .stop, from: at, end: end, space: space)
      case .dash: at = run(.dash, of: .dash, from: at, end: end, space: space)
      case .hyphen: at = run(.dash, of: .hyphen, from: at, end: end, space: space)
      case .comma: at = single(.comma, from: at, width: width, space: space)
      case .colon: at = single(.colon, from: at, width: width, space: space)
      case .semicolon: at = single(.semicolon, from: at, width: width, space: space)
      case .openBracket: at = single(.openBracket, from: at, width: width, space: space)
      case .closeBracket: at = single(.closeBracket, from: at, width: width, space: space)
      case .symbol: at = single(.symbol, from: at, width: width, space: space)
      }
      space = []
    }
  }

  // MARK: Kinds of token

  private mutating func single(_ kind: Token.Kind, from start: Int, width: Int, space: Token.Shape) -> Int {
    append(kind, start, start + width, key: key(start, start + width), space)
    return start + width
  }

  private mutating func run(
    _ kind: Token.Kind, of wanted: ScalarClass, from start: Int, end: Int, space: Token.Shape
  ) -> Int {
    var at = start
    while at < end {
      let (scalar, width) = decode(at)
      guard ScalarClass.of(scalar, ascii: ascii) == wanted else { break }
      at += width
    }
    append(kind, start, at, key: key(start, at), space)
    return at
  }

  /// A quotation mark; apostrophes, backticks or straight marks in a row are one mark.
  private mutating func mark(_ scalar: UInt32, from start: Int, width: Int, end: Int, space: Token.Shape) -> Int {
    var at = start + width
    if width == 1 {
      while at < end, bytes[at] == UInt8(scalar), scalar == 0x22 || at < start + 2 { at += 1 }
    }
    append(.quote, start, at, key: key(start, at), space)
    return at
  }

  private mutating func word(from start: Int, end: Int, space: Token.Shape) -> Int {
    if let plain = PlainWord(bytes, from: start, end: end) {
      append(.word, start, plain.end, key: plain.key, space.union(plain.shape))
      return plain.end
    }
    if let after = address(from: start, end: end) {
      append(.symbol, start, after, key: 0, space)
      return after
    }
    if let after = initialism(from: start, end: end) {
      append(.initialism, start, after, key: key(start, after), space.union(shape(start, after)))
      return after
    }
    var at = start
    var hash = FoldedHash()
    var letters = 0
    var digits = 0
    var clitic: Int?
    scanning: while at < end {
      let (scalar, width) = decode(at)
      switch ScalarClass.of(scalar, ascii: ascii) {
      case .letter: letters += 1
      case .digit: digits += 1
      case .invisible: break
      case .stop, .comma, .colon:
        guard letters == 0, width == 1, isDigit(at + 1, end), scalar != 0x21, scalar != 0x3F else { break scanning }
      case .hyphen:
        guard isWordScalar(at + width, end) else { break scanning }
      case .apostrophe:
        guard letters > 0, isLetter(at + width, end) else { break scanning }
        if let after = self.clitic(after: at + width, end: end) {
          clitic = after
          break scanning
        }
      case .quote:
        guard letters > 0, scalar == 0x22 || scalar == 0x2018, isCyrillic(before: at), isCyrillic(at + width, end)
        else {
          break scanning
        }
      default: break scanning
      }
      hash.combine(scalar == 0x22 ? 0x27 : scalar)
      at += width
    }
    let shape = shape(start, at).union(digits > 0 ? .hasDigit : [])
    append(letters == 0 ? .number : .word, start, at, key: hash.finish(), space.union(shape))
    if let clitic {
      append(.clitic, at, clitic, key: key(at, clitic), [])
      return clitic
    }
    return at
  }

  /// "U.S.", "a.m.", "т.д.": single letters with a full stop after each, at least two.
  private func initialism(from start: Int, end: Int) -> Int? {
    var at = start
    var letters = 0
    while at < end {
      let (scalar, width) = decode(at)
      guard ScalarClass.of(scalar, ascii: ascii) == .letter else { break }
      let next = at + width
      guard next < end, bytes[next] == UInt8(ascii: ".") else {
        if letters >= 2 && !isWordScalar(next, end) { at = next }
        break
      }
      letters += 1
      at = next + 1
    }
    return letters >= 2 ? at : nil
  }

  /// The end of a web address that starts here.
  private func address(from start: Int, end: Int) -> Int? {
    guard start + 7 < end, bytes[start] | 0x20 == UInt8(ascii: "h") || bytes[start] | 0x20 == UInt8(ascii: "w") else {
      return nil
    }
    let isAddress = ["https://", "http://", "www."].contains { prefix in
      let prefix = prefix.utf8
      return start + prefix.count < end
        && zip(bytes[start..<(start + prefix.count)], prefix).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
    guard isAddress else { return nil }
    var at = start
    while at < end, bytes[at] > 0x20, !"])}>\"".utf8.contains(bytes[at]), bytes[at] < 0x80 { at += 1 }
    while at > start, ".,;:!?".utf8.contains(bytes[at - 1]) { at -= 1 }
    return at
  }

  /// The end of an English clitic whose letters start here, if nothing of the word follows it.
  private func clitic(after start: Int, end: Int) -> Int? {
    for letters in ["s", "re", "ve", "ll", "d", "m"] {
      let after = start + letters.utf8.count
      guard after <= end, zip(bytes[start..<after], letters.utf8).allSatisfy({ $0 | 0x20 == $1 }) else { continue }
      if !isWordScalar(after, end) { return after }
    }
    return nil
  }

  // MARK: Scalars

  @inline(__always)
  private func decode(_ at: Int) -> (scalar: UInt32, width: Int) { bytes.scalar(at: at) }

  private func classAt(_ at: Int, _ end: Int) -> ScalarClass? {
    at < end ? ScalarClass.of(decode(at).scalar, ascii: ascii) : nil
  }

  private func isLetter(_ at: Int, _ end: Int) -> Bool { classAt(at, end) == .letter }
  private func isDigit(_ at: Int, _ end: Int) -> Bool { classAt(at, end) == .digit }
  private func isWordScalar(_ at: Int, _ end: Int) -> Bool {
    let found = classAt(at, end)
    return found == .letter || found == .digit
  }

  private func isCyrillic(_ at: Int, _ end: Int) -> Bool { at < end && (0xD0...0xD3).contains(bytes[at]) }
  private func isCyrillic(before at: Int) -> Bool { at >= 2 && (0xD0...0xD3).contains(bytes[at - 2]) }

  private func key(_ start: Int, _ end: Int) -> UInt64 {
    var hash = FoldedHash()
    var at = start
    while at < end {
      let (scalar, width) = decode(at)
      hash.combine(scalar)
      at += width
    }
    return hash.finish()
  }

  private func shape(_ start: Int, _ end: Int) -> Token.Shape {
    var shape: Token.Shape = []
    var at = start
    var letters = 0
    var capitals = 0
    while at < end {
      let (scalar, width) = decode(at)
      if ScalarClass.of(scalar, ascii: ascii) == .letter {
        let isCapital = FoldedHash.fold(scalar) != scalar && scalar != 0x0451
        if letters == 0 {
          if isCapital { shape.insert(.capitalised) }
          if (0x0400...0x052F).contains(scalar) { shape.insert(.cyrillic) }
          if scalar < 0x0250 { shape.insert(.latin) }
        }
        letters += 1
        if isCapital { capitals += 1 }
      }
      at += width
    }
    if letters >= 2, capitals == letters { shape.insert(.allCapitals) }
    return shape
  }

  private mutating func append(_ kind: Token.Kind, _ start: Int, _ end: Int, key: UInt64, _ shape: Token.Shape) {
    tokens.append(Token(start: UInt32(clamping: start), end: UInt32(clamping: end), key: key, kind: kind, shape: shape))
  }
}
