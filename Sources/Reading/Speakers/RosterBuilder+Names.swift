import ParleyText

extension RosterBuilder {
  /// The person's name in a run of capitals, if there is one.
  func name(in run: Range<Int>, sentence: Range<Int>) -> Roster.Name? {
    if let known = castName(in: run) { return known }
    let (untitled, isTitled, honorific) = withoutTitles(run, sentence: sentence)
    let rest = isTitled ? withoutHouse(untitled) : untitled
    guard !rest.isEmpty, words.nameKeys[rest.lowerBound] != 0 else { return nil }
    let start = rest.lowerBound
    if let split = owner(in: rest) { return split }
    if rest.count > 1, words.roles[start].has(.given), !words.roles[start].has(.place) {
      return name(withoutHeadline(rest, in: sentence), gender: honorific ?? words.roles[start].gender)
    }
    // A capital may come from the head of a sentence or from a body: «Позже Мария Карапетян», «глава ВТБ Андрей Костин».
    if let given = rest.dropFirst().dropLast().first(where: {
      words.roles[$0].has(.given) && !words.roles[$0].has(.place)
    }), !(isTitled && endsLikeGivenName(given - 1)) {
      return name(given..<rest.upperBound, gender: words.roles[given].gender)
    }
    guard !isBody(rest) else { return nil }
    if isTitled { return name(rest, gender: honorific) }
    let isAlone = rest.count == 1
    if isAlone, roster.knows(surname: words.nameKeys[start]) || speaksAlone(start, in: sentence) {
      return name(rest, gender: nil)
    }
    if !isAlone, rest.count <= 4,
      rest.allSatisfy({ words.roles[$0].has(.source) }) || hasApposition(after: rest, in: sentence)
    {
      return name(rest, gender: nil)
    }
    return nil
  }

  /// The run without titles and places at its head ("Russian Foreign Minister …"), and whether a title stood there.
  private func withoutTitles(_ run: Range<Int>, sentence: Range<Int>) -> (Range<Int>, Bool, PersonTerm.Gender?) {
    var start = run.lowerBound
    var before = start - 1
    if before > sentence.lowerBound, segmentation.tokens[before].kind == .stop { before -= 1 }
    var isTitled = before >= sentence.lowerBound && words.roles[before].has(.title)
    var gender = isTitled && words.roles[before].has(.honorific) ? words.roles[before].gender : nil
    while start < run.upperBound, words.roles[start].has(Self.notNames) {
      if words.roles[start].has(.given), start + 1 < run.upperBound, !words.roles[start].has([.title, .nameless]) {
        break
      }
      isTitled = words.roles[start].has(.title)
      let isHonorific = words.roles[start].has(.honorific)
      if isHonorific { gender = words.roles[start].gender }
      start += 1
      if start < run.upperBound, segmentation.tokens[start].kind == .stop { start += 1 }
      // After "Mr." comes the name, even where it is a title as well: "Mr. King".
      if isHonorific { break }
    }
    // "NYPD Commissioner James Reed": an unknown word may stand before the title.
    if gender == nil,
      let title = (start..<run.upperBound).dropLast().last(where: {
        words.roles[$0].has(.title) && !words.roles[$0].has(.given)
      })
    {
      start = title + 1
      isTitled = true
    }
    return (min(start, run.upperBound)..<run.upperBound, isTitled, gender)
  }

  private static let notNames: TokenRoles = [
    .office, .human, .spokesperson, .masculineHonorific, .feminineHonorific, .place, .outlet, .calendarName,
    .institution, .group, .reference,
    .nameless,
  ]

  /// «Представитель СБП Юсуф Эззат», «глава Совбеза Таджикистана Рустам Эмомали»: behind the house and the country that
  /// a title belongs to, when two or three words are left for the name.
  private func withoutHouse(_ run: Range<Int>) -> Range<Int> {
    guard let first = run.first, segmentation.tokens[first].shape.contains(.cyrillic) else { return run }
    let house = run.last { isAbbreviation($0) || words.roles[$0].has([.place, .institution]) }
    guard let house, (2...3).contains(run.upperBound - house - 1) else { return run }
    return (house + 1)..<run.upperBound
  }

  private func isAbbreviation(_ token: Int) -> Bool {
    segmentation.tokens[token].kind == .initialism
      || segmentation.tokens[token].shape.contains(.allCapitals) && !isInitial(token)
  }

  /// «Пресс-секретарь Пашиняна Назели Багдасарян»: a surname known already, before another's full name.
  private func owner(in run: Range<Int>) -> Roster.Name? {
    guard run.count > 2, segmentation.tokens[run.lowerBound].shape.contains(.cyrillic),
      !words.roles[run.lowerBound].has(.given),
      roster.knows(surname: words.nameKeys[run.lowerBound])
    else { return nil }
    return name(run.lowerBound..<run.lowerBound + 1, gender: nil)
  }

  /// «Спецпосланник Эспен Барт Эйде»: a consonant at the end, as no house in the genitive has it.
  private func endsLikeGivenName(_ token: Int) -> Bool {
    guard segmentation.tokens[token].shape.contains(.cyrillic), !isAbbreviation(token),
      let end = segmentation.word(token).last
    else { return false }
    return !"аеёиоуыэюяіїє".contains(end)
  }

  /// In a headline all words have capitals, and a name is taken to be two of them.
  private func withoutHeadline(_ run: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    guard run.count > 3 else { return run }
    let capitals = run.count { segmentation.tokens[$0].isCapitalised }
    let isHeadline = capitals == run.count && run.count * 2 >= sentence.count
    return isHeadline || run.count > 6 ? run.lowerBound..<run.lowerBound + 2 : run
  }

  /// A single word with a capital as a whole source: "Sanders said", "Sanders, who has …".
  private func speaksAlone(_ token: Int, in sentence: Range<Int>) -> Bool {
    guard words.roles[token].has(.source), !segmentation.tokens[token].shape.contains(.allCapitals),
      token == sentence.lowerBound || !words.roles[token - 1].has(.source)
    else { return false }
    let next = token + 1
    return next >= sentence.upperBound || !words.roles[next].has(.source) || segmentation.tokens[next].kind == .comma
  }

  /// A run that names a body or a place rather than a person.
  private func isBody(_ run: Range<Int>) -> Bool {
    run.contains {
      words.roles[$0].has([.institution, .group, .place, .outlet, .calendarName, .nameless])
        || segmentation.tokens[$0].kind == .initialism
    }
  }

  /// "Harold Finch, the president of the union,": a comma and a noun for people within a few words.
  private func hasApposition(after run: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard run.upperBound + 1 < sentence.upperBound, segmentation.tokens[run.upperBound].kind == .comma else {
      return false
    }
    let reach = run.upperBound + 1..<min(sentence.upperBound, run.upperBound + 9)
    for index in reach {
      let kind = segmentation.tokens[index].kind
      if kind == .comma || kind == .quote || kind == .semicolon { return false }
      if words.roles[index].has([.office, .human, .spokesperson]) { return true }
    }
    return false
  }

  private func name(_ tokens: Range<Int>, gender: PersonTerm.Gender?) -> Roster.Name? {
    var last = tokens.upperBound - 1
    while last > tokens.lowerBound, words.nameKeys[last] == 0 { last -= 1 }
    let surname = words.nameKeys[last]
    guard surname != 0 else { return nil }
    let first = words.nameKeys[tokens.lowerBound]
    return Roster.Name(
      tokens: tokens.lowerBound..<(last + 1), given: last > tokens.lowerBound && first != 0 ? first : nil,
      surname: surname,
      person: nil, gender: gender)
  }

  // MARK: The cast

  /// A run that holds a surname of the cast, with no given name that contradicts it.
  private func castName(in run: Range<Int>) -> Roster.Name? {
    for last in run.reversed() where words.nameKeys[last] != 0 {
      var best: (bearer: CastIndex.Bearer, first: Int)?
      for bearer in cast.bearers(ofSurname: words.nameKeys[last]) {
        guard let first = firstWord(of: bearer, surname: last, run: run) else { continue }
        if best.map({ first < $0.first }) ?? true { best = (bearer, first) }
      }
      guard let best else { continue }
      let given = best.first < last ? words.nameKeys[best.first] : nil
      return Roster.Name(
        tokens: best.first..<(last + 1), given: given, surname: words.nameKeys[last], person: best.bearer.person,
        gender: given == nil ? nil : words.roles[best.first].gender)
    }
    return misspelt(run)
  }

  /// Where the bearer's name begins before this surname; nil where another given name stands there.
  private func firstWord(of bearer: CastIndex.Bearer, surname: Int, run: Range<Int>) -> Int? {
    var first = surname
    while first > run.lowerBound {
      let before = first - 1
      let key = words.nameKeys[before]
      if segmentation.tokens[before].kind == .stop || isInitial(before) || key != 0 && bearer.given.contains(key) {
        first = before
      } else if words.roles[before].has(.given), !words.roles[before].has([.title, .place]), !bearer.given.isEmpty {
        // Another spelling of the given name begins alike: Dmitri, Dmytro; any other is another person.
        guard cast.isGiven(of: bearer.person, like: segmentation.word(before)) else { return nil }
        first = before
      } else {
        break
      }
    }
    return first
  }

  /// A given name of the cast before a surname that is one letter away from its bearer's: a slip of the pen.
  private func misspelt(_ run: Range<Int>) -> Roster.Name? {
    guard run.count >= 2, words.nameKeys[run.upperBound - 1] != 0 else { return nil }
    let last = run.upperBound - 1
    let first = last - 1
    guard words.nameKeys[first] != 0,
      let person = cast.person(given: words.nameKeys[first], surnameLike: segmentation.word(last))
    else {
      return nil
    }
    return Roster.Name(
      tokens: first..<run.upperBound, given: words.nameKeys[first], surname: words.nameKeys[last], person: person,
      gender: words.roles[first].gender)
  }

  // MARK: Descriptions

  /// Remembers by which nouns the article calls somebody: those right before the name, and those in an apposition before or
  /// after it.
  mutating func describe(_ entity: Int, name: Range<Int>, sentence: Range<Int>) {
    if !isOwner(name, of: entity, in: sentence) { describe(entity, before: name.lowerBound, sentence: sentence) }
    guard name.upperBound + 1 < sentence.upperBound, segmentation.tokens[name.upperBound].kind == .comma else { return }
    let reach = name.upperBound + 1..<min(sentence.upperBound, name.upperBound + 16)
    let end = reach.first { [.stop, .comma].contains(segmentation.tokens[$0].kind) } ?? reach.upperBound
    guard (reach.lowerBound..<end).contains(where: { words.roles[$0].has(.title) }) else { return }
    for index in reach.lowerBound..<end { note(index, of: entity) }
  }

  /// "Russian Foreign Minister …", "A spokesman for the operators, …".
  private mutating func describe(_ entity: Int, before name: Int, sentence: Range<Int>) {
    var before = name - 1
    guard before >= sentence.lowerBound else { return }
    let isApart = segmentation.tokens[before].kind == .comma
    if isApart { before -= 1 }
    let first = max(sentence.lowerBound, before - (isApart ? 8 : 5))
    var start = before + 1
    while start > first, segmentation.tokens[start - 1].kind == .word,
      isApart || name - start < 3 || isDescriptive(start - 1)
    { start -= 1 }
    guard (start..<before + 1).contains(where: { words.roles[$0].has(.title) }) else { return }
    for index in start..<before + 1 { note(index, of: entity) }
  }

  private func isDescriptive(_ token: Int) -> Bool { words.roles[token].has([.title, .place, .institution]) }

  /// «Советник Алиева»: the title is not that of the one who is named.
  private func isOwner(_ name: Range<Int>, of entity: Int, in sentence: Range<Int>) -> Bool {
    let before = name.lowerBound - 1
    guard before >= sentence.lowerBound, segmentation.tokens[before].shape.contains(.cyrillic),
      words.roles[before].has(.title),
      let end = segmentation.word(before).last, !"аяуюеиіїыйом".contains(end)
    else { return false }
    let full = roster.entities[entity].nameTokens
    if full != name {
      return segmentation.tokens[full.upperBound - 1].key != segmentation.tokens[name.upperBound - 1].key
    }
    let text = words.text(name)
    return BaseForm.name(text, gender: roster.entities[entity].gender) != text
  }

  private mutating func note(_ token: Int, of entity: Int) {
    if words.roles[token].has(.title) {
      roster.add(noun: segmentation.tokens[token].key, to: entity)
    } else if segmentation.tokens[token].kind == .word,
      segmentation.tokens[token].end - segmentation.tokens[token].start > 3
    {
      roster.add(word: segmentation.tokens[token].key, to: entity)
    }
  }
}
