import ParleyText

extension WholeReading {
  /// What is wrong with a reading that another machine hands over; nil where it can be stored.
  ///
  /// Its identifier must be that of its text, and every span must lie within the text on boundaries of letters: nothing else
  /// of Parley checks them again.
  var mistake: String? {
    guard format == Self.format else { return "its format is “\(format)”, and \(Self.format) was expected" }
    var hash = StableHash()
    hash.combine(article.url ?? "")
    hash.combine(article.text)
    guard article.id == "a" + hash.identifier else { return "the identifier \(article.id) is not that of its text" }
    guard spans.allSatisfy(isInText) else { return "a span lies outside the text of \(article.id)" }
    let statements = Set(findings.statements.map(\.id))
    guard claims.allSatisfy({ $0.statement.map(statements.contains) ?? true }) else {
      return "a claim of \(article.id) belongs to no statement"
    }
    return nil
  }

  private var spans: [TextSpan] {
    article.paragraphs.map(\.span)
      + findings.statements.flatMap { $0.content + [$0.source, $0.cue, $0.extent].compactMap { $0 } }
      + findings.events.map(\.span) + findings.conditionals.flatMap { [$0.antecedent, $0.consequent] }
      + findings.hypotheses.map(\.span)
  }

  private func isInText(_ span: TextSpan) -> Bool {
    let bytes = article.text.utf8
    guard 0 <= span.start, span.start <= span.end, span.end <= bytes.count else { return false }
    return isBoundary(span.start) && isBoundary(span.end)
  }

  private func isBoundary(_ offset: Int) -> Bool {
    let bytes = article.text.utf8
    let index = bytes.index(bytes.startIndex, offsetBy: offset)
    return index == bytes.endIndex || bytes[index] & 0xC0 != 0x80
  }
}
