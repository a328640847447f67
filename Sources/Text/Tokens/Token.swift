/// A word, number, mark or symbol of a text, by its place and by the hash of its folded form.
///
/// Tokens are plain values in one array: 24 bytes each, no words copied. Word lists are asked by `key`, so that
/// reading never makes a `String`.
public struct Token: Sendable, Hashable {
  /// Offset of the first byte in the article's text.
  public var start: UInt32
  /// Offset after the last byte.
  public var end: UInt32
  /// The hash of the folded form: the same for "Said" and "said", for "ещё" and "еще" (see ``FoldedHash``).
  public var key: UInt64
  public var kind: Kind
  public var shape: Shape

  public var span: TextSpan { TextSpan(Int(start), Int(end)) }

  public enum Kind: UInt8, Sendable, Hashable {
    /// Letters, with hyphens and apostrophes inside: "vice-president", "об'єкт", "don't".
    case word
    /// Letters with a full stop after each: "U.S.", "т.д.".
    case initialism
    /// What English hangs on a word: "'s", "'re", "'ll".
    case clitic
    /// Digits, with points, commas and colons inside: "2.3", "1,000", "10:30".
    case number
    /// `.`, `!`, `?`, `…` and runs of them.
    case stop
    case comma, colon, semicolon
    /// A dash between words, of any length; hyphens inside words belong to the word.
    case dash
    /// A quotation mark of any shape. Which way it faces is in ``Quotations``.
    case quote
    case openBracket, closeBracket
    /// Everything else: currency and other symbols, emoji, bullets.
    case symbol
  }

  /// What the letters look like.
  public struct Shape: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is a capital.
    public static let capitalised = Shape(rawValue: 1)
    /// Two letters or more, all capitals.
    public static let allCapitals = Shape(rawValue: 2)
    /// White space, or the start of the paragraph, stands before it.
    public static let spaceBefore = Shape(rawValue: 4)
    public static let cyrillic = Shape(rawValue: 8)
    public static let latin = Shape(rawValue: 16)
    public static let hasDigit = Shape(rawValue: 32)
    /// White space with a line break stands before it.
    public static let lineBefore = Shape(rawValue: 64)
  }

  public var isCapitalised: Bool { shape.contains(.capitalised) }
  public var hasSpaceBefore: Bool { shape.contains(.spaceBefore) }
  /// A word, an initialism or a number: something that is read aloud.
  public var isWordLike: Bool { kind == .word || kind == .initialism || kind == .number }
}
