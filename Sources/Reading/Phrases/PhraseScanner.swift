import ParleyText

/// Finds the phrases of one book in one article.
struct PhraseScanner {
  private let book: PhraseBook
  private let segmentation: Segmentation
  private(set) var vocabulary: Vocabulary
  /// The words of the sentence at hand.
  private var sentence: [Int32] = []

  init(book: PhraseBook, segmentation: Segmentation, vocabulary: Vocabulary) {
    self.book = book
    self.segmentation = segmentation
    self.vocabulary = vocabulary
  }

  /// All matches that begin in a sentence, in order of their start; none reaches over its end.
  /// - Complexity: O(tokens), with a factor for how many phrases share their beginnings.
  mutating func scan(_ range: Range<Int>, into matches: inout [PhraseMatch]) {
    sentence.removeAll(keepingCapacity: true)
    for index in range {
      sentence.append(vocabulary.word(segmentation.tokens[index], book: book, bytes: segmentation.bytes))
    }
    for start in sentence.indices where vocabulary.begins[Int(sentence[start])] {
      follow(0, from: start, at: start, base: range.lowerBound, into: &matches)
    }
  }

  /// Goes on from a node with the word at a place of the sentence, and records what ends there.
  private func follow(_ node: Int32, from start: Int, at place: Int, base: Int, into matches: inout [PhraseMatch]) {
    let word = Int(sentence[place])
    for index in Int(vocabulary.places[word])..<Int(vocabulary.places[word + 1]) {
      let next = book.next(node, vocabulary.symbols[index])
      if next >= 0 { arrive(next, from: start, at: place + 1, base: base, into: &matches) }
    }
  }

  private func arrive(_ node: Int32, from start: Int, at place: Int, base: Int, into matches: inout [PhraseMatch]) {
    for ending in book.entries(at: node) {
      let entry = book.endings[ending]
      matches.append(PhraseMatch(tokens: base + start..<base + place, entry: entry, sense: book.senses[Int(entry)]))
    }
    guard place < sentence.count else { return }
    if book.goesOn(node) { follow(node, from: start, at: place, base: base, into: &matches) }
    let gap = book.gap(after: node)
    guard gap >= 0 else { return }
    var place = place
    var gapLeft = PhraseBook.longestGap
    while place < sentence.count, gapLeft >= 0 {
      follow(gap, from: start, at: place, base: base, into: &matches)
      if !vocabulary.isQuote[Int(sentence[place])] { gapLeft -= 1 }
      place += 1
    }
  }
}
