/// Cuts paragraphs into sentences: a candidate at every stop, then ``JoinRule``s in order.
struct SentenceSplitter {
  let tokens: [Token]
  var rules = JoinRule.all
  /// Called with each stop that a rule joined, for explanation.
  var joined: ((_ stop: Int, _ rule: JoinRule) -> Void)?

  /// The sentences of one paragraph, in order, without gaps but white space.
  /// - Complexity: O(tokens of the paragraph).
  func sentences(of range: Range<Int>, paragraph: Int, abbreviations: Abbreviations.Table) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = range.lowerBound
    var index = start
    var brackets = 0
    var sinceBracket = 0
    var list = ListLabels(tokens: tokens, paragraph: range)
    while index < range.upperBound {
      if let label = list.label(at: index) {
        if label > start { sentences.append(sentence(start..<label, paragraph)) }
        start = label
      }
      let token = tokens[index]
      switch token.kind {
      case .openBracket:
        brackets += 1
        sinceBracket = 0
      case .closeBracket: brackets = max(0, brackets - 1)
      default: sinceBracket += 1
      }
      // A bracket that is never closed must not swallow the rest of the text.
      if sinceBracket > 120 { brackets = 0 }
      guard token.kind == .stop || token.kind == .initialism else {
        index += 1
        continue
      }
      let next = afterClosers(index + 1, range.upperBound, &brackets)
      let boundary = SentenceBoundary(
        tokens: tokens, abbreviations: abbreviations, start: start, stop: index, next: next, end: range.upperBound,
        openBrackets: brackets)
      if next < range.upperBound {
        if token.kind == .initialism, boundary.next < range.upperBound, !(boundary.nextWord?.isCapitalised ?? false) {
          index = max(index + 1, next)
          continue
        }
        if let rule = rules.first(where: { $0.joins(boundary) }) {
          joined?(index, rule)
          index = max(index + 1, next)
          continue
        }
      }
      sentences.append(sentence(start..<next, paragraph))
      start = next
      index = next
    }
    if start < range.upperBound { sentences.append(sentence(start..<range.upperBound, paragraph)) }
    return sentences
  }

  /// Past the marks and brackets that close together with the sentence.
  private func afterClosers(_ from: Int, _ end: Int, _ brackets: inout Int) -> Int {
    var index = from
    while index < end, !tokens[index].hasSpaceBefore {
      switch tokens[index].kind {
      case .closeBracket: brackets = max(0, brackets - 1)
      case .quote, .stop: break
      default: return index
      }
      index += 1
    }
    // A mark set apart by a space, yet closing.
    return index
  }

  private func sentence(_ range: Range<Int>, _ paragraph: Int) -> Sentence {
    Sentence(
      tokens: range, span: TextSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end)),
      paragraph: paragraph)
  }
}
