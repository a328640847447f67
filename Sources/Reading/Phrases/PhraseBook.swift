import ParleyText

/// All phrases of one language that the context reader knows, in one trie, so that one pass finds them all.
///
/// A pattern is a row of words: `agree* to` (a star stands for any ending), `call/calls on` (either word),
/// `back* .. down` (two dots stand for up to four words), `<number>` and `<name>` (a word with a capital).
struct PhraseBook: Sendable {
  /// What a phrase means, with the line of the file that says so.
  struct Entry: Sendable {
    var sense: Sense
    var source: String
  }

  private(set) var entries: [Entry] = []
  /// The senses of the entries, apart from their sources: plain values.
  private(set) var senses: [Sense] = []
  private var exact = KeyTable()
  private var prefixes = KeyTable()
  /// How long the prefixes are, in scalars: nothing need be asked before the shortest or after the longest.
  private var shortestPrefix = 255
  private var longestPrefix = 0
  private var symbolCount: Int32 = 2
  private var edges = KeyTable(capacity: 4096)
  /// For each node, the entries whose pattern ends there; only while the book is built.
  private var ends: [[Int32]] = [[]]
  /// The same, end to end, and for each node where its own begin.
  private(set) var endings: [Int32] = []
  private var endingPlaces: [Int32] = [0, 0]
  /// For each node, the node after a gap that begins there, or -1.
  private var gaps: [Int32] = [-1]
  /// For each node, whether a word may follow without a gap.
  private var inner: [Bool] = [true]

  static let number: Int32 = 0
  static let capitalised: Int32 = 1
  static let longestGap = 4

  // MARK: Building

  /// Adds one pattern.
  /// - Returns: false where the pattern is empty or begins or ends with a gap.
  mutating func add(_ pattern: some StringProtocol, sense: Sense, source: String) -> Bool {
    let positions = pattern.split(separator: " ")
    guard let first = positions.first, let last = positions.last, first != "..", last != ".." else { return false }
    entries.append(Entry(sense: sense, source: source))
    senses.append(sense)
    insert(positions[...], at: 0, entry: Int32(entries.count - 1))
    return true
  }

  private mutating func insert(_ positions: ArraySlice<some StringProtocol>, at node: Int32, entry: Int32) {
    guard let position = positions.first else {
      ends[Int(node)].append(entry)
      return
    }
    if position == ".." {
      if gaps[Int(node)] < 0 { gaps[Int(node)] = newNode() }
      insert(positions.dropFirst(), at: gaps[Int(node)], entry: entry)
      return
    }
    inner[Int(node)] = true
    for word in position.split(separator: "/") {
      let key = Self.edge(node, symbol(word))
      var next = edges.value(key)
      if next < 0 {
        next = newNode()
        edges.set(key, next)
      }
      insert(positions.dropFirst(), at: next, entry: entry)
    }
  }

  private mutating func newNode() -> Int32 {
    ends.append([])
    gaps.append(-1)
    inner.append(false)
    return Int32(ends.count - 1)
  }

  private mutating func symbol(_ word: some StringProtocol) -> Int32 {
    if word == "<number>" { return Self.number }
    if word == "<name>" { return Self.capitalised }
    let isPrefix = word.last == "*"
    let key = FoldedHash.of(isPrefix ? String(word.dropLast()) : String(word))
    let known = isPrefix ? prefixes.value(key) : exact.value(key)
    if known >= 0 { return known }
    let symbol = symbolCount
    symbolCount += 1
    if isPrefix {
      prefixes.set(key, symbol)
      shortestPrefix = min(shortestPrefix, word.unicodeScalars.count - 1)
      longestPrefix = max(longestPrefix, word.unicodeScalars.count - 1)
    } else {
      exact.set(key, symbol)
    }
    return symbol
  }

  /// Lays the book out for looking up; to be called when all patterns have been added.
  mutating func finish() {
    endings = ends.flatMap { $0 }
    endingPlaces = ends.reduce(into: [0]) { places, node in places.append(places[places.count - 1] + Int32(node.count))
    }
  }

  // MARK: Finding

  /// Adds the symbols that a word can stand for.
  /// - Complexity: O(letters).
  func appendSymbols(of token: Token, bytes: [UInt8], to symbols: inout [Int32]) {
    let whole = exact.value(token.key)
    if whole >= 0 { symbols.append(whole) }
    if token.kind == .number { symbols.append(Self.number) }
    guard token.kind == .word || token.kind == .initialism else { return }
    if token.isCapitalised { symbols.append(Self.capitalised) }
    var hash = FoldedHash.empty
    var at = Int(token.start)
    var length = 0
    while at < Int(token.end), length < longestPrefix {
      let (scalar, width) = bytes.scalar(at)
      at += width
      let folded = scalar &- 0x61 < 26 ? scalar : FoldedHash.fold(scalar)
      guard folded != 0 else { continue }
      hash = FoldedHash.adding(folded, to: hash)
      length += 1
      guard length >= shortestPrefix else { continue }
      let prefix = prefixes.value(hash)
      if prefix >= 0 { symbols.append(prefix) }
    }
  }

  @inline(__always)
  func next(_ node: Int32, _ symbol: Int32) -> Int32 { edges.value(Self.edge(node, symbol)) }

  /// Where in ``endings`` the entries stand whose pattern ends at a node.
  @inline(__always)
  func entries(at node: Int32) -> Range<Int> { Int(endingPlaces[Int(node)])..<Int(endingPlaces[Int(node) + 1]) }
  func goesOn(_ node: Int32) -> Bool { inner[Int(node)] }
  func gap(after node: Int32) -> Int32 { gaps[Int(node)] }

  @inline(__always)
  private static func edge(_ node: Int32, _ symbol: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol)) | 1 << 63
  }
}

extension [UInt8] {
  /// The Unicode scalar that begins at a byte of well-formed UTF-8, and how many bytes it takes.
  @inline(__always)
  func scalar(_ index: Int) -> (scalar: UInt32, width: Int) {
    let first = self[index]
    if first < 0x80 { return (UInt32(first), 1) }
    func rest(_ offset: Int) -> UInt32 { index + offset < count ? UInt32(self[index + offset] & 0x3F) : 0 }
    if first < 0xE0 { return (UInt32(first & 0x1F) << 6 | rest(1), 2) }
    if first < 0xF0 { return (UInt32(first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
    return (UInt32(first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
  }
}
