import ParleyText

/// Says who is behind the source of a statement, reading the article from top to bottom.
///
/// The sources must come in the order of the text, for pronouns and descriptions lean on who spoke last. The ways are tried
/// from the surest to the least sure; the first that leads to somebody counts.
struct SourceResolver {
  let words: ArticleWords
  let cast: CastIndex
  let roster: Roster
  /// Who spoke, in the order of the text.
  private(set) var spoken: [Spoken] = []

  /// The side of people whom the cast does not know, by entity, as far as their titles tell.
  private var sides: [Int: String] = [:]

  struct Spoken {
    var sentence: Int
    var speaker: Speaker
    var entity: Int?
  }

  /// A speaker with how sure it is, from 0 to 1.
  struct Resolution {
    var speaker: Speaker
    var entity: Int?
    var confidence: Double

    static let unknown = Resolution(speaker: Speaker(), entity: nil, confidence: 0.3)
  }

  /// The words of a source and the sentence in which they stand.
  struct Source {
    var tokens: Range<Int>
    var sentence: Int
  }

  var segmentation: Segmentation { words.segmentation }

  /// Whether the article is somebody's own words from end to end: signed, and in the first person throughout.
  let isAddress: Bool

  init(words: ArticleWords, cast: CastIndex, roster: Roster) {
    self.words = words
    self.cast = cast
    self.roster = roster
    let firstPersons = words.matches.count {
      $0.sense == .reference(.i) || $0.sense == .reference(.we) || $0.sense == .reference(.our)
    }
    isAddress = !words.article.authors.isEmpty && firstPersons * 5 >= words.segmentation.sentences.count
  }

  /// Who is behind a statement; one without a source belongs to the author of an address, or to nobody known.
  ///
  /// - Parameter day: the day of the statement, by which offices are tied to their holders.
  mutating func resolve(_ statement: Statement, on day: Day?) -> Resolution {
    guard let span = statement.source else { return unsourced(statement) }
    let tokens = words.tokens(of: span)
    guard !tokens.isEmpty, let sentence = words.sentence(ofToken: tokens.lowerBound) else { return .unknown }
    let source = Source(tokens: tokens, sentence: sentence)
    var resolution =
      pronoun(source) ?? named(source) ?? apposed(source) ?? listed(source, on: day) ?? referred(source) ?? described(
        source)
      ?? collective(source) ?? unlisted(source)
    resolution.speaker.onBehalfOf = principal(of: source)
    if isLabel(statement.cue) { resolution.speaker.how = .label }
    spoken.append(Spoken(sentence: sentence, speaker: resolution.speaker, entity: resolution.entity))
    return resolution
  }

  /// A pronoun alone, before anything that is spelt alike: «он» is not «ООН», though "US" is the country.
  private func pronoun(_ source: Source) -> Resolution? {
    let first = source.tokens.lowerBound
    guard source.tokens.count == 1, words.roles[first].has(.reference),
      !segmentation.tokens[first].shape.contains(.allCapitals) || words.isFirstPerson(segmentation.span(source.tokens))
    else { return nil }
    return referred(source)
  }

  /// A statement whose source is not in reach: the author's own in an address, else that of whoever spoke last in the sentence
  /// ("…, making it clear that"), or before a quotation that stands alone.
  private func unsourced(_ statement: Statement) -> Resolution {
    if isLabel(statement.cue), let asked = interviewee() { return asked }
    if isAddress, let author = byline(nil) { return author }
    guard let place = (statement.cue ?? statement.content.first)?.start,
      let sentence = segmentation.sentence(at: place),
      let last = spoken.last, last.speaker.how != .unknown
    else { return .unknown }
    let distance = sentence - last.sentence
    guard distance == 0 || distance <= 2 && statement.quotation == .direct && statement.cue == nil else {
      return .unknown
    }
    var speaker = last.speaker
    speaker.how = .pronoun
    return Resolution(speaker: speaker, entity: last.entity, confidence: distance == 0 ? 0.8 : 0.65)
  }

  /// "PESKOV: …", "A: …": in a transcript a colon stands for the cue.
  private func isLabel(_ cue: TextSpan?) -> Bool {
    guard let cue else { return false }
    let tokens = words.tokens(of: cue)
    return tokens.count <= 2 && segmentation.tokens[tokens.upperBound - 1].kind == .colon
  }

  /// Who answers where only "A:" stands before the words: whom the beginning of the article names first.
  private func interviewee() -> Resolution? {
    let authors = words.article.authors.flatMap { $0.split(separator: " ") }.map { NameKey($0).value }
    let first = roster.mentions.prefix { $0.sentence <= Self.introduction }.first {
      !authors.contains(roster.entities[$0.entity].surname)
    }
    return first.map {
      Resolution(
        speaker: speaker(for: $0.entity, how: .label, at: $0.tokens), entity: $0.entity, confidence: 0.65)
    }
  }

  /// How many sentences an interview's introduction has at most.
  private static let introduction = 8

  // MARK: By name

  /// "Sergey Lavrov", "Lavrov and Kuleba", "Putin’s".
  private mutating func named(_ source: Source) -> Resolution? {
    let heads = roster.mentions(in: source.tokens).filter { mention in
      mention.tokens.upperBound <= source.tokens.upperBound && !isDependent(mention, in: source.tokens)
    }
    guard let head = heads.first else { return nil }
    var resolution = named(head, others: heads.dropFirst())
    if roster.entities[head.entity].person == nil {
      // "Ukrainian negotiator Ann Roe": of that side, here and where only her surname stands.
      if let party = country(of: head, in: source) { sides[head.entity] = party }
      resolution.speaker.party = sides[head.entity]
    }
    return resolution
  }

  /// The party of the country that stands before a name in its source, where the dossier has it.
  private func country(of head: Mention, in source: Source) -> String? {
    for match in words.matches(in: source.tokens) where match.tokens.lowerBound < head.tokens.lowerBound {
      if case .place(let code) = match.sense, hasTitle(source) { return cast.partyOfPlace[code] }
    }
    return nil
  }

  /// "A spokesman for the operators, Peter Oyelaran, denied": the name follows the source between commas.
  private func apposed(_ source: Source) -> Resolution? {
    let after = source.tokens.upperBound
    guard after + 1 < segmentation.tokens.count, segmentation.tokens[after].kind == .comma, hasTitle(source),
      let mention = roster.mentions(in: after + 1..<after + 2).first, mention.sentence == source.sentence,
      mention.tokens.upperBound < segmentation.tokens.count,
      segmentation.tokens[mention.tokens.upperBound].kind == .comma
    else { return nil }
    return named(mention, others: [])
  }

  private func named(_ head: Mention, others: ArraySlice<Mention>) -> Resolution {
    var speaker = speaker(for: head.entity, how: .named, at: head.tokens)
    let known = roster.entities[head.entity]
    if head.tokens.count == 1, known.given != nil, known.nameTokens.lowerBound < head.tokens.lowerBound {
      speaker.how = .surname
    }
    for other in others where other.entity != head.entity {
      if let name = self.speaker(for: other.entity, how: .named, at: other.tokens).name { speaker.others.append(name) }
    }
    return Resolution(speaker: speaker, entity: head.entity, confidence: others.isEmpty ? 0.97 : 0.9)
  }

  /// A speaker for an entity of the article.
  func speaker(for entity: Int, how: Speaker.How, at tokens: Range<Int>) -> Speaker {
    let known = roster.entities[entity]
    let name = known.person.flatMap { cast.cast.people[$0].names.first } ?? baseName(of: entity)
    return Speaker(
      name: name, person: known.person.map { cast.cast.people[$0].id }, antecedent: segmentation.span(tokens), how: how)
  }

  func baseName(of entity: Int) -> String {
    let known = roster.entities[entity]
    return BaseForm.name(words.text(known.nameTokens), gender: known.gender)
  }

  // MARK: By what the cast lists

  /// An institution, an office or a side of the cast, by the names that the cast gives it.
  private func listed(_ source: Source, on day: Day?) -> Resolution? {
    guard !cast.hasNoPhrases else { return nil }
    let named = source.tokens.map { (token: $0, key: key($0)) }.filter { $0.key != 0 }
    let keys = named.map(\.key)
    var party: String?
    for offset in keys.indices {
      guard let phrase = cast.phrase(at: keys[offset...]) else { continue }
      // "The president's chief of staff": the owner is not the one who speaks.
      let next = named[offset + phrase.words.count - 1].token + 1
      if next + 1 < source.tokens.upperBound, segmentation.tokens[next].kind == .clitic { continue }
      switch phrase.target {
      case .person(let person):
        // «Голова МЗС», "a Kremlin official": a human being of that body, not the body.
        if cast.cast.people[person].isInstitution, hasHuman(source) {
          party = party ?? cast.cast.people[person].offices.first?.party
          continue
        }
        return resolution(person: person, how: .named, at: source)
      case .office(let person, let office) where cast.held(person, office: office, on: day):
        return resolution(person: person, how: .office, at: source)
      case .party(let id): party = party ?? id
      case .office: continue
      }
    }
    if let holder = holder(source, on: day) { return holder }
    guard let party, !hasHuman(source) else { return nil }
    return side(source, party: party)
  }

  /// "The Turkish president", «глава МИД России»: the one person of the cast who held that office of that country on the day.
  private func holder(_ source: Source, on day: Day?) -> Resolution? {
    var office: (kind: PersonTerm.Office, length: Int)?
    var place: ShortName?
    for match in words.matches(in: source.tokens) {
      switch match.sense {
      case .person(.office(let kind)) where match.tokens.count > (office?.length ?? 0):
        office = (kind, match.tokens.count)
      case .person(.spokesperson): return nil
      case .place(let code): place = place ?? code
      default: break
      }
    }
    guard let kind = office?.kind, let place else { return nil }
    let held = cast.offices(kind: kind, place: place).filter { cast.held($0.person, office: $0.office, on: day) }
    let holders = Set(held.map(\.person))
    return holders.count == 1 ? holders.first.map { resolution(person: $0, how: .office, at: source) } : nil
  }

  private func resolution(person: Int, how: Speaker.How, at source: Source) -> Resolution {
    let known = cast.cast.people[person]
    return Resolution(
      speaker: Speaker(
        name: known.names.first, person: known.id, antecedent: segmentation.span(source.tokens), how: how),
      entity: roster.entities.firstIndex { $0.person == person }, confidence: how == .office ? 0.85 : 0.9)
  }

  private func key(_ token: Int) -> UInt64 {
    let known = words.nameKeys[token]
    if known != 0 { return known }
    guard segmentation.tokens[token].kind == .word else { return 0 }
    let key = NameKey(utf8: segmentation.bytes.span.extracting(segmentation.tokens[token].span.range))
    return key.length > 0 ? key.value : 0
  }

  // MARK: By nothing but its own words

  /// A country or its seat of power, with nobody in the cast: "Canada", "the White House", «в Баку».
  private func collective(_ source: Source) -> Resolution? {
    for match in words.matches(in: source.tokens) {
      guard case .place(let code) = match.sense else { continue }
      return side(source, party: cast.partyOfPlace[code] ?? code.text)
    }
    return nil
  }

  private func side(_ source: Source, party: String) -> Resolution {
    let isOne = hasHuman(source)
    return Resolution(
      speaker: Speaker(
        name: shown(source), party: party, antecedent: segmentation.span(source.tokens),
        how: isOne ? .description : .collective),
      entity: nil, confidence: isOne ? 0.75 : 0.85)
  }

  /// A name or a description that nothing else knows.
  private func unlisted(_ source: Source) -> Resolution {
    let isCapitalised = source.tokens.allSatisfy {
      segmentation.tokens[$0].isCapitalised || segmentation.tokens[$0].kind != .word
    }
    let isNoun = source.tokens.allSatisfy { words.roles[$0].has([.title, .group, .institution, .nameless]) }
    let isName = isCapitalised && !isNoun
    let gender = source.tokens.lazy.compactMap { words.roles[$0].gender }.first
    let text = shown(source)
    return Resolution(
      speaker: Speaker(
        name: isName ? BaseForm.name(text, gender: gender) : text, antecedent: segmentation.span(source.tokens),
        how: isName ? .named : .description),
      entity: nil, confidence: isName ? 0.8 : 0.6)
  }

  /// The source without an article or a preposition before it and without a possessive's ending: "the Kremlin" and
  /// "Kremlin's" are shown as "Kremlin", «в Баку» as «Баку».
  private func shown(_ source: Source) -> String {
    var tokens = source.tokens
    if tokens.count > 1, Self.leads.contains(segmentation.tokens[tokens.lowerBound].key) { tokens.removeFirst() }
    if tokens.count > 1, segmentation.tokens[tokens.upperBound - 1].kind == .clitic { tokens.removeLast() }
    return words.text(tokens)
  }

  private static let leads: Set<UInt64> = Set(
    ["the", "in", "at", "from", "by", "в", "во", "из", "от", "у", "з", "із", "зі", "від"].map { FoldedHash.of($0) })
}
