import ParleyText

/// A phrase found in an article.
struct PhraseMatch: Sendable {
  /// Indices into the segmentation's tokens.
  var tokens: Range<Int>
  /// Index into the book's entries.
  var entry: Int
  var sense: Sense
}

/// Finds the phrases of one book in one article. Each distinct word is looked at closely once.
struct PhraseScanner {
  private let book: PhraseBook
  private let segmentation: Segmentation
  private var words = KeyTable(capacity: 1024)
  /// For each distinct word, where its symbols stand in `symbols`.
  private var places: [Range<Int32>] = []
  private var symbols: [Int32] = []

  init(book: PhraseBook, segmentation: Segmentation) {
    self.book = book
    self.segmentation = segmentation
  }

  /// All matches that begin in a sentence, in order of their start; none reaches over its end.
  /// - Complexity: O(tokens), with a factor for how many phrases share their beginnings.
  mutating func scan(_ range: Range<Int>, into matches: inout [PhraseMatch]) {
    for start in range {
      for symbol in symbols(of: start) where true {
        let node = book.next(0, symbol)
        if node >= 0 { follow(node, from: start, at: start + 1, end: range.upperBound, into: &matches) }
      }
    }
  }

  private mutating func follow(
    _ index: Int32, from start: Int, at: Int, end: Int, into matches: inout [PhraseMatch]
  ) {
    let node = book.node(index)
    for entry in node.entries {
      matches.append(PhraseMatch(tokens: start..<at, entry: Int(entry), sense: book.entries[Int(entry)].sense))
    }
    guard at < end else { return }
    for symbol in symbols(of: at) {
      let next = book.next(index, symbol)
      if next >= 0 { follow(next, from: start, at: at + 1, end: end, into: &matches) }
    }
    guard node.gap >= 0 else { return }
    for place in at..<min(end, at + 1 + PhraseBook.longestGap) {
      for symbol in symbols(of: place) {
        let next = book.next(node.gap, symbol)
        if next >= 0 { follow(next, from: start, at: place + 1, end: end, into: &matches) }
      }
    }
  }

  private mutating func symbols(of index: Int) -> ArraySlice<Int32> {
    let token = segmentation.tokens[index]
    // A capital changes what a word can stand for, so both forms are kept.
    let key = token.isCapitalised ? token.key ^ 0x5555_5555_5555_5555 : token.key
    var word = words.value(key)
    if word < 0 {
      word = Int32(places.count)
      let first = Int32(symbols.count)
      if token.kind != .quote, token.kind != .symbol {
        symbols.append(contentsOf: book.symbols(of: token, bytes: segmentation.bytes))
      }
      places.append(first..<Int32(symbols.count))
      words.set(key, word)
    }
    let place = places[Int(word)]
    return symbols[Int(place.lowerBound)..<Int(place.upperBound)]
  }
}
