import ParleyText

/// Where the clauses of a sentence begin and end, as far as marks and conjunctions show it.
struct ClauseBounds {
  private let sentence: Range<Int>
  /// Tokens that are marks between clauses.
  private var marks: Set<Int> = []
  /// Tokens that are words at which a clause may begin.
  private var conjunctions: Set<Int> = []

  /// - Parameter dates: the sentence's expressions of time, whose words ("since") begin no clause.
  init(
    sentence: Range<Int>, matches: ArraySlice<PhraseMatch>, dates: [DateMention] = [], in segmentation: Segmentation
  ) {
    self.sentence = sentence
    for token in sentence {
      switch segmentation.tokens[token].kind {
      case .comma, .semicolon, .colon, .dash, .openBracket, .closeBracket: marks.insert(token)
      default: break
      }
    }
    for match in matches where match.sense == .boundary {
      let token = match.tokens.lowerBound
      let isInDate = dates.contains { $0.tokens.contains(token) }
      if !isInDate, !Self.joinsNames(token, in: sentence, segmentation) { conjunctions.insert(token) }
    }
  }

  /// "Lavrov and Kuleba", "Mr. Smith and Ms. Jones": what stands between two names begins no clause.
  private static func joinsNames(_ token: Int, in sentence: Range<Int>, _ segmentation: Segmentation) -> Bool {
    guard token > sentence.lowerBound + 1, token + 1 < sentence.upperBound else { return false }
    return segmentation.tokens[token - 1].isCapitalised && segmentation.tokens[token + 1].isCapitalised
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
