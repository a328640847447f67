import ParleyText

/// All people named in an article, and where.
struct Roster {
  private(set) var entities: [Entity] = []
  /// In the order of the text.
  private(set) var mentions: [Mention] = []
  private var bySurname: [UInt64: [Int]] = [:]

  /// A name found in the text, before it is known whose.
  struct Name {
    var tokens: Range<Int>
    var given: UInt64?
    var surname: UInt64
    var person: Int?
    var gender: PersonTerm.Gender?
  }

  /// Ties a name to the entity that bears it, or makes a new one.
  mutating func record(_ name: Name, sentence: Int, isPossessive: Bool, isFirst: Bool) -> Int {
    let entity = entity(for: name)
    if entities[entity].given == nil, name.given != nil {
      entities[entity].given = name.given
      entities[entity].nameTokens = name.tokens
    }
    entities[entity].gender = entities[entity].gender ?? name.gender
    entities[entity].person = entities[entity].person ?? name.person
    mentions.append(
      Mention(entity: entity, tokens: name.tokens, sentence: sentence, isPossessive: isPossessive, isFirst: isFirst))
    return entity
  }

  private mutating func entity(for name: Name) -> Int {
    // The last bearer of a surname is the likeliest, unless another given name says no.
    for index in (bySurname[name.surname] ?? []).suffix(16).reversed() {
      let known = entities[index]
      if let a = known.person, let b = name.person, a != b { continue }
      if let a = known.given, let b = name.given, a != b, name.person == nil || known.person != name.person { continue }
      return index
    }
    entities.append(
      Entity(
        person: name.person, nameTokens: name.tokens, given: name.given, surname: name.surname, gender: name.gender))
    bySurname[name.surname, default: []].append(entities.count - 1)
    return entities.count - 1
  }

  mutating func add(noun: UInt64, to entity: Int) { entities[entity].nouns.insert(noun) }
  mutating func add(word: UInt64, to entity: Int) { entities[entity].descriptions.insert(word) }

  func knows(surname: UInt64) -> Bool { bySurname[surname] != nil }

  /// Indices of mentions that begin before a token, by binary search.
  func mentions(before token: Int) -> Range<Int> {
    0..<mentions.partitioningIndex { $0.tokens.lowerBound >= token }
  }

  /// The mentions inside a run of tokens.
  func mentions(in tokens: Range<Int>) -> ArraySlice<Mention> {
    let first = mentions.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    let last = mentions.partitioningIndex { $0.tokens.lowerBound >= tokens.upperBound }
    return mentions[first..<max(first, last)]
  }
}
