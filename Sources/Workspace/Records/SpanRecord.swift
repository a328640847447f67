import ParleyText

/// A span as the machine interfaces give it: offsets in Unicode code points of the article's text, and the words.
public struct SpanRecord: Sendable, Hashable, Codable {
  public var start: Int
  /// Exclusive.
  public var end: Int
  public var text: String

  init(_ span: TextSpan, in article: Article, _ map: CodePointMap) {
    let points = map.codePoints(span)
    start = points.start
    end = points.end
    text = article[span]
  }
}
