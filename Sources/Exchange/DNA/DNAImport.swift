public import ParleyDossier
import ParleyReading
import ParleyText

/// Which variable of a DNA database says what.
public struct DNAMapping: Sendable, Hashable {
  public var type = "DNA Statement"
  public var person = "person"
  public var organization = "organization"
  public var concept = "concept"
  public var agreement = "agreement"
  /// What each concept is in the dossier; a concept that is not named is looked up among options and issues by identifier, label and name.
  public var concepts = ConceptMap()

  public init() {}
}

extension ImportedCodings {
  /// Takes the documents of a DNA database as articles, and the statements of one type as coded statements in them.
  ///
  /// A document whose notes are an address keeps it, so that an article that went to DNA comes back as itself.
  /// - Throws: ``ExchangeError`` where the database has no such type of statement or lacks its variables.
  /// - Complexity: O(documents' bytes + statements).
  public init(
    _ database: DNADatabase, dossier: Dossier, mapping: DNAMapping = DNAMapping(), file: String = "DNA"
  ) throws(ExchangeError) {
    self.init()
    let types = try Self.types(of: mapping, in: database, file: file)
    let coders = Dictionary(database.coders.map { ($0.id, $0.name) }) { first, _ in first }
    let coder = EntryCoder(names: DossierNames(dossier), concepts: mapping.concepts, reader: "dna-import/2")
    let statements = Dictionary(grouping: database.statements.filter { types.contains($0.type) }, by: \.document)
    let language = dossier.languages.first ?? .undetermined
    for document in database.documents {
      let day = Day(number: Int((Double(document.date) / 86_400).rounded(.down)))
      let article = Self.article(document, on: day, language: language)
      let units = UTF16Map(document.text)
      var coded = CodedArticle(article: article)
      for statement in statements[document.id] ?? [] {
        var entry = CodedEntry(
          coder: statement.coder.flatMap { coders[$0] } ?? "DNA", indicator: "DNA statement \(statement.id)",
          spans: [TextSpan(units.byte(statement.start), units.byte(max(statement.start, statement.end)))])
        func value(_ variable: String) -> String { statement.values[variable]?.text ?? "" }
        entry.person = value(mapping.person)
        entry.organization = value(mapping.organization)
        entry.concept = value(mapping.concept)
        entry.agrees = statement.values[mapping.agreement].map { $0.text == "1" } ?? true
        entry.readOwn(statement.values)
        guard let made = coder.code(entry, in: article, day: day) else {
          unknownConcepts[entry.concept, default: 0] += 1
          continue
        }
        if let own = made.statement { coded.statements.append(own) }
        coded.claims.append(made.claim)
      }
      articles.append(coded)
    }
  }

  private static func types(
    of mapping: DNAMapping, in database: DNADatabase, file: String
  ) throws(ExchangeError) -> Set<Int> {
    let chosen = database.types.filter { $0.label == mapping.type }
    guard let type = chosen.first else {
      throw ExchangeError(
        .wrongColumns, file: file,
        "It has no statements of the type “\(mapping.type)”, but \(database.types.map { "“\($0.label)”" }.joined(separator: ", ")).",
        mend: "Name one with --map type=NAME.")
    }
    let variables = type.variables.map(\.name)
    guard variables.contains(mapping.concept) else {
      throw ExchangeError(
        .wrongColumns, file: file,
        "“\(mapping.type)” has no variable “\(mapping.concept)”, but \(variables.joined(separator: ", ")).",
        mend: "Name one with --map concept=VARIABLE.")
    }
    return Set(chosen.map(\.id))
  }

  private static func article(_ document: DNADatabase.Document, on day: Day, language: Language) -> Article {
    let isAddress = document.notes.hasPrefix("http://") || document.notes.hasPrefix("https://")
    let own = Language(rawValue: document.section)
    let known = [Language.english, .russian, .ukrainian].contains(own) ? own : language
    return Article(
      origin: document.title, text: document.text,
      paragraphs: Paragraph.lines(of: document.text).map {
        Paragraph(span: $0.span, kind: $0.kind, language: known)
      },
      title: document.title, authors: document.author.isEmpty ? [] : [document.author],
      publisher: document.source.isEmpty ? nil : document.source, url: isAddress ? document.notes : nil,
      published: ResolvedDate(first: day, how: .metadata), language: known, extractor: "dna-import/2")
  }
}

extension CodedEntry {
  /// Takes what a database that Parley wrote says besides DNA's own variables.
  fileprivate mutating func readOwn(_ values: [String: DNADatabase.Value]) {
    func text(_ name: String) -> String? { values[name].map(\.text).flatMap { $0.isEmpty ? nil : $0 } }
    guard let id = text("claim") else { return }
    claim = id
    refused = text("refuses")
    stand = text("option")
    stance = text("stance").flatMap { .init(rawValue: $0) }
    act = text("act").flatMap { SpeechAct(rawValue: $0) }
    about = text("about")
    condition = text("condition")
    isHedged = text("hedged") == "1"
    day = text("date").flatMap { Day($0.prefix(10)) }
    if case .integer(let percent)? = values["confidence"] { confidence = min(1, max(0, Double(percent) / 100)) }
    if case .integer(let percent)? = values["authority"] { authority = min(1, max(0, Double(percent) / 100)) }
  }
}
