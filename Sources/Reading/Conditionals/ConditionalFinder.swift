import ParleyText

/// Finds what would follow from what: "if … , …", "unless", "one … away from …", "could lead to …".
struct ConditionalFinder {
  private let words: ArticleWords
  private var segmentation: Segmentation { words.segmentation }

  private let statements: [Statement]
  private let places: StatementPlaces

  init(_ words: ArticleWords, statements: [Statement], places: StatementPlaces) {
    self.words = words
    self.statements = statements
    self.places = places
  }

  /// The conditionals of the article, in the order of the text; at most one for each word of condition.
  func conditionals() -> [Conditional] {
    var found: [Conditional] = []
    for (index, sentence) in segmentation.sentences.enumerated() where words.has(.condition, inSentence: index) {
      let paragraph = segmentation.paragraphs[sentence.paragraph]
      guard paragraph.kind != .furniture, paragraph.kind != .caption else { continue }
      let terms = words.matches(inSentence: index).filter { if case .condition = $0.sense { true } else { false } }
      guard !terms.isEmpty else { continue }
      let bounds = ClauseBounds(words: words, sentence: sentence.tokens)
      var end = 0
      for match in terms where match.tokens.lowerBound >= end && !isBlocked(match) {
        guard let conditional = conditional(match, sentence: index, bounds: bounds) else { continue }
        end = segmentation.token(at: max(conditional.antecedent.end, conditional.consequent.end) - 1)
        found.append(conditional)
      }
    }
    return found
  }

  private func isBlocked(_ match: PhraseMatch) -> Bool {
    if match.sense == .condition(.blocked) { return true }
    return words.matches(in: max(0, match.tokens.lowerBound - 3)..<match.tokens.upperBound).contains { other in
      guard case .condition(let term) = other.sense, other.tokens.overlaps(match.tokens) else { return false }
      return term == .blocked || other.tokens.count > match.tokens.count
    }
  }

  private func conditional(
    _ match: PhraseMatch, sentence: Int, bounds: ClauseBounds
  ) -> Conditional? {
    guard case .condition(let term) = match.sense else { return nil }
    let range = said(around: match.tokens.lowerBound, in: content(of: segmentation.sentences[sentence].tokens))
    let parts: (Range<Int>, Range<Int>)?
    let kind: Conditional.Kind
    switch term {
    case .condition: (parts, kind) = (around(match, in: range, bounds: bounds), .condition)
    case .conditionAtHead:
      guard match.tokens.lowerBound == range.lowerBound, !isQuestion(sentence) else { return nil }
      (parts, kind) = (around(match, in: range, bounds: bounds, onlyAtHead: true), .condition)
    case .exception: (parts, kind) = (around(match, in: range, bounds: bounds), .exception)
    case .exceptionAtHead: (parts, kind) = (around(match, in: range, bounds: bounds, onlyAtHead: true), .exception)
    case .brink: (parts, kind) = (brink(match, in: range, bounds: bounds), .brink)
    case .cause: (parts, kind) = (cause(match, sentence: sentence, in: range, bounds: bounds), .cause)
    case .blocked: return nil
    }
    guard let (antecedent, consequent) = parts, antecedent.count >= 2, consequent.count >= 2 else { return nil }
    let hedge = words.matches(in: consequent).first { $0.sense == .mode(.hedge) }
    return Conditional(
      article: words.article.id, antecedent: segmentation.span(antecedent), consequent: segmentation.span(consequent),
      kind: kind, hedge: hedge.map { segmentation.span($0.tokens) }, confidence: kind == .cause ? 0.6 : 0.85)
  }

  /// Within what somebody says, a condition and its consequence are said by them both.
  private func said(around token: Int, in sentence: Range<Int>) -> Range<Int> {
    let place = Int(segmentation.tokens[token].start)
    var innermost: TextSpan?
    for index in places.before(place) {
      for span in statements[index].content where span.contains(place) && span.count < innermost?.count ?? .max {
        innermost = span
      }
    }
    guard let innermost else { return sentence }
    return content(of: words.tokens(of: innermost)).clamped(to: sentence)
  }

  /// A sentence without its last stop.
  private func content(of sentence: Range<Int>) -> Range<Int> {
    var end = sentence.upperBound
    while end > sentence.lowerBound, [.stop, .quote, .closeBracket].contains(segmentation.tokens[end - 1].kind) {
      end -= 1
    }
    return sentence.lowerBound..<end
  }

  // MARK: If and unless

  /// "If A, B"; "B if A"; "and, barring A, B".
  private func around(
    _ match: PhraseMatch, in range: Range<Int>, bounds: ClauseBounds, onlyAtHead: Bool = false
  ) -> (Range<Int>, Range<Int>)? {
    let start = match.tokens.lowerBound
    if let parts = acrossAttribution(match, in: range) { return parts }
    let before = trimmed(clauseBlock(before: start, in: range))
    let close = firstComma(after: match.tokens.upperBound, in: range)
    if before.isEmpty, let end = nounPhraseEnd(after: match, before: close ?? range.upperBound) {
      return (start..<end, trimmed(end..<range.upperBound))
    }
    if let close, before.count < 4 {
      let consequent = trimmed(close + 1..<lastOfConsequent(from: close + 1, in: range))
      return consequent.isEmpty ? nil : (start..<close, consequent)
    }
    guard before.count >= 3, !onlyAtHead else { return nil }
    let end =
      close.map { isParenthesis(match, before: before) ? $0 : range.upperBound }
      ?? min(range.upperBound, start + Self.longest)
    if let close, isParenthesis(match, before: before), close + 3 < range.upperBound, before.count < 5 {
      return (start..<close, trimmed(close + 1..<range.upperBound))
    }
    return (start..<end, before)
  }

  /// "If A, she said, B": the two pieces of what is said, with the attribution between them.
  private func acrossAttribution(_ match: PhraseMatch, in range: Range<Int>) -> (Range<Int>, Range<Int>)? {
    let place = Int(segmentation.tokens[match.tokens.lowerBound].start)
    for index in places.before(place) {
      let pieces = statements[index].content
      guard let piece = pieces.firstIndex(where: { $0.contains(place) }), piece + 1 < pieces.count else { continue }
      let whole = content(of: words.tokens(of: pieces[piece]))
      let first = trimmed(whole)
      let second = trimmed(content(of: words.tokens(of: pieces[piece + 1])))
      guard whole == range, first.lowerBound == match.tokens.lowerBound,
        firstComma(after: match.tokens.upperBound, in: first) == nil, isSameSentence(first, second)
      else { continue }
      return (first, second)
    }
    return nil
  }

  private func isSameSentence(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    words.sentence(ofToken: first.lowerBound) == words.sentence(ofToken: second.lowerBound)
  }

  private func isQuestion(_ sentence: Int) -> Bool {
    let tokens = segmentation.sentences[sentence].tokens
    return tokens.suffix(3).contains { index in
      segmentation.tokens[index].kind == .stop && segmentation.bytes[Int(segmentation.tokens[index].start)] == 0x3F
    }
  }

  /// «В случае нового обстрела | повстанцы выйдут», «без амнистии | мира не будет»: where Russian and Ukrainian put no comma, the
  /// condition is a noun in the genitive with the adjectives before it.
  private func nounPhraseEnd(after match: PhraseMatch, before limit: Int) -> Int? {
    var index = match.tokens.upperBound
    guard index < limit, segmentation.tokens[match.tokens.lowerBound].shape.contains(.cyrillic),
      !match.tokens.contains(where: { Self.openers.contains(segmentation.tokens[$0].key) })
    else { return nil }
    while index < limit, isGenitiveAdjective(index) { index += 1 }
    guard index < limit, isNoun(index), limit - index > 2,
      (index + 1..<limit).allSatisfy({ segmentation.tokens[$0].kind != .comma })
    else { return nil }
    return negatedClause(from: index + 1, before: limit) ?? index + 1
  }

  /// «Без выплаты зарплат чиновникам | говорить не о чем», «без скасування права на втручання | угоди не буде»: with a
  /// negation in what follows, its verb or the noun before "не буде" begins it.
  private func negatedClause(from start: Int, before limit: Int) -> Int? {
    guard let negation = (start..<limit).first(where: { Self.negations.contains(segmentation.tokens[$0].key) }),
      negation > start
    else { return nil }
    return negation - 1
  }

  private static let negations: Set<UInt64> = Set(["не", "нет", "немає", "ні"].map { FoldedHash.of($0) })

  private func isNoun(_ index: Int) -> Bool {
    let token = segmentation.tokens[index]
    return token.kind == .word && token.shape.contains(.cyrillic) && !words.roles[index].has([.boundary, .reference])
      && !Self.openers.contains(token.key)
  }

  private func isGenitiveAdjective(_ index: Int) -> Bool {
    let token = segmentation.tokens[index]
    guard token.kind == .word, token.shape.contains(.cyrillic), token.end - token.start >= 10 else { return false }
    let ending = Array(segmentation.bytes[Int(token.end) - 6..<Int(token.end)])
    return Self.adjectiveEndings.contains { ending.suffix($0.count).elementsEqual($0) }
  }

  private static let adjectiveEndings = ["ого", "его", "ой", "ей", "ых", "их", "ої", "ьої"].map { Array($0.utf8) }

  /// What begins a clause rather than a noun: the comma stands behind it.
  private static let openers: Set<UInt64> = Set(
    ["если", "что", "якщо", "якби", "що", "когда", "коли"].map { FoldedHash.of($0) })

  private func isParenthesis(_ match: PhraseMatch, before: Range<Int>) -> Bool {
    match.tokens.lowerBound > 0 && segmentation.tokens[match.tokens.lowerBound - 1].kind == .comma
  }

  /// How many tokens a part of a conditional has at most.
  private static let longest = 120

  /// From the last semicolon, colon or dash before a token to the token.
  private func clauseBlock(before token: Int, in range: Range<Int>) -> Range<Int> {
    var start = token
    while start > max(range.lowerBound, token - Self.longest), !words.roles[start].has(.contentStart),
      ![.semicolon, .colon, .dash].contains(segmentation.tokens[start - 1].kind)
    {
      start -= 1
    }
    return start..<token
  }

  /// The comma that ends the clause, not one inside a quotation or brackets or between two parts of a list.
  private func firstComma(after token: Int, in range: Range<Int>) -> Int? {
    var depth = 0
    for index in token..<max(token, min(range.upperBound, token + Self.longest)) {
      switch segmentation.tokens[index].kind {
      case .openBracket: depth += 1
      case .closeBracket: depth -= 1
      case .comma where depth <= 0 && index - token >= 2: return index
      default: break
      }
    }
    return nil
  }

  private func lastOfConsequent(from start: Int, in range: Range<Int>) -> Int {
    var end = start
    while end < range.upperBound, segmentation.tokens[end].kind != .semicolon { end += 1 }
    return end
  }

  /// Without marks at its ends, and without "and", "but" or "then" at its head.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    while start < end, !segmentation.tokens[start].isWordLike || Self.heads.contains(segmentation.tokens[start].key) {
      start += 1
    }
    while end > start, [.comma, .semicolon, .colon, .dash, .stop].contains(segmentation.tokens[end - 1].kind) {
      end -= 1
    }
    return start..<end
  }

  private static let heads: Set<UInt64> = Set(
    ["and", "but", "then", "so", "yet", "и", "но", "а", "то", "тогда", "і", "й", "та", "але", "проте"].map {
      FoldedHash.of($0)
    })

  // MARK: Away from

  /// "One defeat away from the talks breaking down".
  private func brink(_ match: PhraseMatch, in range: Range<Int>, bounds: ClauseBounds) -> (Range<Int>, Range<Int>)? {
    var start = match.tokens.lowerBound
    let limit = max(range.lowerBound, start - 7)
    while start > limit {
      start -= 1
      if Self.counts.contains(segmentation.tokens[start].key) || segmentation.tokens[start].kind == .number {
        return (
          start..<match.tokens.lowerBound,
          match.tokens.upperBound..<bounds.end(after: match.tokens.upperBound, conjunctions: false)
        )
      }
      if bounds.isMark(start) { break }
    }
    // «В шаге от срыва переговоров»: the phrase itself is what is left.
    guard segmentation.tokens[match.tokens.lowerBound].shape.contains(.cyrillic) else { return nil }
    return (
      match.tokens,
      match.tokens.upperBound..<min(range.upperBound, bounds.end(after: match.tokens.upperBound, conjunctions: false))
    )
  }

  private static let counts: Set<UInt64> = Set(
    ["one", "a", "single", "two", "another", "одно", "одна", "один", "одне"].map { FoldedHash.of($0) })

  // MARK: Causes

  /// "A new offensive could derail the talks"; where the subject is "it" or "this", what the sentence before was about.
  private func cause(_ match: PhraseMatch, sentence: Int, in range: Range<Int>, bounds: ClauseBounds) -> (
    Range<Int>, Range<Int>
  )? {
    let start = bounds.start(before: match.tokens.lowerBound)
    let subject = start..<match.tokens.lowerBound
    let end = min(range.upperBound, bounds.end(after: match.tokens.upperBound, conjunctions: false))
    if subject.count == 1, Self.pronouns.contains(segmentation.tokens[start].key) {
      guard sentence > 0, segmentation.sentences[sentence - 1].paragraph == segmentation.sentences[sentence].paragraph
      else { return nil }
      return (content(of: segmentation.sentences[sentence - 1].tokens), start..<end)
    }
    guard subject.count >= 2 else { return nil }
    return (subject, match.tokens.lowerBound..<end)
  }

  private static let pronouns: Set<UInt64> = Set(
    ["it", "this", "that", "это", "оно", "це", "воно"].map { FoldedHash.of($0) })
}
