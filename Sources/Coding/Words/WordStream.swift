import ParleyText

/// The words of an article as patterns see them: hyphens cut, stems taken, marks kept as breaks between words.
struct WordStream: Sendable {
  struct Word: Sendable {
    var span: TextSpan
    /// Hash of the stem.
    var stem: UInt64
    var language: Language
    /// The mark between the word before and this one.
    var pause: Pause
    /// Passed over between words of a phrase: an article.
    var isArticle: Bool
    var isCapitalised: Bool
    /// The conditions of the automaton that this word meets.
    var atoms: Range<Int>
  }

  enum Pause: UInt8, Sendable, Comparable {
    case none, mark, comma, clause, sentence

    static func < (a: Pause, b: Pause) -> Bool { a.rawValue < b.rawValue }
  }

  var words: [Word] = []
  /// Identifiers of atoms, by the ranges of the words.
  var atoms: [Int] = []

  /// - Complexity: O(bytes of the article).
  init(_ segmentation: Segmentation, automaton: PatternAutomaton, stemmer: Stemmer) {
    var cutter = WordCutter(bytes: segmentation.bytes, automaton: automaton, stemmer: stemmer)
    words.reserveCapacity(segmentation.tokens.count)
    for paragraph in segmentation.paragraphs {
      for sentence in segmentation.sentences[paragraph.sentences] {
        var pause = Pause.sentence
        for index in sentence.tokens {
          let token = segmentation.tokens[index]
          if Self.isLabel(at: index, in: sentence.tokens, segmentation.tokens) {
            pause = .sentence
            continue
          }
          switch token.kind {
          case .word, .initialism, .number, .clitic:
            cutter.cut(token, language: paragraph.language, pause: pause, into: &self)
            pause = .none
          case .comma: pause = max(pause, .comma)
          case .semicolon, .colon, .stop, .dash: pause = max(pause, .clause)
          default: pause = max(pause, .mark)
          }
        }
      }
    }
  }

  /// The number or letter of an item in a list within a sentence, "2)": what stands before it and after it does not belong together.
  private static func isLabel(at index: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    guard sentence.contains(index + 1), tokens[index + 1].kind == .closeBracket, !tokens[index + 1].hasSpaceBefore,
      tokens[index].end - tokens[index].start <= 2, [.number, .word].contains(tokens[index].kind)
    else { return false }
    return index == sentence.lowerBound || tokens[index - 1].kind != .openBracket
  }

  func text(of index: Int, in article: Article) -> String { article[words[index].span] }

  /// Indices of the words that lie within a span.
  /// - Complexity: O(log words).
  func indices(in span: TextSpan) -> Range<Int> {
    let first = words.partitioningIndex { $0.span.start >= span.start }
    let end = words.partitioningIndex { $0.span.end > span.end }
    return first..<max(first, end)
  }
}
