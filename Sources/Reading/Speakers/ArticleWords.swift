import ParleyText

/// An article with all known phrases found in it, as every part of the context reader sees it.
struct ArticleWords {
  let article: Article
  let segmentation: Segmentation
  /// In order of sentences, then of their start.
  private(set) var matches: [PhraseMatch] = []
  /// For each sentence, its matches.
  private(set) var matchRanges: [Range<Int>] = []
  /// For each token that begins with a capital, the key of its name; 0 for all others.
  private(set) var nameKeys: [UInt64]
  /// For each token, what the word lists say of it.
  private(set) var roles: [TokenRoles]

  /// - Complexity: O(tokens).
  init(_ article: Article, segmentation: Segmentation, books: PhraseBooks) {
    self.article = article
    self.segmentation = segmentation
    nameKeys = Array(repeating: 0, count: segmentation.tokens.count)
    roles = Array(repeating: [], count: segmentation.tokens.count)
    matchRanges.reserveCapacity(segmentation.sentences.count)
    findPhrases(books)
    findNames()
  }

  private mutating func findPhrases(_ books: PhraseBooks) {
    var scanners: [Language: PhraseScanner] = [:]
    for sentence in segmentation.sentences {
      let language = segmentation.paragraphs[sentence.paragraph].language
      let first = matches.count
      if scanners[language] == nil, let book = books.book(for: language) {
        scanners[language] = PhraseScanner(book: book, segmentation: segmentation)
      }
      scanners[language]?.scan(sentence.tokens, into: &matches)
      matchRanges.append(first..<matches.count)
      for match in matches[first...] {
        let role = TokenRoles(match.sense)
        guard !role.isEmpty else { continue }
        for token in match.tokens { roles[token].formUnion(role) }
      }
    }
  }

  private mutating func findNames() {
    var known = KeyTable(capacity: 64)
    var keys: [UInt64] = []
    let segmentation = segmentation
    let bytes = segmentation.bytes.span
    for (index, token) in segmentation.tokens.enumerated() where token.isCapitalised && token.kind == .word {
      var place = known.value(token.key)
      if place < 0 {
        place = Int32(keys.count)
        keys.append(NameKey(utf8: bytes.extracting(Int(token.start)..<Int(token.end))).value)
        known.set(token.key, place)
      }
      nameKeys[index] = keys[Int(place)]
    }
  }

  /// Notes which tokens stand in the sources of statements, and which begin what is said.
  mutating func mark(_ statements: [Statement]) {
    for statement in statements {
      for token in statement.source.map(tokens) ?? 0..<0 { roles[token].insert(.source) }
      for span in statement.content {
        let first = segmentation.token(at: span.start)
        if first < roles.count { roles[first].insert(.contentStart) }
      }
    }
  }

  // MARK: Asking

  func matches(inSentence sentence: Int) -> ArraySlice<PhraseMatch> { matches[matchRanges[sentence]] }

  /// The matches of a sentence that begin at a token.
  func matches(at token: Int, inSentence sentence: Int) -> [PhraseMatch] {
    matches(inSentence: sentence).filter { $0.tokens.lowerBound == token }
  }

  /// The sentence that holds a token.
  func sentence(ofToken token: Int) -> Int? {
    guard token < segmentation.tokens.count else { return nil }
    return segmentation.sentence(at: Int(segmentation.tokens[token].start))
  }

  /// The tokens of a span.
  func tokens(of span: TextSpan) -> Range<Int> {
    let first = segmentation.token(at: span.start)
    var last = first
    while last < segmentation.tokens.count, Int(segmentation.tokens[last].start) < span.end { last += 1 }
    return first..<last
  }

  /// Whether a source is "I" or "we" and no more.
  func isFirstPerson(_ source: TextSpan) -> Bool {
    let tokens = tokens(of: source)
    guard tokens.count == 1, roles[tokens.lowerBound].has(.reference),
      let sentence = sentence(ofToken: tokens.lowerBound)
    else {
      return false
    }
    return matches(inSentence: sentence).contains {
      $0.tokens == tokens && ($0.sense == .reference(.i) || $0.sense == .reference(.we))
    }
  }

  func text(_ tokens: Range<Int>) -> String {
    guard !tokens.isEmpty else { return "" }
    let span = segmentation.span(tokens)
    return String(decoding: segmentation.bytes[span.range], as: UTF8.self)
  }
}
