/// A paragraph of an article.
public struct Paragraph: Sendable, Hashable, Codable {
  public var span: TextSpan
  public var kind: Kind
  /// The paragraph's own language; a Russian quotation in an English page is Russian.
  public var language: Language
  /// The day that this part bears, where it bears its own (an entry of a live blog or of a chronicle).
  public var date: Day?

  public init(span: TextSpan, kind: Kind = .body, language: Language = .undetermined, date: Day? = nil) {
    self.span = span
    self.kind = kind
    self.language = language
    self.date = date
  }

  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case body, heading, caption, quotation, listItem
    /// Credits, invitations, menus and the like: kept where the input is plain text, never read.
    case furniture
  }
}
