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
    var lot = books.pool.take()
    findPhrases(books, &lot)
    findNames(&lot.names)
    books.pool.giveBack(lot)
  }

  private mutating func findPhrases(_ books: PhraseBooks, _ lot: inout VocabularyPool.Lot) {
    var scanners: [Language: PhraseScanner] = [:]
    for sentence in segmentation.sentences {
      let language = segmentation.paragraphs[sentence.paragraph].language
      let first = matches.count
      if scanners[language] == nil, let book = books.book(for: language) {
        let vocabulary = lot.byLanguage.removeValue(forKey: language) ?? Vocabulary()
        scanners[language] = PhraseScanner(book: book, segmentation: segmentation, vocabulary: vocabulary)
      }
      scanners[language]?.scan(sentence.tokens, into: &matches)
      matchRanges.append(first..<matches.count)
      for match in matches[first...] {
        let role = TokenRoles(match.sense)
        guard !role.isEmpty else { continue }
        for token in match.tokens { roles[token].formUnion(role) }
      }
    }
    for (language, scanner) in scanners { lot.byLanguage[language] = scanner.vocabulary }
  }

  private mutating func findNames(_ names: inout NameVocabulary) {
    let segmentation = segmentation
    let bytes = segmentation.bytes.span
    for (index, token) in segmentation.tokens.enumerated() where token.isCapitalised && token.kind == .word {
      nameKeys[index] = names.key(of: token, bytes: bytes)
    }
  }

  /// Notes which tokens stand in the sources of statements, and which are said.
  mutating func mark(_ statements: [Statement]) {
    for statement in statements {
      if let source = statement.source {
        for token in tokens(of: source) { roles[token].insert(.source) }
      }
      for span in statement.content {
        let tokens = tokens(of: span)
        if let first = tokens.first { roles[first].insert(.contentStart) }
        for token in tokens.prefix(Self.longestContent) { roles[token].insert(.content) }
      }
    }
  }

  /// Statements may nest, and what they say may overlap; only so much of each is marked.
  private static let longestContent = 400

  // MARK: Asking

  func matches(inSentence sentence: Int) -> ArraySlice<PhraseMatch> { matches[matchRanges[sentence]] }

  /// The matches that begin in a run of tokens, by binary search.
  func matches(in tokens: Range<Int>) -> ArraySlice<PhraseMatch> {
    let first = matches.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    var last = first
    while last < matches.count, matches[last].tokens.lowerBound < tokens.upperBound { last += 1 }
    return matches[first..<last]
  }

  /// The sentence that holds a token.
  func sentence(ofToken token: Int) -> Int? {
    guard token < segmentation.tokens.count else { return nil }
    return segmentation.sentence(at: Int(segmentation.tokens[token].start))
  }

  /// The tokens of a span, or the first of them.
  func tokens(of span: TextSpan, atMost limit: Int = .max) -> Range<Int> {
    let first = segmentation.token(at: span.start)
    var last = first
    while last - first < limit, last < segmentation.tokens.count, Int(segmentation.tokens[last].start) < span.end {
      last += 1
    }
    return first..<last
  }

  /// Whether a source is "I" or "we" and no more.
  func isFirstPerson(_ source: TextSpan) -> Bool {
    let tokens = tokens(of: source)
    guard tokens.count == 1, roles[tokens.lowerBound].has(.reference) else { return false }
    return matches(in: tokens).contains {
      $0.tokens == tokens && ($0.sense == .reference(.i) || $0.sense == .reference(.we))
    }
  }

  func text(_ tokens: Range<Int>) -> String {
    guard !tokens.isEmpty else { return "" }
    let span = segmentation.span(tokens)
    return String(decoding: segmentation.bytes[span.range], as: UTF8.self)
  }
}
