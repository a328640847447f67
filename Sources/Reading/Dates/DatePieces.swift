import ParleyText

/// A sentence as a row of pieces that may be parts of expressions of time.
struct DatePieces {
  enum Kind: Hashable {
    case term(CalendarTerm)
    case number(Int)
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

  /// - Parameter matches: the sentence's matches in order of their start.
  init(_ sentence: Range<Int>, matches: ArraySlice<PhraseMatch>, in segmentation: Segmentation) {
    isPromising =
      matches.contains { Self.isHeart($0.sense) }
      || segmentation.tokens[sentence].contains { $0.kind == .number && $0.end - $0.start >= 4 }
    guard isPromising else { return }
    var terms: [Int: PhraseMatch] = [:]
    for match in matches {
      guard case .calendar = match.sense else { continue }
      if let known = terms[match.tokens.lowerBound], known.tokens.count >= match.tokens.count { continue }
      terms[match.tokens.lowerBound] = match
    }
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let match = terms[index], case .calendar(let term) = match.sense, Self.fits(term, segmentation.tokens[index]) {
        pieces.append(Piece(kind: .term(term), tokens: match.tokens))
        index = match.tokens.upperBound
      } else {
        pieces.append(Piece(kind: Self.kind(index, segmentation), tokens: index..<(index + 1)))
        index += 1
      }
    }
  }

  private static func isHeart(_ sense: Sense) -> Bool {
    guard case .calendar(let term) = sense else { return false }
    switch term {
    case .month, .weekday, .unit, .today, .event: return true
    default: return false
    }
  }

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
    case 2 where numbers[0] < numbers[1] && numbers[1] <= 31 && bytes[Int(token.start)..<Int(token.end)].contains(0x2D):
      return .other
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
