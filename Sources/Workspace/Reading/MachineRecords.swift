public import ParleyLedger
import ParleyText

/// What `parley attribute` and `parley code` print of one article, in the order of the text within each kind.
///
/// What several people say together is one record for each of them, with the same identifier.
public struct MachineRecords: Sendable {
  public var statements: [StatementRecord]
  public var events: [EventRecord]
  public var conditionals: [ConditionalRecord]
  public var hypotheses: [HypothesisRecord]

  /// - Parameter withClaims: gives every statement its claims, an empty list where it carries none.
  public init(_ read: ReadArticle, withClaims: Bool) {
    let map = CodePointMap(read.article.text)
    let claims = Dictionary(grouping: read.claims, by: \.statement)
    statements = read.findings.statements.flatMap { statement in
      ([nil] + statement.speaker.others).map { other in
        StatementRecord(
          statement, in: read.article, map: map, claims: withClaims ? claims[statement.id] ?? [] : nil, speaker: other)
      }
    }
    events = read.findings.events.map { EventRecord($0, in: read.article, map: map) }
    conditionals = read.findings.conditionals.map { ConditionalRecord($0, in: read.article, map: map) }
    hypotheses = read.findings.hypotheses.map { HypothesisRecord($0, in: read.article, map: map) }
  }
}
