public import ParleyText

/// A phrase of the word lists that was found in an article, for people who ask why.
public struct FoundPhrase: Sendable, Hashable {
  public var span: TextSpan
  /// The file and line that hold it: "events.en.txt:12".
  public var source: String
}

extension ContextReader {
  /// All phrases of the word lists in an article, in the order of the text: what the rules had before them.
  /// - Complexity: O(bytes of the article).
  public func phrases(in article: Article, segmentation: Segmentation) -> [FoundPhrase] {
    let words = ArticleWords(article, segmentation: segmentation, books: books)
    return segmentation.sentences.enumerated().flatMap { index, sentence in
      let book = books.book(for: segmentation.paragraphs[sentence.paragraph].language)
      return words.matches(inSentence: index).compactMap { match in
        book.map { FoundPhrase(span: segmentation.span(match.tokens), source: $0.entries[Int(match.entry)].source) }
      }
    }
  }
}
