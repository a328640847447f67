import ParleyText

/// Where the clauses of a sentence begin and end, as far as marks, conjunctions and the edges of what is said show it.
struct ClauseBounds {
  let words: ArticleWords
  /// The sentence without the marks at its end.
  let sentence: Range<Int>
  /// The sentence's expressions of time, whose words ("since") begin no clause.
  let dates: ArraySlice<DateMention>

  init(words: ArticleWords, sentence: Range<Int>, dates: ArraySlice<DateMention> = []) {
    self.words = words
    self.dates = dates
    var end = sentence.upperBound
    while end > sentence.lowerBound + 1,
      [.stop, .quote, .closeBracket].contains(words.segmentation.tokens[end - 1].kind)
    {
      end -= 1
    }
    self.sentence = sentence.lowerBound..<end
  }

  /// The first token of the clause that holds a token. A conjunction is not part of the clause that it begins.
  func start(before token: Int, conjunctions counts: Bool = true) -> Int {
    var place = token
    while place > max(sentence.lowerBound, token - Self.longest), !words.roles[place].has(.contentStart) {
      if isMark(place - 1) || counts && isConjunction(place - 1) { break }
      place -= 1
    }
    return place
  }

  /// The token after the clause that holds a token.
  func end(after token: Int, conjunctions counts: Bool = true) -> Int {
    var place = token + 1
    while place < min(sentence.upperBound, token + Self.longest) {
      if isMark(place) || counts && isConjunction(place) { break }
      place += 1
    }
    return place
  }

  func isMark(_ token: Int) -> Bool {
    switch words.segmentation.tokens[token].kind {
    case .comma, .semicolon, .colon, .dash, .openBracket, .closeBracket: true
    default: false
    }
  }

  private func isConjunction(_ token: Int) -> Bool {
    words.roles[token].has(.boundary) && !joinsNames(token) && !isInDate(token)
  }

  private func isInDate(_ token: Int) -> Bool {
    let next = dates.partitioningIndex { $0.tokens.upperBound > token }
    return next < dates.endIndex && dates[next].tokens.contains(token)
  }

  /// How many tokens a clause has at most; what is longer has lost its marks.
  private static let longest = 80

  /// "Lavrov and Kuleba", "Mr. Smith and Ms. Jones": what stands between two names begins no clause.
  private func joinsNames(_ token: Int) -> Bool {
    guard token > sentence.lowerBound + 1, token + 1 < sentence.upperBound else { return false }
    return words.segmentation.tokens[token - 1].isCapitalised && words.segmentation.tokens[token + 1].isCapitalised
  }
}
