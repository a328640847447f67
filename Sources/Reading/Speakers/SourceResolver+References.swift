import ParleyText

extension SourceResolver {
  // MARK: Pronouns

  /// "He", «она», "they", "according to him".
  func referred(_ tokens: Range<Int>, sentence: Int) -> Resolution? {
    guard tokens.count <= 3 else { return nil }
    for match in words.matches(inSentence: sentence) where tokens.contains(match.tokens.lowerBound) {
      guard case .reference(let reference) = match.sense else { continue }
      switch reference {
      case .he, .his: return person(.masculine, before: tokens.lowerBound, sentence: sentence)
      case .she, .hers: return person(.feminine, before: tokens.lowerBound, sentence: sentence)
      case .they, .theirs, .it, .its: return group(before: tokens.lowerBound, sentence: sentence)
      case .i, .we, .my, .our: return byline(tokens)
      case .who: return nearest(before: tokens.lowerBound, sentence: sentence)
      }
    }
    return nil
  }

  private func person(_ gender: PersonTerm.Gender, before token: Int, sentence: Int) -> Resolution? {
    var best: (mention: Mention, score: Int)?
    for index in roster.mentions(before: token).reversed() {
      let mention = roster.mentions[index]
      let distance = sentence - mention.sentence
      if distance > 8 { break }
      if let known = roster.entities[mention.entity].gender, known != gender { continue }
      let score =
        score(mention, distance: distance, sentence: sentence)
        + (roster.entities[mention.entity].gender == gender ? 1 : 0)
      if best.map({ score > $0.score }) ?? true { best = (mention, score) }
    }
    guard let best else { return nil }
    return Resolution(
      speaker: speaker(for: best.mention.entity, how: .pronoun, at: best.mention.tokens), entity: best.mention.entity,
      confidence: best.score >= 12 ? 0.85 : 0.7)
  }

  /// The nearer, the better; subjects and those who spoke last before others; owners in "Putin’s" last.
  private func score(_ mention: Mention, distance: Int, sentence: Int) -> Int {
    var score = 12 - 3 * distance
    if mention.isFirst { score += 3 }
    if mention.isPossessive { score -= 2 }
    if let last = spoken.last(where: { $0.entity != nil }), last.entity == mention.entity, sentence - last.sentence <= 2
    {
      score += 4
    }
    return score
  }

  /// The side or the body that spoke or was named last; several people who spoke together.
  private func group(before token: Int, sentence: Int) -> Resolution? {
    if let last = spoken.last(where: {
      sentence - $0.sentence <= 4 && ($0.speaker.party != nil || !$0.speaker.others.isEmpty)
    }) {
      var speaker = last.speaker
      speaker.how = .pronoun
      return Resolution(speaker: speaker, entity: last.entity, confidence: 0.7)
    }
    let mentions = roster.mentions[roster.mentions(before: token)].reversed().prefix { sentence - $0.sentence <= 1 }
    let people = mentions.reversed().filter { !$0.isPossessive }
    guard let first = people.first, people.contains(where: { $0.entity != first.entity }) else { return nil }
    var speaker = speaker(for: first.entity, how: .pronoun, at: first.tokens)
    for other in people where other.entity != first.entity {
      let name = self.speaker(for: other.entity, how: .named, at: other.tokens).name
      if let name, !speaker.others.contains(name) { speaker.others.append(name) }
    }
    return Resolution(speaker: speaker, entity: first.entity, confidence: 0.6)
  }

  private func nearest(before token: Int, sentence: Int) -> Resolution? {
    guard let index = roster.mentions(before: token).last, roster.mentions[index].sentence == sentence else {
      return nil
    }
    let mention = roster.mentions[index]
    return Resolution(
      speaker: speaker(for: mention.entity, how: .pronoun, at: mention.tokens), entity: mention.entity, confidence: 0.8)
  }

  /// Who says "I": the author.
  func byline(_ tokens: Range<Int>?) -> Resolution? {
    guard let author = words.article.authors.first else { return nil }
    let keys = author.split(separator: " ").map { NameKey($0).value }
    let bearer = keys.last.flatMap { key in
      cast.bearers(ofSurname: key).first {
        $0.given.isEmpty || keys.count == 1 || !$0.given.filter(keys.contains).isEmpty
      }
        ?? cast.bearers(ofSurname: key).first
    }
    let known = bearer.map { cast.cast.people[$0.person] }
    return Resolution(
      speaker: Speaker(
        name: known?.names.first ?? author, person: known?.id, antecedent: tokens.map(segmentation.span), how: .byline),
      entity: known.flatMap { person in
        roster.entities.firstIndex { $0.person.map { cast.cast.people[$0].id } == person.id }
      },
      confidence: 0.95)
  }

  // MARK: Descriptions

  /// "The politician", "the spokesman", «речник»: the person whom the article has called so, else the last one named.
  func described(_ tokens: Range<Int>, sentence: Int, on day: Day?) -> Resolution? {
    guard let (noun, term) = head(of: tokens, sentence: sentence) else { return nil }
    let key = segmentation.tokens[noun].key
    let isPlural = term == .group || term == .institution
    guard !isPlural, isDefinite(tokens) else { return nil }
    for index in roster.mentions(before: tokens.lowerBound).reversed() {
      let mention = roster.mentions[index]
      if sentence - mention.sentence > 30 { break }
      guard roster.entities[mention.entity].nouns.contains(key) else { continue }
      return Resolution(
        speaker: speaker(for: mention.entity, how: .description, at: mention.tokens), entity: mention.entity,
        confidence: 0.8)
    }
    guard term != .spokesperson, !hasPlace(tokens, sentence: sentence), tokens.count <= 3,
      let last = spoken.last(where: { $0.entity != nil && sentence - $0.sentence <= 3 }), let entity = last.entity
    else { return nil }
    var speaker = last.speaker
    speaker.how = .description
    return Resolution(speaker: speaker, entity: entity, confidence: 0.65)
  }

  private func head(of tokens: Range<Int>, sentence: Int) -> (Int, PersonTerm)? {
    for match in words.matches(inSentence: sentence) where tokens.contains(match.tokens.lowerBound) {
      guard case .person(let term) = match.sense else { continue }
      switch term {
      case .given, .honorific: continue
      default: return (match.tokens.upperBound - 1, term)
      }
    }
    return nil
  }

  /// English marks what is known already with "the"; Russian and Ukrainian do not mark it.
  private func isDefinite(_ tokens: Range<Int>) -> Bool {
    let first = segmentation.tokens[tokens.lowerBound]
    if first.shape.contains(.cyrillic) { return true }
    return ["the", "this", "that", "his", "her"].contains { FoldedHash.of($0) == first.key }
  }

  private func hasPlace(_ tokens: Range<Int>, sentence: Int) -> Bool {
    words.matches(inSentence: sentence).contains { match in
      if case .place = match.sense { tokens.contains(match.tokens.lowerBound) } else { false }
    }
  }
}
