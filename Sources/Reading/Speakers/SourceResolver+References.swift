import ParleyText

extension SourceResolver {
  /// "He", «она», "they", "according to him"; without anybody before it, a pronoun leads to nobody.
  func referred(_ source: Source) -> Resolution? {
    guard source.tokens.count <= 3 else { return nil }
    for match in words.matches(in: source.tokens) {
      guard case .reference(let reference) = match.sense else { continue }
      // "Her liberal friends" are others than she.
      guard source.tokens.count == 1 || !reference.isPossessive else { continue }
      let found: Resolution? =
        switch reference {
        case .he, .his: person(.masculine, before: source)
        case .she, .hers: person(.feminine, before: source)
        case .they, .theirs, .it, .its: group(before: source)
        case .i, .we, .my, .our: byline(source.tokens)
        case .you: isAddress ? byline(nil) : nil
        case .who: nearest(before: source)
        }
      return found ?? Resolution(speaker: Speaker(how: .pronoun), entity: nil, confidence: 0.3)
    }
    return nil
  }

  /// How many names, or statements, are looked back at: what lies farther is not meant by a pronoun.
  static let reach = 60

  /// Those who spoke last.
  var recent: ArraySlice<Spoken> { spoken.suffix(Self.reach) }

  private func person(_ gender: PersonTerm.Gender, before source: Source) -> Resolution? {
    var best: (mention: Mention, score: Int)?
    let author = isAddress ? byline(nil)?.entity : nil
    for index in roster.mentions(before: source.tokens.lowerBound).suffix(Self.reach).reversed() {
      let mention = roster.mentions[index]
      let distance = source.sentence - mention.sentence
      if distance > 8 { break }
      let known = roster.entities[mention.entity].gender
      // In an address "he" is anybody but the one who speaks.
      if known.map({ $0 != gender }) ?? false || mention.entity == author { continue }
      let score = score(mention, distance: distance, at: source) + (known == gender ? 3 : 0)
      if best.map({ score > $0.score }) ?? true { best = (mention, score) }
    }
    guard let best else { return nil }
    return Resolution(
      speaker: speaker(for: best.mention.entity, how: .pronoun, at: best.mention.tokens), entity: best.mention.entity,
      confidence: best.score >= 12 ? 0.85 : 0.7)
  }

  /// The nearer, the better; subjects and those who spoke last before others; owners ("Putin’s") last.
  private func score(_ mention: Mention, distance: Int, at source: Source) -> Int {
    var score = 12 - 3 * distance
    // Those of whom somebody speaks are seldom those who speak.
    let isSpokenOf =
      words.roles[mention.tokens.lowerBound].has(.content) && !words.roles[source.tokens.lowerBound].has(.content)
    if isSpokenOf { score -= 3 } else if mention.isFirst { score += 3 }
    if mention.isPossessive { score -= 2 }
    if let last = recent.last(where: { $0.entity != nil }), last.entity == mention.entity,
      source.sentence - last.sentence <= 2
    {
      score += 4
    }
    return score
  }

  /// The side or the body that spoke last, or the people who were named together since.
  private func group(before source: Source) -> Resolution? {
    let side = recent.last {
      source.sentence - $0.sentence <= 4 && ($0.speaker.party != nil || !$0.speaker.others.isEmpty)
    }
    let pair = pair(before: source)
    if let side, pair.map({ side.sentence >= $0.first.sentence }) ?? true {
      var speaker = side.speaker
      speaker.how = .pronoun
      return Resolution(speaker: speaker, entity: side.entity, confidence: 0.7)
    }
    guard let pair else { return nil }
    var speaker = speaker(for: pair.first.entity, how: .pronoun, at: pair.first.tokens)
    if let name = self.speaker(for: pair.second.entity, how: .named, at: pair.second.tokens).name {
      speaker.others = [name]
    }
    return Resolution(speaker: speaker, entity: pair.first.entity, confidence: 0.65)
  }

  /// The last two people named together in this sentence or the one before: "Lavrov and Wang", "Finch met Lindqvist".
  private func pair(before source: Source) -> (first: Mention, second: Mention)? {
    let recent = roster.mentions[roster.mentions(before: source.tokens.lowerBound).suffix(Self.reach)].reversed()
      .prefix { source.sentence - $0.sentence <= 1 }.filter { !$0.isPossessive }
    let joined = zip(recent.dropFirst(), recent).first { first, second in
      first.entity != second.entity && first.sentence == second.sentence
        && second.tokens.lowerBound - first.tokens.upperBound == 1
        && words.roles[first.tokens.upperBound].has(.boundary)
    }
    if let joined { return (joined.0, joined.1) }
    guard let first = recent.last, let second = recent.last(where: { $0.entity != first.entity }) else { return nil }
    return (first, second)
  }

  private func nearest(before source: Source) -> Resolution? {
    guard let index = roster.mentions(before: source.tokens.lowerBound).last,
      roster.mentions[index].sentence == source.sentence
    else { return nil }
    let mention = roster.mentions[index]
    return Resolution(
      speaker: speaker(for: mention.entity, how: .pronoun, at: mention.tokens), entity: mention.entity, confidence: 0.8)
  }

  /// Who says "I": the author.
  func byline(_ tokens: Range<Int>?) -> Resolution? {
    guard let author = words.article.authors.first else { return nil }
    let keys = author.split(separator: " ").map { NameKey($0).value }
    let bearers = keys.last.map { cast.bearers(ofSurname: $0) } ?? []
    let bearer =
      bearers.first { $0.given.isEmpty || keys.count == 1 || $0.given.contains(where: keys.contains) } ?? bearers.first
    let known = bearer.map { cast.cast.people[$0.person] }
    return Resolution(
      speaker: Speaker(
        name: known?.names.first ?? author, person: known?.id, antecedent: tokens.map(segmentation.span), how: .byline),
      entity: roster.entities.firstIndex { entity in
        bearer.map { entity.person == $0.person } ?? (entity.surname == keys.last)
      },
      confidence: 0.95)
  }

  // MARK: Descriptions

  /// "The politician", "the union leader", «речник»: the person whom the article has called so, else the one who spoke last.
  func described(_ source: Source) -> Resolution? {
    // The last noun is the head in English, the first in Russian and Ukrainian; a committee is nobody.
    let nouns = source.tokens.filter { words.roles[$0].has([.title, .group, .institution]) }
    let isCyrillic = segmentation.tokens[source.tokens.lowerBound].shape.contains(.cyrillic)
    guard let noun = isCyrillic ? nouns.first : nouns.last, words.roles[noun].has(.title), isDefinite(source),
      !isIntroduced(source)
    else { return nil }
    if let mention = called(source, noun: noun) {
      return Resolution(
        speaker: speaker(for: mention.entity, how: .description, at: mention.tokens), entity: mention.entity,
        confidence: 0.8)
    }
    if let holder = lastHolder(of: source) { return holder }
    // "The Vermont senator": nobody was called so before, and readers are meant to know who spoke last.
    let isBare =
      source.tokens.count <= 4 && (!isCyrillic || noun == source.tokens.upperBound - 1)
      && !words.roles[noun].has([.anonymous, .spokesperson])
      && roster.mentions(in: source.tokens).isEmpty
      && !source.tokens.dropFirst().contains {
        words.roles[$0].has(.place) || segmentation.tokens[$0].shape.contains(.allCapitals)
      }
      && !words.roles[source.tokens.lowerBound].has(.place) && !isSomebodys(source)
    guard isBare, let last = recent.last(where: { $0.entity != nil && source.sentence - $0.sentence <= 2 }),
      let entity = last.entity
    else { return nil }
    var speaker = last.speaker
    speaker.how = .description
    return Resolution(speaker: speaker, entity: entity, confidence: 0.65)
  }

  /// The last person named before whom the article has described with this noun, or with other words of this description.
  private func called(_ source: Source, noun: Int) -> Mention? {
    let key = segmentation.tokens[noun].key
    let others = source.tokens.filter { $0 != noun }.map { segmentation.tokens[$0].key }
    let hasPlace = source.tokens.contains { words.roles[$0].has(.place) }
    for index in roster.mentions(before: source.tokens.lowerBound).suffix(Self.reach).reversed() {
      let mention = roster.mentions[index]
      if source.sentence - mention.sentence > 30 { break }
      let known = roster.entities[mention.entity]
      let isCalled = known.nouns.contains(key)
      let shares = others.contains { known.descriptions.contains($0) || known.nouns.contains($0) }
      if isCalled && (!hasPlace || shares) || shares && !hasPlace && !known.nouns.isEmpty { return mention }
    }
    return nil
  }

  /// "The foreign minister", whom the text only called Mr. Lavrov: the person named last who holds such an office.
  private func lastHolder(of source: Source) -> Resolution? {
    let kind = words.matches(in: source.tokens).lazy.compactMap { match -> PersonTerm.Office? in
      if case .person(.office(let kind)) = match.sense, kind != .other { kind } else { nil }
    }.first
    guard let kind, !source.tokens.contains(where: { words.roles[$0].has([.place, .spokesperson]) }) else { return nil }
    for index in roster.mentions(before: source.tokens.lowerBound).suffix(Self.reach).reversed() {
      let mention = roster.mentions[index]
      if source.sentence - mention.sentence > 8 { return nil }
      guard let person = roster.entities[mention.entity].person, cast.holds(person, kind: kind) else { continue }
      return Resolution(
        speaker: speaker(for: mention.entity, how: .description, at: mention.tokens), entity: mention.entity,
        confidence: 0.75)
    }
    return nil
  }

  /// English marks what is known already with "the"; Russian and Ukrainian do not mark it.
  private func isDefinite(_ source: Source) -> Bool {
    let first = segmentation.tokens[source.tokens.lowerBound]
    return first.shape.contains(.cyrillic) || Self.definites.contains(first.key)
  }

  /// "His defence minister", «його речник»: another than he.
  private func isSomebodys(_ source: Source) -> Bool {
    words.matches(in: source.tokens).contains { match in
      if case .reference(let reference) = match.sense { reference.isPossessive } else { false }
    }
  }

  /// «Дипломат, который попросил …»: who is told apart by what follows has not been named.
  private func isIntroduced(_ source: Source) -> Bool {
    let relative = source.tokens.upperBound + 1
    guard relative < segmentation.tokens.count, segmentation.tokens[relative - 1].kind == .comma else { return false }
    return Self.relatives.contains(segmentation.tokens[relative].key)
  }

  private static let relatives: Set<UInt64> = Set(
    [
      "который", "которая", "которого", "которой", "пожелавший", "пожелавшая", "попросивший", "попросившая", "близкий",
      "знакомый", "який", "яка", "якого", "якої", "близький", "знайомий", "обізнаний",
    ].map { FoldedHash.of($0) })

  private static let definites: Set<UInt64> = Set(["the", "this", "that", "his", "her"].map { FoldedHash.of($0) })
}
