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
  private var words = KeyTable(capacity: 256)
  /// For each distinct word, where its symbols begin in `symbols`, and after the last word their count.
  private var places: [Int32] = [0]
  private var symbols: [Int32] = []
  /// For each distinct word, whether a phrase can begin with it.
  private var begins: [Bool] = []
  /// For each distinct word, whether it is a quotation mark, which does not count in a gap.
  private var isQuote: [Bool] = []
  /// The words of the sentence at hand.
  private var sentence: [Int32] = []

  init(book: PhraseBook, segmentation: Segmentation) {
    self.book = book
    self.segmentation = segmentation
  }

  /// All matches that begin in a sentence, in order of their start; none reaches over its end.
  /// - Complexity: O(tokens), with a factor for how many phrases share their beginnings.
  mutating func scan(_ range: Range<Int>, into matches: inout [PhraseMatch]) {
    sentence.removeAll(keepingCapacity: true)
    for index in range { sentence.append(word(segmentation.tokens[index])) }
    for start in sentence.indices where begins[Int(sentence[start])] {
      follow(0, from: start, at: start, base: range.lowerBound, into: &matches)
    }
  }

  /// Goes on from a node with the word at a place of the sentence, and records what ends there.
  private func follow(_ node: Int32, from start: Int, at place: Int, base: Int, into matches: inout [PhraseMatch]) {
    let word = Int(sentence[place])
    for index in Int(places[word])..<Int(places[word + 1]) {
      let next = book.next(node, symbols[index])
      if next >= 0 { arrive(next, from: start, at: place + 1, base: base, into: &matches) }
    }
  }

  private func arrive(_ node: Int32, from start: Int, at place: Int, base: Int, into matches: inout [PhraseMatch]) {
    for entry in book.entries(at: node) {
      matches.append(
        PhraseMatch(tokens: base + start..<base + place, entry: Int(entry), sense: book.entries[Int(entry)].sense))
    }
    guard place < sentence.count else { return }
    if book.goesOn(node) { follow(node, from: start, at: place, base: base, into: &matches) }
    let gap = book.gap(after: node)
    guard gap >= 0 else { return }
    var place = place
    var gapLeft = PhraseBook.longestGap
    while place < sentence.count, gapLeft >= 0 {
      follow(gap, from: start, at: place, base: base, into: &matches)
      if !isQuote[Int(sentence[place])] { gapLeft -= 1 }
      place += 1
    }
  }

  /// The number of a distinct word; one with a capital is another than the same without.
  private mutating func word(_ token: Token) -> Int32 {
    let key = token.isCapitalised ? token.key ^ 0x5555_5555_5555_5555 : token.key
    let known = words.value(key)
    if known >= 0 { return known }
    let word = Int32(begins.count)
    if token.kind != .quote, token.kind != .symbol {
      book.appendSymbols(of: token, bytes: segmentation.bytes, to: &symbols)
    }
    begins.append(symbols[Int(places[Int(word)])...].contains { book.next(0, $0) >= 0 })
    isQuote.append(token.kind == .quote)
    places.append(Int32(symbols.count))
    words.set(key, word)
    return word
  }
}
