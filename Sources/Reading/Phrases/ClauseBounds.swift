import ParleyText

/// Where the clauses of a sentence begin and end, as far as marks and conjunctions show it.
struct ClauseBounds {
  private let sentence: Range<Int>
  /// Tokens that are marks between clauses.
  private var marks: Set<Int> = []
  /// Tokens that are words at which a clause may begin.
  private var conjunctions: Set<Int> = []

  init(sentence: Range<Int>, matches: ArraySlice<PhraseMatch>, in segmentation: Segmentation) {
    self.sentence = sentence
    for token in sentence {
      switch segmentation.tokens[token].kind {
      case .comma, .semicolon, .colon, .dash, .openBracket, .closeBracket: marks.insert(token)
      default: break
      }
    }
    for match in matches where match.sense == .boundary { conjunctions.insert(match.tokens.lowerBound) }
  }

  /// The first token of the clause that holds a token. A conjunction is not part of the clause that it begins.
  func start(before token: Int, conjunctions counts: Bool = true) -> Int {
    var place = token
    while place > sentence.lowerBound {
      if marks.contains(place - 1) || counts && conjunctions.contains(place - 1) { break }
      place -= 1
    }
    return place
  }

  /// The token after the clause that holds a token.
  func end(after token: Int, conjunctions counts: Bool = true) -> Int {
    var place = token + 1
    while place < sentence.upperBound {
      if marks.contains(place) || counts && conjunctions.contains(place) { break }
      place += 1
    }
    return place
  }

  func isMark(_ token: Int) -> Bool { marks.contains(token) }
  func isConjunction(_ token: Int) -> Bool { conjunctions.contains(token) }
}
