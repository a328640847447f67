import ParleyText

/// Subjects in Russian and Ukrainian, where word order is free and endings tell who does what.
extension Subjects {
  /// The subject that stands before a verb in the same clause: past adverbs and phrases of place and time between them.
  func slavicBefore(_ verb: Int, from lower: Int) -> Range<Int>? {
    var end = verb
    var hops = 0
    while end > lower, hops < 5 {
      let start = slavicSegmentStart(endingAt: end - 1, from: lower)
      let isParticipial = start < end && (isParticiple(start) || start + 1 < end && isParticiple(start + 1))
      let isAside =
        hops < 4 && start > lower
        && (clauses.has(start, [.relative, .preposition, .subordinator]) || isParticipial || start == end)
      if !isAside || hops == 0 && !isParticipial {
        if let found = nominative(in: start..<end) {
          // An apposition: "Роу, председатель общества, говорила": the name before it is the subject.
          guard hops <= 1, end < verb, start > lower, clauses.text.tokens[start].shape.contains(.cyrillic),
            !clauses.text.tokens[start].isCapitalised, clauses.kind(start - 1) == .comma,
            let name = nominative(in: slavicSegmentStart(endingAt: start - 2, from: lower)..<(start - 1)),
            clauses.text.tokens[name.lowerBound].isCapitalised
          else { return found }
          return name.lowerBound..<found.upperBound
        }
      }
      guard start > lower, clauses.kind(start - 1) == .comma else { return nil }
      end = start - 1
      hops += 1
    }
    return nil
  }

  private func slavicSegmentStart(endingAt last: Int, from lower: Int) -> Int {
    var start = last + 1
    while start > lower {
      let before = start - 1
      if [.comma, .semicolon, .colon, .dash].contains(clauses.kind(before)) { break }
      if clauses.kind(before) == .quote, clauses.quotation[before] < 0 { break }
      if clauses.has(before, [.complementizer, .subordinator]), !clauses.has(before, [.relative]) { break }
      if clauses.has(before, .coordinator), start - 2 >= lower, hasVerb(in: lower..<before, near: before) { break }
      start = before
    }
    return start
  }

  private func hasVerb(in range: Range<Int>, near end: Int) -> Bool {
    var index = end - 1
    while index >= range.lowerBound, index > end - 12 {
      if [.comma, .semicolon, .colon].contains(clauses.kind(index)) { return false }
      if clauses.isVerb(index) { return true }
      index -= 1
    }
    return false
  }

  /// The run of words in a clause that can be its subject.
  func nominative(in range: Range<Int>) -> Range<Int>? {
    if let first = range.first, clauses.has(first, .question), !clauses.has(first, [.relative, .subject]) {
      return nil
    }
    if let pronoun = range.last(where: { clauses.has($0, .subject) && !clauses.has($0, .object) }) {
      return pronoun..<(pronoun + 1)
    }
    if let relative = range.first(where: { clauses.has($0, .relative) && !clauses.has($0, .question) }) {
      guard isOblique(relative) else { return relative..<(relative + 1) }
      return relative + 1 < range.upperBound ? nominative(in: (relative + 1)..<range.upperBound) : nil
    }
    var start = range.lowerBound
    while start < range.upperBound,
      clauses.has(start, [.coordinator, .adverb, .time, .subordinator, .reference])
        || !clauses.text.tokens[start].isWordLike && clauses.quotation[start] < 0
        || clauses.kind(start) == .number && start + 1 < range.upperBound && clauses.has(start + 1, .time)
    {
      start += 1
    }
    guard start < range.upperBound else { return nil }
    // "Министр прибыл в Вену и заявил": the subject ends at the clause's first verb.
    let end = (start..<range.upperBound).dropFirst().first { looksFinite($0) } ?? range.upperBound
    if clauses.has(start, .preposition) { return afterPhrase(start..<end) }
    return leading(start..<end)
  }

  /// The subject at the beginning: to the first preposition after which only oblique words follow, or to the adverbs.
  private func leading(_ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound,
      clauses.has(end - 1, [.adverb, .time, .object, .negation]) || isAdverb(end - 1)
        || clauses.kind(end - 1) == .number
    { end -= 1 }
    guard end > range.lowerBound else { return nil }
    if let preposition = (range.lowerBound..<end).first(where: { clauses.has($0, .preposition) }),
      preposition > range.lowerBound
    {
      let last = end - 1
      if last <= preposition + 1 || !clauses.text.tokens[last].isCapitalised || !endsLikeName(last) {
        end = preposition
        while end > range.lowerBound, clauses.has(end - 1, [.adverb, .time, .object]) { end -= 1 }
      }
    }
    guard end > range.lowerBound,
      end - range.lowerBound > 1 || !clauses.has(range.lowerBound, .determiner)
        || !["у", "ю", "ій", "ой"].contains(where: { ends(range.lowerBound, $0) })
    else { return nil }
    // "Его ведомство уточнило": whose it is has no case of its own.
    let head = end - range.lowerBound > 1 && clauses.has(range.lowerBound, .possessive) ? 1 : 0
    if isOblique(range.lowerBound + head), !clauses.text.tokens[end - 1].isCapitalised || isOblique(end - 1) {
      return nil
    }
    return range.lowerBound..<end
  }

  /// "В своей пропаганде нацисты": the words after the phrase, from the right as long as they can be a subject.
  private func afterPhrase(_ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound, clauses.has(end - 1, [.adverb, .time, .object, .negation]) || isAdverb(end - 1) {
      end -= 1
    }
    // "В своей пропаганде нацисты": the phrase holds at least one noun.
    var noun = range.lowerBound + 1
    while noun + 1 < end, clauses.has(noun, [.possessive, .determiner]) { noun += 1 }
    var start = end
    while start - 1 > noun {
      let word = start - 1
      guard clauses.text.tokens[word].kind == .word || clauses.quotation[word] >= 0,
        !clauses.has(word, [.preposition, .time])
      else { break }
      if isOblique(word), start == end { return nil }
      if isOblique(word), !clauses.text.tokens[start].isCapitalised { break }
      if clauses.has(word - 1, .preposition) { break }
      start = word
    }
    return start < end ? start..<end : nil
  }

  /// Whether an ending cannot be a nominative's. A guess: endings shared by several cases count as nominative.
  func isOblique(_ index: Int) -> Bool {
    if clauses.has(index, [.object, .oblique]), !clauses.has(index, [.subject, .determiner]) { return true }
    if clauses.has(index, .nominative) { return false }
    let token = clauses.text.tokens[index]
    guard token.kind == .word, token.span.count > 6 else { return false }
    if token.shape.contains(.allCapitals) || !token.shape.contains(.cyrillic) { return false }
    // «Аліїв», «Київ» have the ending of a genitive in the nominative.
    if token.isCapitalised, ends(index, "їв") || ends(index, "ів") { return false }
    return Self.oblique.contains { ends(index, $0) }
  }

  /// A name's nominative that no other case shares: "Роя" is not told from a genitive, "Рой" is.
  func endsLikeName(_ index: Int) -> Bool {
    !isOblique(index) && !["а", "я", "е", "и", "ы", "і", "ї", "у", "ю"].contains { ends(index, $0) }
  }

  private static let oblique = [
    "ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями", "ах", "ях", "ам", "ям", "ом", "ем", "ою", "ею", "ую", "юю",
    "ых", "их",
    "ым", "им", "ів", "їв", "ові", "еві", "єві", "ї", "у", "ю",
  ]

  /// Whether an ending is that of a finite verb; a guess, for verbs that no list holds.
  func looksFinite(_ index: Int) -> Bool {
    let token = clauses.text.tokens[index]
    guard token.kind == .word, !token.isCapitalised, token.span.count >= 8,
      !clauses.has(index, [.nominative, .role, .adverb, .preposition])
    else { return false }
    return Self.finite.contains { ends(index, $0) }
  }

  private static let finite = [
    "ало", "ило", "ело", "уло", "яло", "ал", "ил", "ел", "ул", "ял", "ала", "ила", "ела", "ула", "яла", "али", "или",
    "ели", "ули", "яли", "лся", "лась",
    "лись",
    "ав", "ив", "ув", "яв", "вся", "лася", "лися", "ає", "яє", "ує", "ают", "яют", "уют", "ают", "яют", "ует", "ает",
    "яет",
    "ется", "ётся", "ится", "ются", "ають", "яють", "ують", "ється", "ються",
  ]

  private func isAdverb(_ index: Int) -> Bool {
    let token = clauses.text.tokens[index]
    guard token.kind == .word, !token.isCapitalised, token.span.count > 8 else { return false }
    return ["но", "ко", "мо", "ски"].contains { ends(index, $0) } || ends(index, "во") && !ends(index, "тво")
  }

  func isParticiple(_ index: Int) -> Bool {
    guard index < clauses.text.tokens.count, clauses.text.tokens[index].kind == .word else { return false }
    if Self.gerunds.contains(where: { ends(index, $0) }) { return true }
    guard let ending = Self.adjectival.first(where: { ends(index, $0) }) else { return false }
    return Self.participles.contains { ends(index, $0, before: ending) }
  }

  private static let gerunds = [
    "ясь", "вшись", "ючи", "ючись", "ивши", "авши", "щийся", "щаяся", "щиеся", "шийся", "шаяся", "шиеся",
  ]
  private static let participles = ["вш", "дш", "ущ", "ющ", "ящ", "ащ", "нн", "ем", "єм"]
  private static let adjectival = [
    "ий", "ый", "ая", "яя", "ее", "ое", "ие", "ые", "его", "ого", "ему", "ому", "ей", "ой", "ую", "юю", "им", "ым",
    "их", "ых",
  ]

  private func ends(_ index: Int, _ suffix: String, before ending: String) -> Bool {
    let span = clauses.text.tokens[index].span
    let end = span.end - ending.utf8.count
    let count = suffix.utf8.count
    return end - span.start > count && clauses.text.bytes[(end - count)..<end].elementsEqual(suffix.utf8)
  }

  func ends(_ index: Int, _ suffix: String) -> Bool {
    let span = clauses.text.tokens[index].span
    let count = suffix.utf8.count
    return span.count > count && clauses.text.bytes[(span.end - count)..<span.end].elementsEqual(suffix.utf8)
  }
}
