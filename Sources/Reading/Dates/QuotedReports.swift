import ParleyText

/// Finds reports that an article quotes at length, over several paragraphs, and the day from which they speak.
///
/// A report is announced by a short paragraph that names an outlet and a day ("Last Friday, the Herald wrote"), or that ends
/// in a colon and names a day. It goes on while its paragraphs hold statements, up to a wider gap, a heading, or a
/// paragraph that begins with a day of its own.
struct QuotedReports {
  let words: ArticleWords
  let mentions: [[DateMention]]

  struct Report {
    var sentences: Range<Int>
    var day: Day
  }

  private var segmentation: Segmentation { words.segmentation }

  func reports(published: Day?) -> [Report] {
    guard let published else { return [] }
    var found: [Report] = []
    var index = 0
    while index < segmentation.paragraphs.count {
      if let (report, end) = report(at: index, published: published) {
        found.append(report)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func report(at index: Int, published: Day) -> (Report, Int)? {
    let head = segmentation.paragraphs[index]
    guard head.sentences.count <= 3, let mention = head.sentences.flatMap({ mentions[$0] }).first,
      let window = mention.expression.resolved(from: published), window.last <= published
    else { return nil }
    let isAnnounced = endsInColon(head)
    let names = head.sentences.contains { sentence in
      words.matches(inSentence: sentence).contains { $0.sense == .outlet }
    }
    guard isAnnounced || names && window.last.advanced(by: 1) < published else { return nil }
    var end = index + 1
    while end < segmentation.paragraphs.count, continues(end, from: index) { end += 1 }
    guard end > index + 1, isAnnounced || end - index > 2 && isWideGap(before: end),
      let last = lastSentence(before: end)
    else {
      return nil
    }
    let sentences = head.sentences.lowerBound..<(last + 1)
    let inner = head.sentences.upperBound..<(last + 1)
    return (Report(sentences: isAnnounced ? sentences : inner, day: day(in: window, sentences: inner)), end)
  }

  private func endsInColon(_ paragraph: Segmentation.Segment) -> Bool {
    !paragraph.tokens.isEmpty && segmentation.tokens[paragraph.tokens.upperBound - 1].kind == .colon
  }

  private func lastSentence(before paragraph: Int) -> Int? {
    segmentation.paragraphs[..<paragraph].last { !$0.sentences.isEmpty }?.sentences.last
  }

  private func continues(_ index: Int, from head: Int) -> Bool {
    let paragraph = segmentation.paragraphs[index]
    guard paragraph.kind == .body || paragraph.kind == .quotation || paragraph.kind == .listItem else { return false }
    if index > head + 1, isWideGap(before: index) { return false }
    if let first = paragraph.sentences.first, let mention = mentions[first].first,
      mention.tokens.lowerBound == paragraph.tokens.lowerBound, index > head + 1 || !startsBlock(head)
    {
      return false
    }
    return paragraph.tokens.contains { words.roles[$0].has(.contentStart) }
  }

  private func startsBlock(_ head: Int) -> Bool {
    isWideGap(before: head + 1) || endsInColon(segmentation.paragraphs[head])
  }

  /// More empty lines than between the paragraphs of one text.
  private func isWideGap(before index: Int) -> Bool {
    guard index > 0, index < segmentation.paragraphs.count else { return true }
    let gap = segmentation.paragraphs[index - 1].span.end..<segmentation.paragraphs[index].span.start
    return segmentation.bytes[gap].count { $0 == 0x0A } > 2
  }

  /// Newspapers name the day of what they report: the last weekday of the report that falls into the window, else its end.
  private func day(in window: ResolvedDate, sentences: Range<Int>) -> Day {
    var weekdays: Set<Int> = []
    for sentence in sentences where !isAhead(sentence) {
      for mention in mentions[sentence] { if case .weekday(let day, nil) = mention.expression { weekdays.insert(day) } }
    }
    var day = window.last
    while day >= window.first {
      if weekdays.contains(day.weekday) { return day }
      day = day.advanced(by: -1)
    }
    return window.last
  }

  private func isAhead(_ sentence: Int) -> Bool {
    words.matches(inSentence: sentence).contains { $0.sense == .status(.planned) }
  }
}
