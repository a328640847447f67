import ParleyText

/// An article with all known phrases found in it, as every part of the context reader sees it.
///
/// A class of constants: it is handed from hand to hand by the sentence, and holds many arrays.
final class ArticleWords: Sendable {
  let article: Article
  let segmentation: Segmentation
  /// In order of sentences, then of their start.
  let matches: [PhraseMatch]
  /// For each token, and after the last, the first match that begins there or later.
  private let firstMatches: [Int32]
  /// For each sentence, which word lists its matches are from.
  private let kinds: [SenseKinds]
  /// For each token that begins with a capital, the key of its name; 0 for all others.
  let nameKeys: [UInt64]
  /// For each token, what the word lists and the statements say of it.
  let roles: [TokenRoles]

  /// - Parameter statements: which tokens stand in their sources, and which are said, is noted.
  /// - Complexity: O(tokens).
  init(_ article: Article, segmentation: Segmentation, statements: [Statement] = [], books: PhraseBooks) {
    self.article = article
    self.segmentation = segmentation
    var lot = books.pool.take()
    var finder = PhraseFinder(segmentation, books: books)
    finder.find(&lot)
    finder.mark(statements)
    nameKeys = Self.nameKeys(in: segmentation, &lot.names)
    books.pool.giveBack(lot)
    matches = finder.matches
    firstMatches = finder.firstMatches
    kinds = finder.kinds
    roles = finder.roles
  }

  private static func nameKeys(in segmentation: Segmentation, _ names: inout NameVocabulary) -> [UInt64] {
    var keys = [UInt64](repeating: 0, count: segmentation.tokens.count)
    let bytes = segmentation.bytes.span
    for (index, token) in segmentation.tokens.enumerated()
    where token.kind == .word && (token.isCapitalised || segmentation.isJoinedName(index)) {
      keys[index] = names.key(of: token, bytes: bytes)
    }
    return keys
  }

  // MARK: Asking

  func matches(inSentence sentence: Int) -> ArraySlice<PhraseMatch> {
    matches(in: segmentation.sentences[sentence].tokens)
  }

  /// Whether any match of a sentence is from one of these lists.
  func has(_ wanted: SenseKinds, inSentence sentence: Int) -> Bool { !kinds[sentence].isDisjoint(with: wanted) }

  /// The matches that begin in a run of tokens.
  /// - Complexity: O(1).
  func matches(in tokens: Range<Int>) -> ArraySlice<PhraseMatch> {
    let count = firstMatches.count - 1
    let first = Int(firstMatches[min(tokens.lowerBound, count)])
    return matches[first..<max(first, Int(firstMatches[min(tokens.upperBound, count)]))]
  }

  /// The sentence that holds a token.
  func sentence(ofToken token: Int) -> Int? {
    guard token < segmentation.tokens.count else { return nil }
    return segmentation.sentence(at: Int(segmentation.tokens[token].start))
  }

  /// The tokens of a span, or the first of them.
  func tokens(of span: TextSpan, atMost limit: Int = .max) -> Range<Int> {
    segmentation.tokens(of: span, atMost: limit)
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

extension Segmentation {
  /// "al-Burhan", «аль-Бурхан»: a capital behind an article that is written together with it.
  func isJoinedName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isCapitalised else { return false }
    let word = bytes[Int(token.start)..<Int(token.end)]
    guard let hyphen = word.prefix(7).firstIndex(of: UInt8(ascii: "-")), hyphen + 2 < word.endIndex else {
      return false
    }
    let (first, second) = (bytes[hyphen + 1], bytes[hyphen + 2])
    let isCyrillicCapital = first == 0xD0 && (0x84...0xAF).contains(second)
    return isCyrillicCapital || (0x41...0x5A).contains(first)
  }

  /// The tokens of a span, or the first of them.
  func tokens(of span: TextSpan, atMost limit: Int = .max) -> Range<Int> {
    let first = token(at: span.start)
    var last = first
    while last - first < limit, last < tokens.count, Int(tokens[last].start) < span.end { last += 1 }
    return first..<last
  }
}
