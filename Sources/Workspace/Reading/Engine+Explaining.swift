public import ParleyLedger
import ParleyReading
import ParleyText

extension Engine {
  /// Why each statement of an article was found: one record for each, in the order of the text.
  /// - Parameter read: what this engine read.
  /// - Throws: ``WorkspaceError`` `argument` where the reader cannot say why, as one that asks a server.
  public func explanations(of read: ReadArticle) throws -> [ExplanationRecord] {
    guard let reader = reader as? any ExplainingReader else {
      throw WorkspaceError(.argument, "the reader “\(reader.name)” cannot say why it found what it found")
    }
    let reasons = Dictionary(reader.explain(read.article).map { ($0.statement, $0) }) { first, _ in first }
    let segmentation = Segmentation(read.article)
    let phrases = try ContextReader().phrases(in: read.article, segmentation: segmentation)
    let map = CodePointMap(read.article.text)
    return read.findings.statements.map { statement in
      let spans = [statement.source, statement.cue].compactMap { $0 } + statement.content
      let inside = phrases.filter { phrase in spans.contains { $0.contains(phrase.span) } }
      return ExplanationRecord(statement, why: reasons[statement.id], phrases: inside, in: read.article, map: map)
    }
  }
}
