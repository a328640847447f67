import ParleyCoding
public import ParleyDossier
import ParleyReading
public import ParleyText

extension ImportedCodings {
  /// Takes the annotations of one text in brat's standoff format (brat.nlplab.org/standoff.html).
  ///
  /// Two ways of coding are read: notes on an event or a span that name an option or issue ("nato nato.0 demands about UA", as
  /// ``BratDocument`` writes them), and spans whose label is an option, an issue or a mapped concept. Sources are the spans in the
  /// role `Source` of the event.
  /// - Parameter day: when the text was published.
  /// - Throws: ``ExchangeError`` with the first line that does not fit.
  public init(
    brat annotations: String, file: String, text: String, title: String, url: String? = nil, day: Day,
    coder name: String,
    concepts: ConceptMap = ConceptMap(), dossier: Dossier
  ) throws(ExchangeError) {
    self.init()
    let language = dossier.languages.first ?? .undetermined
    let article = Article(
      origin: title, text: text,
      paragraphs: Paragraph.lines(of: text).map { Paragraph(span: $0.span, kind: $0.kind, language: language) },
      title: title, url: url, published: ResolvedDate(first: day, how: .given), language: language,
      extractor: "brat-import/1")
    let markup = try BratAnnotations(annotations, file: file, text: text)
    let coder = EntryCoder(names: DossierNames(dossier), concepts: concepts, reader: "brat-import/1")
    var coded = CodedArticle(article: article)
    func add(_ entry: CodedEntry) {
      guard let made = coder.code(entry, in: article, day: day) else {
        unknownConcepts[entry.concept, default: 0] += 1
        return
      }
      if let statement = made.statement { coded.statements.append(statement) }
      coded.claims.append(made.claim)
    }
    for note in markup.notes {
      guard var entry = markup.entry(of: note, coder: name) else { continue }
      entry.person =
        markup.source(of: note.target).map { spans in
          spans.map { article[$0] }.joined(separator: " ")
        } ?? ""
      add(entry)
    }
    for bound in markup.bounds.sorted(by: { ($0.value.spans[0], $0.key) < ($1.value.spans[0], $1.key) })
    where coder.position(of: bound.value.label) != nil {
      var entry = CodedEntry(coder: name, indicator: "brat \(bound.key)", spans: bound.value.spans)
      entry.concept = bound.value.label
      add(entry)
    }
    articles = [coded]
  }
}
