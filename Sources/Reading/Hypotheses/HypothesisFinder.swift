import ParleyText

/// Finds explanations of a side's behaviour that an article raises or weighs.
struct HypothesisFinder {
  private let words: ArticleWords
  private let statements: [Statement]
  private let places: StatementPlaces

  init(_ words: ArticleWords, statements: [Statement], places: StatementPlaces) {
    self.words = words
    self.statements = statements
    self.places = places
  }

  /// One for each sentence and kind, in the order of the text.
  func hypotheses() -> [Hypothesis] {
    var found: [Hypothesis] = []
    let segmentation = words.segmentation
    for (index, sentence) in segmentation.sentences.enumerated() where words.has(.hypothesis, inSentence: index) {
      let kind = segmentation.paragraphs[sentence.paragraph].kind
      guard kind != .furniture, kind != .caption else { continue }
      let matches = words.matches(inSentence: index)
      for match in matches {
        guard case .hypothesis(let term) = match.sense else { continue }
        let bounds = ClauseBounds(words: words, sentence: sentence.tokens)
        let clause = bounds.start(before: match.tokens.lowerBound)..<bounds.end(after: match.tokens.upperBound - 1)
        let span = segmentation.span(clause)
        if found.suffix(8).contains(where: { $0.kind == term.kind && sentence.span.contains($0.span) }) { continue }
        let isHedged = words.matches(in: clause).contains { Self.hedges.contains($0.sense) }
        found.append(
          Hypothesis(
            article: words.article.id, span: span, kind: term.kind, holder: holder(of: span), hedged: isHedged,
            confidence: isHedged ? 0.75 : 0.8))
      }
    }
    return found
  }

  private static let hedges: Set<Sense> = [.mode(.hedge), .mode(.conditional)]

  /// The speaker of the innermost statement that holds the clause.
  private func holder(of span: TextSpan) -> String? {
    let holding = places.before(span.end - 1).filter {
      statements[$0].content.contains { $0.overlap(span) * 2 > span.count }
    }
    let innermost = holding.min { (statements[$0].extent?.count ?? .max) < (statements[$1].extent?.count ?? .max) }
    return innermost.flatMap { statements[$0].speaker.name ?? statements[$0].source.map { words.article[$0] } }
  }
}
