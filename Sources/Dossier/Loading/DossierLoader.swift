import ParleyText

/// Reads a dossier's folder and checks everything in it.
public enum DossierLoader {
  /// The dossier in a folder.
  ///
  /// Reads `dossier.yaml`, `people.yaml`, `issues.yaml`, and where they are there `facts.yaml` and `outlook.yaml`; writes nothing.
  /// - Throws: every mistake in all files at once, each with its file and line and how to mend it.
  public static func load(_ folder: String) throws(DossierErrors) -> Dossier {
    let book = MistakeBook()
    func file(_ name: DossierFile.Name) -> YAMLValue? { DossierFile.read(name, in: folder, book: book) }
    let dossier = assemble(book: book, file: file)
    let mistakes = book.sorted()
    if !mistakes.isEmpty { throw DossierErrors(mistakes) }
    guard let dossier else { throw DossierErrors([unexplained]) }
    return dossier
  }

  /// The same from texts in memory, by the file's name; for editors that check before they save.
  public static func load(files: [String: String]) throws(DossierErrors) -> Dossier {
    let book = MistakeBook()
    func file(_ name: DossierFile.Name) -> YAMLValue? {
      if let text = files[name.rawValue] { return DossierFile.parse(Array(text.utf8), name: name, book: book) }
      if name.isRequired {
        book.note(
          .missingFile, at: SourcePlace(file: name.rawValue, line: 1), "The file is missing.", mend: "Write it.")
      }
      return nil
    }
    let dossier = assemble(book: book, file: file)
    let mistakes = book.sorted()
    if !mistakes.isEmpty { throw DossierErrors(mistakes) }
    guard let dossier else { throw DossierErrors([unexplained]) }
    return dossier
  }

  /// nil only where mistakes are noted.
  private static func assemble(book: MistakeBook, file: (DossierFile.Name) -> YAMLValue?) -> Dossier? {
    let header = file(.dossier).flatMap(Header.init)
    var known = Known()
    known.sides = header?.sides.map(\.id)
    known.parties = header.map { ($0.sides + $0.others).map(\.id) }
    let people = file(.people).map { People(known: known).read($0) }
    let issues = file(.issues).map { Issues(known: known).read($0) }
    known.options = issues.map { issues in
      Dictionary(issues.map { ($0.id, $0.options.map(\.id)) }) { first, _ in first }
    }
    let facts = file(.facts).map { Facts(known: known).read($0) }
    let outlook = file(.outlook).map { OutlookFile(known: known).read($0) }
    guard let header, let span = header.span, let people, let issues else { return nil }
    return Dossier(
      title: header.title, sides: header.sides, others: header.others, languages: header.languages, span: span,
      people: people, issues: issues, facts: facts?.facts ?? [], milestones: facts?.milestones ?? [],
      outlook: outlook ?? Outlook(), settings: header.settings, titles: header.titles)
  }

  private static var unexplained: DossierError {
    DossierError(
      .missingField, at: SourcePlace(file: DossierFile.Name.dossier.rawValue, line: 1), "The dossier is not complete.",
      mend: "Compare it with what `parley new` writes.")
  }
}
