import ParleyText

/// Finds the names of people in an article.
///
/// A run of words with capitals is somebody's name where the cast knows its last word, where a given name, an honorific
/// or an office stands in or before it, or where the same surname was found before.
struct RosterBuilder {
  private let words: ArticleWords
  private let cast: CastIndex
  private(set) var roster = Roster()

  private var segmentation: Segmentation { words.segmentation }

  /// - Complexity: O(tokens).
  static func roster(of words: ArticleWords, cast: CastIndex) -> Roster {
    var builder = RosterBuilder(words: words, cast: cast)
    for sentence in words.segmentation.sentences.indices { builder.read(sentence) }
    return builder.roster
  }

  private init(words: ArticleWords, cast: CastIndex) {
    self.words = words
    self.cast = cast
  }

  private mutating func read(_ sentence: Int) {
    let range = segmentation.sentences[sentence].tokens
    let terms = personTerms(sentence)
    let blocked = blockedTokens(sentence)
    var isFirst = true
    var index = range.lowerBound
    while index < range.upperBound {
      guard isNamePart(index), words.nameKeys[index] != 0 else {
        index += 1
        continue
      }
      let run = run(from: index, in: range)
      if let name = name(in: run, sentence: range, terms: terms, blocked: blocked) {
        let after = name.tokens.upperBound
        let isPossessive = after < range.upperBound && segmentation.tokens[after].kind == .clitic
        let entity = roster.record(name, sentence: sentence, isPossessive: isPossessive, isFirst: isFirst)
        isFirst = false
        describe(entity, name: name.tokens, sentence: range, terms: terms)
        index = max(name.tokens.upperBound, index + 1)
      } else {
        index = run.upperBound
      }
    }
  }

  // MARK: Runs of capitals

  private func isNamePart(_ index: Int) -> Bool {
    let token = segmentation.tokens[index]
    return token.isCapitalised && (token.kind == .word || token.kind == .initialism)
  }

  /// "Sergey V. Lavrov", "Ursula von der Leyen", «А. Б. Петров»: capitals, initials with their stops, and small particles between.
  private func run(from start: Int, in sentence: Range<Int>) -> Range<Int> {
    var end = start + 1
    while end < sentence.upperBound, end - start < 12 {
      let token = segmentation.tokens[end]
      if isNamePart(end) {
        end += 1
      } else if token.kind == .stop, token.end - token.start == 1, isInitial(end - 1), end + 1 < sentence.upperBound,
        isNamePart(end + 1)
      {
        end += 2
      } else if isParticle(end), end + 1 < sentence.upperBound, isNamePart(end + 1) || isParticle(end + 1) {
        end += 1
      } else {
        break
      }
    }
    while end > start + 1, isParticle(end - 1) { end -= 1 }
    return start..<end
  }

  private func isInitial(_ index: Int) -> Bool {
    let token = segmentation.tokens[index]
    return token.isCapitalised && token.end - token.start <= 2
  }

  private static let particles: Set<UInt64> = Set(
    [
      "de", "da", "di", "du", "del", "der", "van", "von", "bin", "ben", "al", "el", "la", "le", "фон", "де", "ван",
      "бен", "аль",
    ]
    .map { FoldedHash.of($0) })

  private func isParticle(_ index: Int) -> Bool {
    let token = segmentation.tokens[index]
    return token.kind == .word && !token.isCapitalised && Self.particles.contains(token.key)
  }

  // MARK: What the word lists say

  private func personTerms(_ sentence: Int) -> [Int: [PersonTerm]] {
    var terms: [Int: [PersonTerm]] = [:]
    for match in words.matches(inSentence: sentence) {
      guard case .person(let term) = match.sense else { continue }
      for token in match.tokens { terms[token, default: []].append(term) }
    }
    return terms
  }

  /// Words of places and outlets, which begin no person's name.
  private func blockedTokens(_ sentence: Int) -> Set<Int> {
    var blocked: Set<Int> = []
    for match in words.matches(inSentence: sentence) {
      switch match.sense {
      case .place, .outlet: blocked.formUnion(match.tokens)
      case .calendar(.month), .calendar(.weekday): blocked.formUnion(match.tokens)
      default: break
      }
    }
    return blocked
  }

  // MARK: From a run to a name

  private func name(
    in run: Range<Int>, sentence: Range<Int>, terms: [Int: [PersonTerm]], blocked: Set<Int>
  ) -> Roster.Name? {
    if let known = castName(in: run, terms: terms) { return known }
    var start = run.lowerBound
    var isTitled =
      start > sentence.lowerBound && isTitle(terms[start - 1]) || hasHonorificBefore(start, sentence, terms)
    var gender: PersonTerm.Gender?
    // Titles, places and demonyms at the head of the run are not part of the name.
    while start < run.upperBound, isTitle(terms[start]) || blocked.contains(start) {
      if isTitle(terms[start]) { isTitled = true }
      if case .honorific(let known)? = terms[start]?.first { gender = known }
      start += 1
      if start < run.upperBound, segmentation.tokens[start].kind == .stop { start += 1 }
    }
    guard start < run.upperBound else { return nil }
    if let given = given(terms[start]), start + 1 < run.upperBound {
      return name(start..<run.upperBound, gender: gender ?? given)
    }
    let last = lastWord(of: start..<run.upperBound)
    if isTitled, !blocked.contains(start) {
      return name(start..<run.upperBound, gender: gender ?? honorificGender(before: start, sentence, terms))
    }
    if last == start, roster.knows(surname: words.nameKeys[start]), words.nameKeys[start] != 0 {
      return name(start..<run.upperBound, gender: nil)
    }
    return nil
  }

  private func name(_ tokens: Range<Int>, gender: PersonTerm.Gender?) -> Roster.Name? {
    let last = lastWord(of: tokens)
    let surname = words.nameKeys[last]
    guard surname != 0 else { return nil }
    let given =
      last > tokens.lowerBound && words.nameKeys[tokens.lowerBound] != 0 ? words.nameKeys[tokens.lowerBound] : nil
    return Roster.Name(
      tokens: tokens.lowerBound..<(last + 1), given: given, surname: surname, person: nil, gender: gender)
  }

  private func lastWord(of tokens: Range<Int>) -> Int {
    var last = tokens.upperBound - 1
    while last > tokens.lowerBound, words.nameKeys[last] == 0 { last -= 1 }
    return last
  }

  /// A run that holds a surname of the cast, with no given name that contradicts it.
  private func castName(in run: Range<Int>, terms: [Int: [PersonTerm]]) -> Roster.Name? {
    for last in run.reversed() where words.nameKeys[last] != 0 {
      var best: (bearer: CastIndex.Bearer, first: Int)?
      for bearer in cast.bearers(ofSurname: words.nameKeys[last]) {
        guard let first = firstWord(of: bearer, surname: last, run: run, terms: terms) else { continue }
        if best.map({ first < $0.first }) ?? true { best = (bearer, first) }
      }
      guard let best else { continue }
      let given = best.first < last ? words.nameKeys[best.first] : nil
      return Roster.Name(
        tokens: best.first..<(last + 1), given: given, surname: words.nameKeys[last], person: best.bearer.person,
        gender: given == nil ? nil : self.given(terms[best.first]))
    }
    return nil
  }

  /// Where the bearer's name begins before this surname; nil where another given name stands there.
  private func firstWord(of bearer: CastIndex.Bearer, surname: Int, run: Range<Int>, terms: [Int: [PersonTerm]]) -> Int?
  {
    var first = surname
    while first > run.lowerBound {
      let before = first - 1
      let key = words.nameKeys[before]
      if segmentation.tokens[before].kind == .stop || isInitial(before) {
        first = before
      } else if bearer.given.contains(key), key != 0 {
        first = before
      } else if given(terms[before]) != nil, !bearer.given.isEmpty {
        // A different spelling of the given name begins alike: Dmitri, Dmytro; any other is another person.
        guard bearer.given.contains(where: { _ in isLikely(before, bearer) }) else { return nil }
        first = before
      } else {
        break
      }
    }
    return first
  }

  private func isLikely(_ token: Int, _ bearer: CastIndex.Bearer) -> Bool {
    guard let name = cast.cast.people[bearer.person].names.first(where: { $0.contains(" ") }) else { return true }
    let mine = Romanization.skeleton(segmentation.word(token))
    return cast.cast.people[bearer.person].names.contains {
      Romanization.skeleton($0.split(separator: " ").first ?? "").first == mine.first
    }
      || name.isEmpty
  }

  // MARK: Titles

  private func isTitle(_ terms: [PersonTerm]?) -> Bool {
    terms?.contains { term in
      switch term {
      case .office, .human, .spokesperson, .honorific: true
      default: false
      }
    } ?? false
  }

  private func given(_ terms: [PersonTerm]?) -> PersonTerm.Gender? {
    for case .given(let gender) in terms ?? [] { return gender }
    return nil
  }

  private func hasHonorificBefore(_ start: Int, _ sentence: Range<Int>, _ terms: [Int: [PersonTerm]]) -> Bool {
    honorificGender(before: start, sentence, terms) != nil
  }

  private func honorificGender(before start: Int, _ sentence: Range<Int>, _ terms: [Int: [PersonTerm]]) -> PersonTerm
    .Gender?
  {
    var before = start - 1
    if before > sentence.lowerBound, segmentation.tokens[before].kind == .stop { before -= 1 }
    guard before >= sentence.lowerBound else { return nil }
    for case .honorific(let gender) in terms[before] ?? [] { return gender }
    return nil
  }

  /// Remembers by which nouns the article calls somebody: those right before the name, and those in an apposition after it.
  private mutating func describe(_ entity: Int, name: Range<Int>, sentence: Range<Int>, terms: [Int: [PersonTerm]]) {
    var before = name.lowerBound - 1
    while before >= sentence.lowerBound, name.lowerBound - before <= 6, segmentation.tokens[before].kind == .word {
      if isTitle(terms[before]) { roster.add(noun: segmentation.tokens[before].key, to: entity) }
      before -= 1
    }
    guard name.upperBound < sentence.upperBound, segmentation.tokens[name.upperBound].kind == .comma else { return }
    var after = name.upperBound + 1
    while after < sentence.upperBound, after - name.upperBound < 16 {
      let kind = segmentation.tokens[after].kind
      guard kind != .stop, kind != .quote, kind != .comma else { break }
      if isTitle(terms[after]) { roster.add(noun: segmentation.tokens[after].key, to: entity) }
      after += 1
    }
  }
}
