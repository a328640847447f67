/// Pairs quotation marks, paragraph by paragraph, and makes good what is missing.
///
/// One pass with a stack; a mark that fits nothing is left alone.
struct QuotationFinder {
  private let tokens: [Token]
  private let bytes: [UInt8]
  private(set) var found: [Quotation] = []
  /// The last paragraph's quotation that had no closing mark, by its index in `found`.
  private var open: Int?

  private struct Opening {
    var token: Int
    var mark: QuoteMark
    var depth: Int
  }

  init(tokens: [Token], bytes: [UInt8]) {
    self.tokens = tokens
    self.bytes = bytes
  }

  /// Finds the quotations of one paragraph. Paragraphs must come in order.
  /// - Complexity: O(tokens × nesting), and nesting is cut at 8.
  mutating func scan(_ range: Range<Int>, paragraph: Int) {
    guard !range.isEmpty else { return }
    var stack: [Opening] = []
    let before = found.count
    let earlier = open
    open = nil
    for index in range where tokens[index].kind == .quote {
      let mark = mark(index)
      let opens = canOpen(index, mark, in: range)
      let closer =
        canClose(index, mark, in: range) ? stack.lastIndex { mark.closes($0.mark) && !isElision($0.token, index) } : nil
      if let closer, !(opens && mark == stack[closer].mark && prefersOpening(index, in: range)) {
        let opening = stack[closer]
        stack.removeSubrange(closer...)
        append(from: opening.token, to: index, depth: opening.depth, paragraph: paragraph)
      } else if opens, stack.count < 8 {
        stack.append(Opening(token: index, mark: mark, depth: stack.count))
      } else if stack.isEmpty, found.count == before, isDouble(mark), canClose(index, mark, in: range) {
        append(unopened: range.lowerBound, to: index, paragraph: paragraph)
      }
    }
    if let unclosed = stack.first(where: { isDouble($0.mark) }) {
      let next = stack.first { $0.token > unclosed.token && $0.mark == unclosed.mark }?.token
      append(unclosed: unclosed.token, unclosed.token..<(next ?? range.upperBound), paragraph: paragraph)
    }
    found[before...].sort { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
    renumberDepths(from: before)
    open = found.indices[before...].last {
      found[$0].repair == .unclosed && found[$0].tokens.upperBound == range.upperBound
    }
    if let earlier, let first = found.indices[before...].first, found[first].tokens.lowerBound == range.lowerBound {
      found[first].continues = earlier
      found[earlier].repair = .runsOn
    }
  }

  // MARK: Which way a mark faces

  private func mark(_ index: Int) -> QuoteMark {
    let start = Int(tokens[index].start)
    let end = Int(tokens[index].end)
    if end - start == 2, bytes[start] == 0x27 { return .straight }
    if end - start == 2, bytes[start] == 0x60 { return .leftDouble }
    return .of(bytes.scalar(at: start).scalar)
  }

  private func isDouble(_ mark: QuoteMark) -> Bool {
    mark != .straightSingle && mark != .leftSingle && mark != .rightSingle
  }

  /// A mark opens where white space, a bracket, a dash or another opening mark stands before it and words stand close after it.
  private func canOpen(_ index: Int, _ mark: QuoteMark, in range: Range<Int>) -> Bool {
    switch mark {
    case .rightSingle, .rightAngle: return false
    case .low, .leftAngle: return true
    default: break
    }
    guard index + 1 < range.upperBound else { return false }
    let next = tokens[index + 1]
    let startsFree =
      tokens[index].hasSpaceBefore || index == range.lowerBound
      || [.openBracket, .dash, .quote, .colon].contains(tokens[index - 1].kind)
    switch mark {
    case .leftDouble: return startsFree || !next.hasSpaceBefore
    case .rightDouble: return tokens[index].hasSpaceBefore && !next.hasSpaceBefore
    default:
      return startsFree && !next.hasSpaceBefore && ![.stop, .comma, .closeBracket].contains(next.kind)
        || mark == .straight && startsFree && next.hasSpaceBefore && next.isWordLike
    }
  }

  private func canClose(_ index: Int, _ mark: QuoteMark, in range: Range<Int>) -> Bool {
    switch mark {
    case .low, .leftAngle: return false
    case .rightDouble, .rightAngle: return true
    default: break
    }
    guard index > range.lowerBound else { return false }
    guard index + 1 < range.upperBound else { return true }
    let next = tokens[index + 1]
    // An apostrophe within a word, as in ’90s, closes nothing.
    if mark == .straightSingle || mark == .rightSingle || mark == .leftSingle {
      return !tokens[index].hasSpaceBefore && (next.hasSpaceBefore || !next.isWordLike)
    }
    return true
  }

  /// "rock 'n' roll": one letter between single marks is no quotation.
  private func isElision(_ open: Int, _ close: Int) -> Bool {
    close == open + 2 && !isDouble(mark(open)) && tokens[open + 1].end - tokens[open + 1].start == 1
  }

  /// Between two readings of a straight mark, the one that leaves no space inside the quotation.
  private func prefersOpening(_ index: Int, in range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound else { return false }
    if isDouble(mark(index)), tokens[index].hasSpaceBefore, tokens[index + 1].hasSpaceBefore { return false }
    return tokens[index].hasSpaceBefore && !tokens[index + 1].hasSpaceBefore
  }

  // MARK: Results

  private mutating func append(from open: Int, to close: Int, depth: Int, paragraph: Int) {
    let span = TextSpan(Int(tokens[open].start), Int(tokens[close].end))
    let inner = TextSpan(Int(tokens[open].end), max(Int(tokens[open].end), Int(tokens[close].start)))
    found.append(
      Quotation(span: span, inner: inner, tokens: open..<(close + 1), depth: depth, paragraph: paragraph, repair: .none)
    )
  }

  private mutating func append(unopened first: Int, to close: Int, paragraph: Int) {
    guard close > first else { return }
    let inner = TextSpan(Int(tokens[first].start), Int(tokens[close].start))
    found.append(
      Quotation(
        span: TextSpan(inner.start, Int(tokens[close].end)), inner: inner, tokens: first..<(close + 1), depth: 0,
        paragraph: paragraph, repair: .unopened))
  }

  private mutating func append(unclosed open: Int, _ range: Range<Int>, paragraph: Int) {
    guard open + 1 < range.upperBound else { return }
    let end = Int(tokens[range.upperBound - 1].end)
    found.append(
      Quotation(
        span: TextSpan(Int(tokens[open].start), end), inner: TextSpan(Int(tokens[open].end), end),
        tokens: open..<range.upperBound, depth: 0, paragraph: paragraph, repair: .unclosed))
  }

  /// Depth is how many quotations hold this one.
  private mutating func renumberDepths(from first: Int) {
    var ends: [Int] = []
    for index in first..<found.count {
      while let last = ends.last, last <= found[index].span.start { ends.removeLast() }
      found[index].depth = ends.count
      ends.append(found[index].span.end)
    }
  }
}
