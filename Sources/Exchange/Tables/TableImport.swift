import ParleyCoding
public import ParleyDossier
import ParleyReading
import ParleyText

extension ImportedCodings {
  /// Takes the rows of a table as coded statements.
  ///
  /// The rows of one document make one article: its text is the coded passages, a paragraph each, since a table holds no more of it.
  /// - Throws: ``ExchangeError`` where the table has no column for who speaks, when, or what about.
  /// - Complexity: O(cells).
  public init(
    _ table: CodedTable, columns names: ClaimColumnNames = ClaimColumnNames(), coder name: String = "imported",
    concepts: ConceptMap = ConceptMap(), dossier: Dossier
  ) throws(ExchangeError) {
    self.init()
    for (fields, what) in [
      ([ClaimColumnNames.Field.person, .organization], "who speaks"), ([.concept, .issue, .option], "what about"),
      ([.date, .published], "when"),
    ] where !fields.contains(where: { names.isPresent($0, in: table.columns) }) {
      throw ExchangeError(
        .wrongColumns, file: table.file,
        "No column says \(what); it has \(table.columns.joined(separator: ", ")).",
        mend: "Map one with --map \(fields[0].rawValue)=COLUMN.")
    }
    let source = Source(file: table.file, names: names, coder: name)
    let coder = EntryCoder(names: DossierNames(dossier), concepts: concepts, reader: "table-import/1")
    var documents: [(key: String, rows: [CodedTable.Row])] = []
    var index: [String: Int] = [:]
    for row in table.rows {
      let key = [ClaimColumnNames.Field.document, .url, .title].lazy.compactMap { names.cell($0, in: row) }.first
      let document = key ?? "\(table.file):\(row.line)"
      if let known = index[document] {
        documents[known].rows.append(row)
      } else {
        index[document] = documents.count
        documents.append((document, [row]))
      }
    }
    for document in documents { add(document.rows, of: document.key, in: source, coder) }
  }

  private mutating func add(
    _ rows: [CodedTable.Row], of key: String, in source: Source, _ coder: EntryCoder
  ) {
    let names = source.names
    func first(_ field: ClaimColumnNames.Field) -> String? { rows.lazy.compactMap { names.cell(field, in: $0) }.first }
    var text = ""
    var places: [TextSpan?] = []
    var seen: [String: TextSpan] = [:]
    for row in rows {
      guard let passage = names.cell(.text, in: row) else {
        places.append(nil)
        continue
      }
      if let known = seen[passage] {
        places.append(known)
        continue
      }
      if !text.isEmpty { text += "\n" }
      let start = text.utf8.count
      text += passage
      seen[passage] = TextSpan(start, text.utf8.count)
      places.append(seen[passage])
    }
    let language = Language(rawValue: first(.language) ?? coder.names.dossier.languages.first?.rawValue ?? "en")
    let days = rows.compactMap { (names.cell(.published, in: $0) ?? names.cell(.date, in: $0)).flatMap(Self.day) }
    let article = Article(
      origin: key, text: text.isEmpty ? first(.title) ?? key : text,
      paragraphs: Paragraph.lines(of: text).map { Paragraph(span: $0.span, kind: $0.kind, language: language) },
      title: first(.title), publisher: first(.publisher), url: first(.url),
      published: days.max().map { ResolvedDate(first: $0, how: .metadata) }, language: language,
      extractor: coder.reader)
    var coded = CodedArticle(article: article)
    for (row, place) in zip(rows, places) {
      switch Result(catching: { () throws(ExchangeError) in try source.entry(row, place: place) }) {
      case .failure(let error): rejected.append(error.description)
      case .success(let entry):
        guard let day = entry.day ?? article.published?.first else {
          rejected.append("\(source.file):\(row.line): It has no date. Give one as YYYY-MM-DD.")
          continue
        }
        let known = names.cell(.published, in: row).flatMap(Self.day) ?? day
        guard let made = coder.code(entry, in: article, day: known) else {
          unknownConcepts[entry.concept, default: 0] += 1
          continue
        }
        if let statement = made.statement { coded.statements.append(statement) }
        coded.claims.append(made.claim)
      }
    }
    articles.append(coded)
  }

  /// A day, a day with a time after it, the first of a run of days, or seconds since 1970.
  static func day(_ text: String) -> Day? {
    if let day = Day(text.prefix(10)) { return day }
    return Int(text).map { Day(number: Int((Double($0) / 86_400).rounded(.down))) }
  }
}

/// Where rows come from, and how they become entries.
private struct Source {
  let file: String
  let names: ClaimColumnNames
  /// Whoever coded rows that name no coder.
  let coder: String

  func entry(_ row: CodedTable.Row, place: TextSpan?) throws(ExchangeError) -> CodedEntry {
    func cell(_ field: ClaimColumnNames.Field) -> String? { names.cell(field, in: row) }
    func value<Value>(_ field: ClaimColumnNames.Field, _ read: (String) -> Value?, _ expected: String)
      throws(ExchangeError) -> Value?
    {
      guard let text = cell(field) else { return nil }
      if let value = read(text) { return value }
      throw ExchangeError(
        .malformed, file: "\(file):\(row.line)", "\(field.rawValue) is “\(text)”; expected \(expected).",
        mend: "Mend the cell, or map another column with --map.")
    }
    var entry = CodedEntry(
      coder: cell(.coder) ?? coder, indicator: "row \(row.line)", spans: place.map { [$0] } ?? [])
    entry.person = cell(.person) ?? ""
    entry.organization = cell(.organization) ?? ""
    entry.concept = cell(.option) ?? cell(.concept) ?? cell(.issue) ?? ""
    entry.claim = cell(.id)
    entry.refused = cell(.refuses)
    entry.stance = try value(
      .stance, Claim.Stance.init, Claim.Stance.allCases.map(\.rawValue).joined(separator: ", "))
    entry.agrees = try value(.agreement, truth, "yes or no") ?? true
    entry.act = try value(.act, SpeechAct.init, "a speech act of PLOVER")
    entry.about = cell(.about)
    entry.condition = cell(.condition)
    entry.isHedged = try value(.hedged, truth, "yes or no") ?? false
    entry.day = try value(.date, ImportedCodings.day, "YYYY-MM-DD")
    entry.confidence = try value(.confidence, share, "a number from 0 to 1") ?? 1
    entry.authority = try value(.authority, share, "a number from 0 to 1")
    return entry
  }

  private func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "1", "true", "yes", "y", "agree", "agreement": true
    case "0", "false", "no", "n", "disagree", "disagreement": false
    default: nil
    }
  }

  private func share(_ text: String) -> Double? {
    Double(text).flatMap { (0...1).contains($0) ? $0 : nil }
  }
}
