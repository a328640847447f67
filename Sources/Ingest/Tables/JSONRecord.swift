import ParleyText

/// One JSON object that holds an article: as text with its fields, as `parley extract` prints it, or as a page's HTML.
struct JSONRecord {
  /// What the record is called: its own name where it has one, else its place.
  let origin: String
  private let value: JSONValue
  private let place: IngestError.Place

  /// - Throws: ``IngestError`` `malformed` where the line is no JSON object.
  init(_ line: [UInt8], place: IngestError.Place) throws(IngestError) {
    do {
      value = try JSONReader.read(line)
    } catch {
      throw IngestError(
        .malformed, at: place, "the JSON breaks off at byte \(error.byte); \(error.expected) was expected")
    }
    guard case .object = value else { throw IngestError(.malformed, at: place, "an object in braces was expected") }
    self.place = place
    let names = ["article", "id", "url"].lazy.compactMap { [value] in value[$0]?.text }
    origin = names.first { !$0.isEmpty } ?? place.description
  }

  /// - Throws: ``IngestError`` where the record is whole and holds no article.
  func article(_ options: IntakeOptions, pages: PageReader? = nil) throws(IngestError) -> Article {
    if value["kind"]?.text == "failure" {
      throw IngestError(.noArticle, at: place, value["message"]?.text ?? "the step before this one had no article")
    }
    if let html = value["html"]?.text {
      let pages = pages ?? PageReader(options: options)
      return try pages.article(
        Array(html.utf8), origin: origin, charset: "utf-8", address: value["url"]?.text)
    }
    guard case .object(let members) = value else { preconditionFailure("only objects are records") }
    var row = TableRow(fields: [:])
    for member in members {
      row.fields[member.key.lowercased()] = member.value.elements.compactMap { $0.text ?? $0["name"]?.text }
    }
    var article = try row.article(options.columns, place: place, options: options)
    takeParagraphs(&article)
    return article
  }

  /// Takes the kinds, languages and days of paragraphs from a record as `parley extract` prints it.
  private func takeParagraphs(_ article: inout Article) {
    guard let given = value["paragraphs"]?.elements, let extractor = value["extractor"]?.text else { return }
    var paragraphs: [Paragraph] = []
    var texts: [String] = []
    var cursor = 0
    for item in given {
      guard let text = item["text"]?.text, let kind = item["kind"]?.text.flatMap({ Paragraph.Kind(rawValue: $0) })
      else {
        return
      }
      if kind == .furniture || kind == .caption { continue }
      let language = item["language"]?.text.map(Language.init(rawValue:)) ?? article.language
      let span = TextSpan(cursor, cursor + text.utf8.count)
      paragraphs.append(
        Paragraph(span: span, kind: kind, language: language, date: item["date"]?.text.flatMap(Day.init)))
      texts.append(text)
      cursor = span.end + 2
    }
    guard texts.joined(separator: "\n\n") == article.text else { return }
    article.paragraphs = paragraphs
    article.extractor = extractor
    if let modified = value["modified"]?.text { article.modified = Day(modified) }
    if let how = value["published_how"]?.text.flatMap({ ResolvedDate.How(rawValue: $0) }),
      let published = article.published
    {
      article.published = ResolvedDate(first: published.first, how: how)
    }
  }
}
