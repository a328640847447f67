import ParleyText

/// Finds the phrases of all languages in an article, and notes for each token what they and the statements make of it.
struct PhraseFinder {
  private let segmentation: Segmentation
  private let books: PhraseBooks
  private(set) var matches: [PhraseMatch] = []
  private(set) var kinds: [SenseKinds] = []
  private(set) var roles: [TokenRoles]

  init(_ segmentation: Segmentation, books: PhraseBooks) {
    self.segmentation = segmentation
    self.books = books
    roles = Array(repeating: [], count: segmentation.tokens.count)
    kinds.reserveCapacity(segmentation.sentences.count)
    matches.reserveCapacity(segmentation.tokens.count)
  }

  /// Finds all matches, in the order of the text.
  mutating func find(_ lot: inout VocabularyPool.Lot) {
    var sentence = 0
    while sentence < segmentation.sentences.count {
      let language = language(ofSentence: sentence)
      guard let book = books.book(for: language) else {
        kinds.append([])
        sentence += 1
        continue
      }
      var scanner = PhraseScanner(
        book: book, segmentation: segmentation, vocabulary: lot.byLanguage.removeValue(forKey: language) ?? Vocabulary()
      )
      repeat {
        let first = matches.count
        scanner.scan(segmentation.sentences[sentence].tokens, into: &matches)
        note(from: first)
        sentence += 1
      } while sentence < segmentation.sentences.count && self.language(ofSentence: sentence) == language
      lot.byLanguage[language] = scanner.vocabulary
    }
  }

  private func language(ofSentence sentence: Int) -> Language {
    segmentation.paragraphs[segmentation.sentences[sentence].paragraph].language
  }

  /// Notes what one sentence's matches say of their tokens.
  private mutating func note(from first: Int) {
    var found: SenseKinds = []
    for match in matches[first...] {
      found.formUnion(SenseKinds(match.sense))
      let role = TokenRoles(match.sense)
      guard !role.isEmpty else { continue }
      for token in match.tokens { roles[token].formUnion(role) }
    }
    kinds.append(found)
  }

  /// Notes which tokens stand in the sources of statements, and which are said.
  mutating func mark(_ statements: [Statement]) {
    for statement in statements {
      if let source = statement.source {
        for token in segmentation.tokens(of: source) { roles[token].insert(.source) }
      }
      for span in statement.content {
        let tokens = segmentation.tokens(of: span, atMost: Self.longestContent)
        if let first = tokens.first { roles[first].insert(.contentStart) }
        for token in tokens { roles[token].insert(.content) }
      }
    }
  }

  /// Statements may nest, and what they say may overlap; only so much of each is marked.
  private static let longestContent = 400

  /// For each token, and after the last, the first match that begins there or later.
  var firstMatches: [Int32] {
    var places = [Int32](repeating: Int32(matches.count), count: segmentation.tokens.count + 1)
    var token = 0
    for (index, match) in matches.enumerated() {
      while token <= match.tokens.lowerBound {
        places[token] = Int32(index)
        token += 1
      }
    }
    return places
  }
}
