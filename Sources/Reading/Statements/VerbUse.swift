import ParleyText

/// Tells verbs from the nouns and adjectives that are spelt the same: "the reports", "he reports".
///
/// For English, by the word before and the word after; a handful of ordered tests.
struct VerbUse {
  let text: Segmentation
  let classes: [WordClass]

  /// Whether a word that can be a verb form is one here.
  /// - Parameters:
  ///   - range: the sentence's tokens.
  ///   - isTitle: whether most words of the sentence are capitalised, so that a capital says nothing.
  func isVerb(_ index: Int, form: Cue.Form, in range: Range<Int>, isTitle: Bool) -> Bool {
    let token = text.tokens[index]
    if token.isCapitalised, index > range.lowerBound, !isTitle, !opensQuotation(index, range) { return false }
    var before = index - 1
    while before >= range.lowerBound, has(before, [.adverb, .negation]),
      !has(before, [.auxiliary, .determiner, .subject])
    { before -= 1 }
    // "Said Ellis: …"
    guard before >= range.lowerBound else {
      return form == .gerund
        || form != .base && index + 1 < range.upperBound && !isTitle && text.tokens[index + 1].isCapitalised
          && !isAlsoNoun(index)
    }
    let next = index + 1 < range.upperBound ? index + 1 : nil
    if isHyphenated(index) { return false }
    switch form {
    case .third: return third(index, before, next)
    case .base: return base(index, before, next)
    case .past, .participle: return past(index, before, next)
    case .gerund: return gerund(before, next)
    case .other: return has(before, .be) || Self.copulas.contains(text.tokens[before].key)
    case .finite: return true
    }
  }

  private func third(_ index: Int, _ before: Int, _ next: Int?) -> Bool {
    if isNominal(before) { return false }
    if has(before, .relative) || has(before, .subject) { return true }
    if has(before, .determiner) { return has(before, .subject) }
    if let next, has(next, [.auxiliary, .be]) { return false }
    if isPlural(before), !text.tokens[before].isCapitalised { return false }
    return !(isAlsoNoun(index) && isAdjective(before))
  }

  private func base(_ index: Int, _ before: Int, _ next: Int?) -> Bool {
    if has(before, .to) || has(before, .auxiliary) && !has(before, .be) { return true }
    if has(before, .subject) { return !isSingular(before) }
    if has(before, .relative) { return true }
    if isNominal(before) { return false }
    if let next, has(next, [.auxiliary, .be]) { return false }
    if text.tokens[before].kind == .comma || text.tokens[before].kind == .closeBracket {
      return next.map { has($0, [.determiner, .complementizer, .possessive, .subject, .object]) } ?? false
    }
    if has(before, .coordinator) {
      return !isAlsoNoun(index) && (next.map { !has($0, [.coordinator, .auxiliary]) } ?? false)
    }
    if isPlural(before) || isCollective(before) || isJoined(before) { return true }
    // "Supporters in Congress say the program": the subject's head stands farther left.
    return !isAlsoNoun(index)
      && (next.map { has($0, [.determiner, .subject, .complementizer, .possessive]) || text.tokens[$0].isCapitalised }
        ?? false)
  }

  /// "London and Dublin agree": two names joined.
  private func isJoined(_ last: Int) -> Bool {
    guard text.tokens[last].isCapitalised else { return false }
    var index = last - 1
    while index >= 0, index > last - 5, text.tokens[index].kind == .word {
      if has(index, .coordinator) { return index > 0 && text.tokens[index - 1].isCapitalised }
      index -= 1
    }
    return false
  }

  /// By its ending: "maximalist demands".
  private func isAdjective(_ index: Int) -> Bool {
    !text.tokens[index].isCapitalised && Self.adjectives.contains { ends(index, $0) }
  }

  private static let adjectives = [
    "ist", "al", "ive", "ous", "ic", "ary", "ful", "able", "ible", "ent", "ant", "less", "ish", "ed",
  ]

  private func isAlsoNoun(_ index: Int) -> Bool { has(index, .alsoNoun) }

  private func past(_ index: Int, _ before: Int, _ next: Int?) -> Bool {
    if has(before, [.subject, .relative]) { return true }
    if has(before, .article) || has(before, .possessive) || text.tokens[before].kind == .clitic && !isHave(before) {
      return false
    }
    if has(before, .preposition), !has(before, [.subordinator, .adverb]) { return false }
    if has(before, .subordinator), !has(before, [.adverb, .determiner]) { return false }
    if text.tokens[before].kind == .quote, before == index - 1,
      next.map({ text.tokens[$0].kind == .word && !has($0, [.determiner, .complementizer]) }) ?? false,
      ends(index, "ed"), next.map({ !text.tokens[$0].isCapitalised }) ?? false
    {
      return false
    }
    if let next, text.tokens[next].key == Self.by { return false }
    return !(next.map { has($0, .preposition) && !has($0, .to) && saysBehind($0) } ?? false)
  }

  /// "People briefed on the meeting said": the clause has its own verb of saying, so this one describes its subject.
  private func saysBehind(_ preposition: Int) -> Bool {
    for index in preposition + 1..<min(text.tokens.count, preposition + 8) {
      if Self.saying.contains(text.tokens[index].key) { return true }
      guard [.word, .initialism, .clitic, .number].contains(text.tokens[index].kind),
        !has(index, [.coordinator, .complementizer, .relative, .subordinator, .auxiliary, .question])
      else { return false }
    }
    return false
  }

  private func gerund(_ before: Int, _ next: Int?) -> Bool {
    if has(before, [.article, .possessive]) || text.tokens[before].kind == .number { return false }
    if text.tokens[before].kind == .clitic, !isHave(before), !has(before, .be) { return false }
    if let next, has(next, [.auxiliary, .be]) { return false }
    return true
  }

  /// After these only a noun or an adjective can stand: "the reports", "of claims", "Trump's promise".
  private func isNominal(_ before: Int) -> Bool {
    if has(before, [.article, .possessive]) { return true }
    if text.tokens[before].kind == .clitic { return !isHave(before) }
    if has(before, .preposition) { return !has(before, .to) }
    if text.tokens[before].kind == .number { return true }
    return has(before, .determiner) && !has(before, .subject) && !isPronounLike(before)
  }

  /// "many say", "both say", "some say": determiners that stand alone.
  private func isPronounLike(_ index: Int) -> Bool { Self.pronouns.contains(text.tokens[index].key) }

  private func isCollective(_ index: Int) -> Bool { Self.collectives.contains(text.tokens[index].key) }

  private func isSingular(_ index: Int) -> Bool { Self.singulars.contains(text.tokens[index].key) }

  /// "'ve", "'d", and "'s" after a pronoun: "he's said".
  private func isHave(_ index: Int) -> Bool {
    has(index, .auxiliary) || index > 0 && text.tokens[index].kind == .clitic && has(index - 1, [.subject, .relative])
  }

  private func isPlural(_ index: Int) -> Bool {
    let span = text.tokens[index].span
    guard span.count > 3, text.bytes[span.end - 1] | 0x20 == UInt8(ascii: "s") else { return false }
    return !"sui".utf8.contains(text.bytes[span.end - 2] | 0x20)
  }

  private func isHyphenated(_ index: Int) -> Bool {
    let span = text.tokens[index].span
    return text.bytes[span.range].contains(UInt8(ascii: "-"))
  }

  private func opensQuotation(_ index: Int, _ range: Range<Int>) -> Bool {
    index > range.lowerBound && text.tokens[index - 1].kind == .quote
  }

  private func ends(_ index: Int, _ suffix: String) -> Bool {
    text.bytes[text.tokens[index].span.range].suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  private func has(_ index: Int, _ wanted: WordClass) -> Bool { !classes[index].isDisjoint(with: wanted) }

  /// "Remains confident", "felt sure".
  private static let copulas = keys(
    "remain remains remained remaining feel feels felt seem seems seemed appear appears appeared become becomes became sound sounds sounded would"
  )
  private static let saying = keys("said says say told tells")
  private static let by = FoldedHash.of("by")
  private static let pronouns = keys(
    "many some both most all few several others these those such that this each neither any none")
  private static let collectives = keys(
    "people police women men critics percent officials voters some many most few others all both who children press public media"
  )
  private static let singulars = keys("he she it")
  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { FoldedHash.of($0) })
  }
}
