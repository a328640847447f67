/// Collects the mistakes of one loading, so that all can be shown at once.
final class MistakeBook {
  private(set) var mistakes: [DossierError] = []

  func note(_ code: DossierError.Code, at place: SourcePlace, _ message: String, mend: String) {
    mistakes.append(DossierError(code, at: place, message, mend: mend))
  }

  /// In the order of the files as the documentation lists them, then of lines.
  func sorted() -> [DossierError] {
    let order = Dictionary(uniqueKeysWithValues: DossierFile.Name.allCases.enumerated().map { ($1.rawValue, $0) })
    return mistakes.enumerated().sorted { a, b in
      let (p, q) = (a.element.place, b.element.place)
      return (order[p.file] ?? 0, p.line, a.offset) < (order[q.file] ?? 0, q.line, b.offset)
    }.map(\.element)
  }
}
