public import ParleyForesight
public import ParleyPicture
public import ParleyText

extension Brief {
  /// Writes the brief of a picture.
  ///
  /// - Parameters:
  ///   - since: the day since which changes are told; nil for a week before.
  ///   - tables: the hypothesis tables; computed where not given.
  ///   - words: the language in which it is told.
  public init(
    _ picture: Picture, gap: Gap, tables: [HypothesisTable]? = nil, since: Day? = nil, words: Words = .english
  ) {
    let since = since ?? picture.asOf.advanced(by: -7)
    let telling = Telling(picture.dossier, words)
    let writer = BriefWriter(
      picture: picture, gap: gap, tables: tables ?? HypothesisTable.tables(from: picture), since: since,
      telling: telling)
    title = telling.dossier.title
    language = words.language
    asOf = picture.asOf
    self.since = since
    sections = Section.Kind.allCases.map { Section(kind: $0, sentences: writer.sentences(of: $0)) }
      .filter { !$0.sentences.isEmpty }
  }
}
