import ParleyText

/// Houses that speak, in Russian and Ukrainian: "в Кремле заявили", «повідомили в Офісі президента».
extension StatementFinder {
  /// "В Кремле заявили", "у МЗС повідомили": a verb in the plural without a subject, and the house that speaks.
  func house(before verb: Int, _ place: Place) -> Range<Int>? {
    var start = place.bounds.lowerBound
    while start < verb, clauses.has(start, [.coordinator, .adverb, .time]) || !text.tokens[start].isWordLike {
      start += 1
    }
    guard start + 1 < verb, clauses.has(start, .house),
      text.tokens[start + 1].kind == .word || text.tokens[start + 1].kind == .initialism,
      text.tokens[start + 1].isCapitalised || clauses.has(start + 1, .role)
        || clauses.has(start + 1, .setting) && isImpersonal(verb) || isBareHouse(start + 1, verb)
    else { return nil }
    var end = start + 1
    while end < verb, text.tokens[end].kind == .word || clauses.quotation[end] >= 0,
      !clauses.has(end, [.adverb, .time, .preposition, .determiner, .possessive])
    { end += 1 }
    return end > start + 1 ? (start + 1)..<end : nil
  }

  /// "В армии это условие отвергли": what stands between the house and its verb, with a word that points to it.
  func object(between house: Range<Int>, and verb: Int) -> Range<Int>? {
    let object = house.upperBound..<verb
    guard object.count > 1, clauses.has(object.lowerBound, [.determiner, .possessive]),
      object.allSatisfy({ text.tokens[$0].isWordLike && !clauses.has($0, .preposition) })
    else { return nil }
    return object
  }

  /// "Это условие", «цю пропозицію»: in the singular behind a house whose verb is in the plural, and so no subject.
  func isPointedAt(_ range: Range<Int>, behind house: Range<Int>) -> Bool {
    range.lowerBound == house.upperBound && range.count > 1
      && clauses.has(range.lowerBound, [.determiner, .possessive])
      && !["и", "і", "ї", "ие"].contains { subjects.ends(range.lowerBound, $0) }
  }

  /// "говорится", "сказано": a document speaks.
  private func isImpersonal(_ verb: Int) -> Bool {
    ["ся", "но"].contains { subjects.ends(verb, $0) }
  }

  /// "В правительстве считают": any noun, where the verb is in the plural and nothing else can be its subject.
  private func isBareHouse(_ noun: Int, _ verb: Int) -> Bool {
    !clauses.has(noun, [.setting, .time, .object, .possessive, .determiner, .adverb]) && isPlural(verb)
      && !(noun..<verb).contains { clauses.kind($0) == .comma }
  }

  private func isPlural(_ verb: Int) -> Bool {
    ["ли", "ют", "ут", "ят", "ат", "ють", "уть", "ять", "ать", "лись", "лися"].contains { subjects.ends(verb, $0) }
  }

  /// «Сообщили в Кремле», «повідомили в Офісі президента»: the house that speaks, behind a verb in the plural.
  func house(after verb: Int, _ place: Place) -> Range<Int>? {
    guard isPlural(verb - 1), verb + 1 < place.bounds.upperBound else { return nil }
    var start = verb
    while start < place.bounds.upperBound,
      clauses.has(start, [.adverb, .time]) || clauses.kind(start) == .comma && start < verb + 4
    { start += 1 }
    if start < place.bounds.upperBound, clauses.quotation[start] >= 0 {
      start = text.quotations[Int(clauses.quotation[start])].tokens.upperBound
    }
    // "заявили журналистам в Кремле"
    if start + 1 < place.bounds.upperBound, text.tokens[start].kind == .word, subjects.isOblique(start),
      clauses.has(start + 1, .house)
    {
      start += 1
    }
    guard start + 1 < place.bounds.upperBound, clauses.has(start, .house), text.tokens[start + 1].isWordLike,
      !clauses.has(start + 1, [.setting, .time, .object, .possessive, .determiner, .adverb, .complementizer])
    else { return nil }
    let end = nounPhraseEnd(from: start + 1, place.bounds.upperBound)
    return end > start + 1 ? (start + 1)..<end : nil
  }
}
