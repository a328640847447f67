public import ParleyText

/// How texts and queries become the words that are searched for; given to the ledger from outside, since it knows no language.
public struct WordIndexing: Sendable {
  /// The words of a text in its language, separated by spaces, in the form in which they are compared.
  public var words: @Sendable (_ text: String, _ language: Language) -> String
  /// For each word of a query, the forms of which any one may stand in the text.
  public var alternatives: @Sendable (_ query: String) -> [[String]]

  public init(
    words: @escaping @Sendable (_ text: String, _ language: Language) -> String,
    alternatives: @escaping @Sendable (_ query: String) -> [[String]]
  ) {
    self.words = words
    self.alternatives = alternatives
  }

  /// Compares words as they are written, regardless of case.
  public static let plain = WordIndexing(
    words: { text, _ in text },
    alternatives: { query in query.split(whereSeparator: \.isWhitespace).map { [String($0)] } })

  /// The query in the syntax of FTS5; every word is quoted, so that nothing a user types is an operator.
  func match(_ query: String) -> String {
    alternatives(query)
      .map { forms in
        "(" + forms.map { "\"" + $0.filter { $0 != "\"" } + "\"" }.joined(separator: " OR ") + ")"
      }
      .joined(separator: " AND ")
  }
}
