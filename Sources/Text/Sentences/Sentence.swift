/// A sentence: a run of tokens of one paragraph.
public struct Sentence: Sendable, Hashable {
  public var tokens: Range<Int>
  /// From the first token to the last, without white space around.
  public var span: TextSpan
  /// Index of the paragraph in ``Segmentation/paragraphs``.
  public var paragraph: Int
}
