import ParleyText

extension Draft {
  /// The rule's confidence, less where nobody is named and where it stands inside another statement.
  private var confidence: Double {
    let missing = source == nil && rule != .address && rule != .hearsay && rule != .label ? 0.3 : 0
    return rule.confidence - missing - (parent == nil ? 0 : 0.1)
  }

  /// The draft as a statement of an article.
  func statement(in article: Article, _ text: Segmentation, reader: String) -> Statement {
    let first = content.first?.lowerBound ?? cue?.lowerBound ?? 0
    let paragraph = first < text.tokens.count ? text.paragraph(at: Int(text.tokens[first].start)) : nil
    var statement = Statement(
      article: article.id, source: source.map(text.span), cue: cue.map(text.span), content: content.map(text.span),
      quotation: quotation, language: paragraph.map { text.paragraphs[$0].language } ?? article.language,
      confidence: Confidence(statement: confidence), reader: reader)
    statement.chain = channels.map { article[text.span($0)] }
    statement.mode.negated = negation.map { text.tokens[$0].span }
    statement.mode.reportedFalse = falsely.map { text.tokens[$0].span }
    return statement
  }
}
