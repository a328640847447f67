import ParleyText

/// What one book says of each distinct word met so far, so that each is looked at closely once.
struct Vocabulary: Sendable {
  private var words = KeyTable(capacity: 1024)
  /// For each word, where its symbols begin in `symbols`, and after the last word their count.
  private(set) var places: [Int32] = [0]
  private(set) var symbols: [Int32] = []
  /// For each word, whether a phrase can begin with it.
  private(set) var begins: [Bool] = []
  /// For each word, whether it is a quotation mark, which does not count in a gap.
  private(set) var isQuote: [Bool] = []

  var count: Int { begins.count }

  /// The number of a word; one with a capital is another than the same without.
  mutating func word(_ token: Token, book: PhraseBook, bytes: [UInt8]) -> Int32 {
    let key = token.isCapitalised ? token.key ^ 0x5555_5555_5555_5555 : token.key
    let known = words.value(key)
    if known >= 0 { return known }
    let word = Int32(begins.count)
    if token.kind != .quote, token.kind != .symbol { book.appendSymbols(of: token, bytes: bytes, to: &symbols) }
    begins.append(symbols[Int(places[Int(word)])...].contains { book.next(0, $0) >= 0 })
    isQuote.append(token.kind == .quote)
    places.append(Int32(symbols.count))
    words.set(key, word)
    return word
  }
}

/// The keys of names met so far, by the keys of their tokens.
struct NameVocabulary: Sendable {
  private var places = KeyTable(capacity: 1024)
  private var keys: [UInt64] = []

  var count: Int { keys.count }

  mutating func key(of token: Token, bytes: borrowing Span<UInt8>) -> UInt64 {
    let place = places.value(token.key)
    if place >= 0 { return keys[Int(place)] }
    let key = NameKey(utf8: bytes.extracting(Int(token.start)..<Int(token.end))).value
    places.set(token.key, Int32(keys.count))
    keys.append(key)
    return key
  }
}
