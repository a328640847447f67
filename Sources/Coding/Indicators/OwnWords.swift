import ParleyDossier
public import ParleyReading
public import ParleyText

extension IndicatorCoder {
  /// What somebody of the dossier published under the own name and nobody is said to have said: each sentence that no statement holds and
  /// that speaks of an issue, as a statement of the author.
  ///
  /// An official's post or the caption of an address is a statement by itself, whether or not it says "I" or "he said". An article with
  /// several authors, or by somebody who speaks for no party on that day, has none.
  /// - Complexity: that of ``code(_:of:)``.
  public func ownWords(_ findings: Findings, of article: Article) -> [Statement] {
    guard article.authors.count == 1, let day = article.published?.first,
      let author = person(named: article.authors[0]), let role = author.role(on: day)
    else { return [] }
    let segmentation = Segmentation(article)
    let held = findings.statements.flatMap { $0.content + [$0.source, $0.cue].compactMap(\.self) }
    var own: [Statement] = []
    for paragraph in segmentation.paragraphs where paragraph.kind != .furniture && paragraph.kind != .caption {
      for sentence in segmentation.sentences[paragraph.sentences] {
        let shared = held.reduce(0) { $0 + $1.overlap(sentence.span) }
        guard shared * 5 < sentence.span.count else { continue }
        var statement = Statement(
          article: article.id, source: nil, cue: nil, content: [sentence.span], quotation: .direct,
          speaker: Speaker(name: author.name, person: author.id, party: role.party, how: .byline),
          language: paragraph.language, confidence: Confidence(statement: Self.ownConfidence, speaker: 1),
          reader: "parley-byline/1")
        statement.date = article.published.map { ResolvedDate(first: $0.first, last: $0.last, how: .article) }
        own.append(statement)
      }
    }
    guard !own.isEmpty else { return [] }
    let telling = Set(code(findings.adding(own), of: article).compactMap(\.statement))
    return own.filter { telling.contains($0.id) }
  }

  /// That a sentence under somebody's name, without any sign of speech, is what that person says.
  private static let ownConfidence = 0.7

  private func person(named name: String) -> Person? {
    let key = FoldedHash.of(name)
    return codebook.dossier.people.first { person in
      !person.isInstitution
        && ([person.id, person.name] + person.names.values.joined()).contains { FoldedHash.of($0) == key }
    }
  }
}

extension Findings {
  /// With further statements, all in the order of the text.
  public func adding(_ statements: [Statement]) -> Findings {
    var all = self
    all.statements += statements
    all.statements.sort { ($0.extent?.start ?? 0, $0.id) < ($1.extent?.start ?? 0, $1.id) }
    return all
  }
}
