public import ParleyText

/// An article with the statements that a person marked in it: what a reader learns from.
public struct MarkedArticle: Sendable {
  public var article: Article
  public var marks: [Mark]

  public init(article: Article, marks: [Mark]) {
    self.article = article
    self.marks = marks
  }

  /// One marked statement, each part as spans of the article's text.
  public struct Mark: Sendable, Hashable {
    public var source: [TextSpan]
    public var cue: [TextSpan]
    public var content: [TextSpan]

    public init(source: [TextSpan], cue: [TextSpan], content: [TextSpan]) {
      self.source = source
      self.cue = cue
      self.content = content
    }
  }

  /// From statements that a person has confirmed or corrected.
  public init(article: Article, reviewed: [Statement]) {
    self.article = article
    marks = reviewed.map { statement in
      Mark(
        source: statement.source.map { [$0] } ?? [], cue: statement.cue.map { [$0] } ?? [], content: statement.content)
    }
  }
}
