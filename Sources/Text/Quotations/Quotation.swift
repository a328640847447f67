/// Words between quotation marks, with the marks' places and how deep they stand.
public struct Quotation: Sendable, Hashable {
  /// Marks and words.
  public var span: TextSpan
  /// Without the marks.
  public var inner: TextSpan
  /// Tokens from the opening mark (or the first word, where the mark is missing) to after the closing one.
  public var tokens: Range<Int>
  public var depth: Int
  public var paragraph: Int
  public var repair: Repair
  /// The quotation in the paragraph before that goes on here, by its index.
  public var continues: Int?

  /// What was missing and has been made good.
  public enum Repair: UInt8, Sendable, Hashable {
    case none
    /// No closing mark, and the next paragraph opens anew: one quotation over several paragraphs.
    case runsOn
    /// No closing mark; ends with the sentence or the paragraph.
    case unclosed
    /// A closing mark without an opening one; begins with the paragraph.
    case unopened
  }
}
