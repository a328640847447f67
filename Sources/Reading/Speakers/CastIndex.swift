import ParleyText

/// A cast arranged for looking up: by surname, by the words of a title, by the names of parties.
struct CastIndex: Sendable {
  let cast: Cast
  /// From the key of a name's last word to the people who bear it.
  private var surnames: [UInt64: [Bearer]] = [:]
  /// From the key of a given name to those who bear it, with the sounds of their surnames.
  private var givens: [UInt64: [(person: Int, surname: [UInt8])]] = [:]
  /// From the key of the first word to phrases that begin with it.
  private var phrases: [UInt64: [Phrase]] = [:]
  /// From a kind of office and a country's code to those who held it.
  private var offices: [Seat: [Holding]] = [:]
  /// The kinds of office that a person holds or held.
  private var heldKinds: [Int: Set<PersonTerm.Office>] = [:]
  /// From a country's code to the party whose names lead to it.
  private(set) var partyOfPlace: [ShortName: String] = [:]

  /// Somebody by one of the names that the cast gives.
  struct Bearer: Sendable {
    var person: Int
    /// Keys of the words before the surname.
    var given: [UInt64]
  }

  /// An office of one of the cast's people.
  struct Holding: Sendable {
    var person: Int
    var office: Int
  }

  /// An office of a country.
  private struct Seat: Hashable {
    var kind: PersonTerm.Office
    var place: ShortName
  }

  struct Phrase: Sendable {
    var words: [UInt64]
    var target: Target
  }

  enum Target: Sendable {
    case person(Int)
    case office(person: Int, office: Int)
    case party(String)
  }

  init(_ cast: Cast, books: PhraseBooks) {
    self.cast = cast
    for (index, person) in cast.people.enumerated() {
      for name in person.names { add(name, of: person, at: index) }
      for (number, office) in person.offices.enumerated() {
        for title in office.titles {
          add(phrase: title, .office(person: index, office: number))
          add(title: title, Holding(person: index, office: number), books: books)
        }
      }
    }
    for party in cast.parties {
      for name in party.names {
        add(phrase: name, .party(party.id))
        for place in Self.places(in: name, books: books) where partyOfPlace[place] == nil {
          partyOfPlace[place] = party.id
        }
      }
    }
  }

  private mutating func add(_ name: String, of person: Cast.Person, at index: Int) {
    let words = Self.words(of: name)
    guard let last = words.last else { return }
    if person.isInstitution {
      add(phrase: name, .person(index))
    } else {
      surnames[last, default: []].append(Bearer(person: index, given: Array(words.dropLast())))
      if words.count > 1, let surname = name.split(separator: " ").last {
        givens[words[0], default: []].append((index, Romanization.skeleton(surname)))
      }
    }
  }

  private mutating func add(phrase: String, _ target: Target) {
    let words = Self.words(of: phrase)
    guard let first = words.first else { return }
    phrases[first, default: []].append(Phrase(words: words, target: target))
  }

  /// "President of Russia" is a president and Russia, whatever the language.
  private mutating func add(title: String, _ holding: Holding, books: PhraseBooks) {
    let senses = Self.senses(in: title, books: books)
    var kinds: Set<PersonTerm.Office> = []
    var places: Set<ShortName> = []
    for sense in senses {
      switch sense {
      case .person(.office(let kind)) where kind != .other: kinds.insert(kind)
      case .place(let code): places.insert(code)
      default: break
      }
    }
    guard kinds.count == 1, places.count == 1, let kind = kinds.first, let place = places.first else { return }
    offices[Seat(kind: kind, place: place), default: []].append(holding)
    heldKinds[holding.person, default: []].insert(kind)
  }

  private static func words(of name: String) -> [UInt64] {
    name.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'" || $0 == "’") }
      .map { NameKey($0) }.filter { $0.length > 0 }.map(\.value)
  }

  /// The countries that a party's name speaks of, by the word lists of all languages.
  private static func places(in name: String, books: PhraseBooks) -> [ShortName] {
    senses(in: name, books: books).compactMap { if case .place(let code) = $0 { code } else { nil } }
  }

  private static func isSameList(_ a: Sense, _ b: Sense) -> Bool {
    switch (a, b) {
    case (.person, .person), (.place, .place): true
    default: false
    }
  }

  private static func senses(in text: String, books: PhraseBooks) -> [Sense] {
    var article = Article(origin: "", text: text, paragraphs: Paragraph.lines(of: text), extractor: "")
    var found: [Sense] = []
    for language in books.languages {
      for index in article.paragraphs.indices { article.paragraphs[index].language = language }
      let words = ArticleWords(article, segmentation: Segmentation(article), books: books)
      // "Deputy foreign minister" holds no "foreign minister".
      found += words.matches.filter { match in
        !words.matches.contains {
          $0.tokens.count > match.tokens.count && $0.tokens.overlaps(match.tokens)
            && Self.isSameList($0.sense, match.sense)
        }
      }.map(\.sense)
    }
    return found
  }

  // MARK: Looking up

  /// Whether there is nobody and nothing to be looked up by what they are called other than a name.
  var hasNoPhrases: Bool { phrases.isEmpty && offices.isEmpty }

  /// Who holds or held an office of a country.
  func offices(kind: PersonTerm.Office, place: ShortName) -> [Holding] {
    offices[Seat(kind: kind, place: place)] ?? []
  }

  func holds(_ person: Int, kind: PersonTerm.Office) -> Bool { heldKinds[person]?.contains(kind) ?? false }

  /// Whether a given name may be another spelling of a person's own: both begin with one sound.
  func isGiven(of person: Int, like word: String) -> Bool {
    let sound = Romanization.skeleton(word).first
    let names = cast.people[person].names.filter { $0.contains(" ") }
    return names.isEmpty || names.contains { Romanization.skeleton($0.prefix { $0 != " " }).first == sound }
  }

  /// The person with this given name whose surname differs from a word by one letter; nil where there are none or several.
  func person(given: UInt64, surnameLike word: String) -> Int? {
    guard let candidates = givens[given] else { return nil }
    let skeleton = Romanization.skeleton(word)
    guard skeleton.count >= 5 else { return nil }
    let near = Set(candidates.filter { EditDistance.isAtMostOne($0.surname, skeleton) }.map(\.person))
    return near.count == 1 ? near.first : nil
  }

  /// Those who bear a surname.
  func bearers(ofSurname key: UInt64) -> [Bearer] { surnames[key] ?? [] }

  /// The longest phrase of the cast that begins with these words.
  func phrase(at keys: some RandomAccessCollection<UInt64>) -> Phrase? {
    guard let first = keys.first, let candidates = phrases[first] else { return nil }
    return candidates.filter { keys.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
  }

  /// Whether somebody held an office on a day.
  func held(_ person: Int, office: Int, on day: Day?) -> Bool {
    let office = cast.people[person].offices[office]
    guard let day else { return true }
    return (office.from.map { $0 <= day } ?? true) && (office.to.map { day <= $0 } ?? true)
  }
}
