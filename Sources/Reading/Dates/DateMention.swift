import ParleyText

/// An expression of time found in a sentence.
struct DateMention: Sendable {
  var expression: CalendarExpression
  var tokens: Range<Int>
  var span: TextSpan
}
