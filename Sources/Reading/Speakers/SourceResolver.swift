import ParleyText

/// Says who is behind the source of a statement, reading the article from top to bottom.
///
/// The sources must come in the order of the text, for pronouns and descriptions lean on who spoke last.
struct SourceResolver {
  let words: ArticleWords
  let cast: CastIndex
  let roster: Roster
  /// Who spoke, in the order of the text.
  var spoken: [Spoken] = []

  struct Spoken {
    var token: Int
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

  var segmentation: Segmentation { words.segmentation }

  init(words: ArticleWords, cast: CastIndex, roster: Roster) {
    self.words = words
    self.cast = cast
    self.roster = roster
  }

  /// Who is behind a statement; one without a source belongs to the author of an address, or to nobody known.
  mutating func resolve(_ statement: Statement, on day: Day?) -> Resolution {
    if let source = statement.source { return resolve(source, on: day) }
    return byline(nil) ?? .unknown
  }

  /// - Parameter day: the day of the statement, by which offices are tied to their holders.
  mutating func resolve(_ source: TextSpan, on day: Day?) -> Resolution {
    let tokens = words.tokens(of: source)
    guard !tokens.isEmpty, let sentence = words.sentence(ofToken: tokens.lowerBound) else { return .unknown }
    let resolution =
      named(tokens, sentence: sentence)
      ?? known(tokens, sentence: sentence, on: day)
      ?? referred(tokens, sentence: sentence)
      ?? described(tokens, sentence: sentence, on: day)
      ?? collective(tokens, sentence: sentence)
      ?? unknownName(tokens, sentence: sentence)
    spoken.append(
      Spoken(token: tokens.lowerBound, sentence: sentence, speaker: resolution.speaker, entity: resolution.entity))
    return resolution
  }

  // MARK: By name

  private func named(_ tokens: Range<Int>, sentence: Int) -> Resolution? {
    let mentions = roster.mentions(in: tokens).filter { $0.tokens.upperBound <= tokens.upperBound }
    let heads = mentions.filter { !isDependent($0, in: tokens, sentence: sentence) }
    guard let head = heads.first else { return nil }
    var speaker = speaker(for: head.entity, how: .named, at: head.tokens)
    if head.tokens.count == 1, roster.entities[head.entity].given != nil,
      roster.entities[head.entity].nameTokens.lowerBound < head.tokens.lowerBound
    {
      speaker.how = .surname
    }
    for other in heads.dropFirst() where other.entity != head.entity {
      if let name = self.speaker(for: other.entity, how: .named, at: other.tokens).name { speaker.others.append(name) }
    }
    return Resolution(speaker: speaker, entity: head.entity, confidence: heads.count == 1 ? 0.97 : 0.9)
  }

  /// "Putin’s spokesman", "an adviser to Zelensky": the name says whose man it is, not who speaks.
  private func isDependent(_ mention: Mention, in tokens: Range<Int>, sentence: Int) -> Bool {
    if mention.isPossessive, mention.tokens.upperBound + 1 < tokens.upperBound { return true }
    if isGenitive(mention, in: tokens, sentence: sentence) { return true }
    let before = mention.tokens.lowerBound - 1
    guard before > tokens.lowerBound else { return false }
    let isLinked =
      Self.links.contains(segmentation.tokens[before].key)
      || words.matches(at: before, inSentence: sentence).contains {
        if case .person(.honorific) = $0.sense { true } else { false }
      }
        && before - 1 > tokens.lowerBound && Self.links.contains(segmentation.tokens[before - 1].key)
    guard isLinked else { return false }
    return words.matches(inSentence: sentence).contains { match in
      guard tokens.contains(match.tokens.lowerBound), match.tokens.upperBound <= before else { return false }
      if case .person = match.sense { return true }
      return false
    }
  }

  /// «Советник Зеленского»: a title in the nominative before a name in another case.
  private func isGenitive(_ mention: Mention, in tokens: Range<Int>, sentence: Int) -> Bool {
    let before = mention.tokens.lowerBound - 1
    guard before >= tokens.lowerBound, segmentation.tokens[before].shape.contains(.cyrillic),
      words.matches(inSentence: sentence).contains(where: {
        $0.tokens.upperBound == before + 1 && Self.isTitle($0.sense)
      }),
      let end = segmentation.word(before).last, !"аяуюеиіїыйом".contains(end)
    else { return false }
    let name = words.text(mention.tokens)
    return BaseForm.name(name, gender: roster.entities[mention.entity].gender) != name
  }

  static func isTitle(_ sense: Sense) -> Bool {
    switch sense {
    case .person(.office), .person(.human), .person(.spokesperson): true
    default: false
    }
  }

  private static let links: Set<UInt64> = Set(
    ["of", "for", "to", "with", "у", "при", "від", "от"].map { FoldedHash.of($0) })

  /// A speaker for an entity of the article.
  func speaker(for entity: Int, how: Speaker.How, at tokens: Range<Int>) -> Speaker {
    let known = roster.entities[entity]
    let name: String
    if let person = known.person {
      name = cast.cast.people[person].names.first ?? words.text(known.nameTokens)
    } else {
      name = BaseForm.name(words.text(known.nameTokens), gender: known.gender)
    }
    return Speaker(
      name: name, person: known.person.map { cast.cast.people[$0].id }, antecedent: segmentation.span(tokens), how: how)
  }

  // MARK: By the cast's own titles and parties

  private func known(_ tokens: Range<Int>, sentence: Int, on day: Day?) -> Resolution? {
    let keys = tokens.map { key($0) }
    var party: (String, Int)?
    for offset in keys.indices where keys[offset] != 0 {
      guard let phrase = cast.phrase(at: keys[offset...].filter { $0 != 0 }) else { continue }
      let span = segmentation.span(tokens)
      switch phrase.target {
      case .person(let person):
        let known = cast.cast.people[person]
        return Resolution(
          speaker: Speaker(name: known.names.first, person: known.id, antecedent: span, how: .named), entity: nil,
          confidence: 0.9)
      case .office(let person, let office) where cast.held(person, office: office, on: day):
        let known = cast.cast.people[person]
        return Resolution(
          speaker: Speaker(name: known.names.first, person: known.id, antecedent: span, how: .office),
          entity: roster.entities.firstIndex { $0.person == person }, confidence: 0.85)
      case .party(let id): party = party ?? (id, offset)
      case .office: continue
      }
    }
    if let holder = holder(tokens, sentence: sentence, on: day) { return holder }
    guard let party, isCollective(tokens, sentence: sentence) else { return nil }
    return collectiveResolution(tokens, party: party.0)
  }

  /// "The Turkish president", «глава МИД России»: the one person of the cast who held that office of that country on the day.
  private func holder(_ tokens: Range<Int>, sentence: Int, on day: Day?) -> Resolution? {
    let inside = words.matches(inSentence: sentence).filter { tokens.contains($0.tokens.lowerBound) }
    var office: (kind: String, length: Int)?
    var place: String?
    for match in inside {
      switch match.sense {
      case .person(.office(let kind)) where match.tokens.count > (office?.length ?? 0):
        office = (kind, match.tokens.count)
      case .person(.spokesperson): return nil
      case .place(let code): place = place ?? code
      default: break
      }
    }
    guard let kind = office?.kind, let place else { return nil }
    let holders = Set(
      cast.offices(kind: kind, place: place).filter { cast.held($0.person, office: $0.office, on: day) }.map(\.person))
    guard holders.count == 1, let person = holders.first else { return nil }
    let known = cast.cast.people[person]
    return Resolution(
      speaker: Speaker(name: known.names.first, person: known.id, antecedent: segmentation.span(tokens), how: .office),
      entity: roster.entities.firstIndex { $0.person == person }, confidence: 0.85)
  }

  private func key(_ token: Int) -> UInt64 {
    let known = words.nameKeys[token]
    if known != 0 { return known }
    guard segmentation.tokens[token].kind == .word else { return 0 }
    let key = NameKey(segmentation.word(token))
    return key.length > 0 ? key.value : 0
  }

  // MARK: Sides and bodies

  private func collective(_ tokens: Range<Int>, sentence: Int) -> Resolution? {
    for match in words.matches(inSentence: sentence) where tokens.contains(match.tokens.lowerBound) {
      guard case .place(let code) = match.sense else { continue }
      return collectiveResolution(tokens, party: cast.partyOfPlace[code] ?? code)
    }
    return nil
  }

  /// Whether a source speaks for a side: no single human being in it.
  private func isCollective(_ tokens: Range<Int>, sentence: Int) -> Bool {
    !words.matches(inSentence: sentence).contains { match in
      guard tokens.contains(match.tokens.lowerBound), case .person(let term) = match.sense else { return false }
      switch term {
      case .human, .spokesperson, .office: return true
      default: return false
      }
    }
  }

  private func collectiveResolution(_ tokens: Range<Int>, party: String) -> Resolution {
    Resolution(
      speaker: Speaker(
        name: Self.trimmed(words.text(tokens)), party: party, antecedent: segmentation.span(tokens), how: .collective),
      entity: nil, confidence: 0.85)
  }

  // MARK: By a name that nothing else knows

  private func unknownName(_ tokens: Range<Int>, sentence: Int) -> Resolution {
    let text = Self.trimmed(words.text(tokens))
    let isName = tokens.allSatisfy { segmentation.tokens[$0].isCapitalised || segmentation.tokens[$0].kind != .word }
    return Resolution(
      speaker: Speaker(
        name: isName ? BaseForm.name(text, gender: nil) : text, antecedent: segmentation.span(tokens),
        how: isName ? .named : .description),
      entity: nil, confidence: isName ? 0.8 : 0.6)
  }

  /// Without an article before it: "the Kremlin" is shown as "Kremlin".
  static func trimmed(_ text: String) -> String {
    for article in ["the ", "The "] where text.hasPrefix(article) { return String(text.dropFirst(article.count)) }
    return text
  }
}
