import ParleyText

/// A sentence as a row of pieces that may be parts of expressions of time.
struct DatePieces {
  enum Kind: Hashable {
    case term(CalendarTerm)
    case number(Int)
    /// Two days in one word: "3-4".
    case days(Int, Int)
    /// A whole date in figures: 2022-03-16, 16.03.2022.
    case figures(year: Int, month: Int, day: Int)
    case dash, comma, stop
    case other
  }

  struct Piece {
    var kind: Kind
    var tokens: Range<Int>
  }

  private(set) var pieces: [Piece] = []
  /// Whether anything in the sentence can be the heart of an expression; if not, there is nothing to look for.
  private(set) var isPromising = false

  init(_ sentence: Range<Int>, number: Int, words: ArticleWords) {
    let segmentation = words.segmentation
    for token in sentence where words.roles[token].has(.time) || Self.isLongNumber(segmentation.tokens[token]) {
      isPromising = true
      break
    }
    guard isPromising else { return }
    let matches = words.matches(inSentence: number)
    var next = matches.startIndex
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      // The longest of the calendar's phrases that begin here.
      var best: (term: CalendarTerm, tokens: Range<Int>)?
      while next < matches.endIndex, matches[next].tokens.lowerBound <= index {
        let match = matches[next]
        next += 1
        guard match.tokens.lowerBound == index, case .calendar(let term) = match.sense else { continue }
        if match.tokens.count > best?.tokens.count ?? 0 { best = (term, match.tokens) }
      }
      if let best, Self.fits(best.term, segmentation.tokens[index]) {
        pieces.append(Piece(kind: .term(best.term), tokens: best.tokens))
        index = best.tokens.upperBound
      } else {
        pieces.append(Piece(kind: Self.kind(index, segmentation), tokens: index..<(index + 1)))
        index += 1
      }
    }
  }

  /// A year, or a date in figures.
  private static func isLongNumber(_ token: Token) -> Bool { token.kind == .number && token.end - token.start >= 4 }

  /// In Latin letters, names of days and months have a capital; "may" and "march" without one are other words.
  private static func fits(_ term: CalendarTerm, _ token: Token) -> Bool {
    switch term {
    case .month, .weekday: token.isCapitalised || token.shape.contains(.cyrillic)
    default: true
    }
  }

  private static func kind(_ index: Int, _ segmentation: Segmentation) -> Kind {
    let token = segmentation.tokens[index]
    switch token.kind {
    case .number: return figures(token, segmentation.bytes)
    case .word where token.shape.contains(.hasDigit): return figures(token, segmentation.bytes)
    case .dash: return .dash
    case .comma: return .comma
    case .stop: return .stop
    default: return .other
    }
  }

  /// A number, a date in figures, or a number with letters after it ("16th", «24-го»).
  private static func figures(_ token: Token, _ bytes: [UInt8]) -> Kind {
    var numbers: [Int] = []
    var current: Int?
    for byte in bytes[Int(token.start)..<Int(token.end)] {
      switch byte {
      case 0x30...0x39:
        let value = (current ?? 0) * 10 + Int(byte - 0x30)
        guard value < 100_000 else { return .other }
        current = value
      case 0x2D, 0x2E:
        if let number = current { numbers.append(number) }
        current = nil
      default:
        guard let number = current ?? numbers.first, numbers.count <= 1, byte != 0x2C, byte != 0x3A else {
          return .other
        }
        return number <= 31 ? .number(number) : .other
      }
    }
    if let current { numbers.append(current) }
    switch numbers.count {
    case 1: return .number(numbers[0])
    case 2 where numbers[0] < numbers[1] && numbers[1] <= 31: return .days(numbers[0], numbers[1])
    case 3:
      if numbers[0] > 31 { return valid(numbers[0], numbers[1], numbers[2]) }
      return valid(numbers[2] < 100 ? 2000 + numbers[2] : numbers[2], numbers[1], numbers[0])
    default: return .other
    }
  }

  private static func valid(_ year: Int, _ month: Int, _ day: Int) -> Kind {
    Day(year: year, month: month, day: day) == nil ? .other : .figures(year: year, month: month, day: day)
  }
}
