import ParleyText

/// A row of a table by the names of its columns, in small letters.
struct TableRow {
  var fields: [String: [String]]

  private func value(_ names: [String]) -> String? {
    values(names).first
  }

  private func values(_ names: [String]) -> [String] {
    for name in names {
      if let found = fields[name.lowercased()], found.contains(where: { !$0.isEmpty }) {
        return found.filter { !$0.isEmpty }
      }
    }
    return []
  }

  /// - Throws: ``IngestError`` `malformed` where there is no text or the date cannot be read.
  func article(_ mapping: ColumnMapping, place: IngestError.Place, options: IntakeOptions) throws(IngestError)
    -> Article
  {
    guard let text = value(mapping.text) else {
      throw IngestError(
        .malformed, at: place, "no column holds the text; expected one of \(mapping.text.joined(separator: ", "))")
    }
    var published: Day?
    if let written = value(mapping.published) {
      published = DateChooser.day(written)
      if published == nil {
        throw IngestError(.malformed, at: place, "“\(written)” is not a date such as 2022-03-14")
      }
    }
    var layout = TextLayout(text, reference: published ?? options.published)
    guard !layout.paragraphs.isEmpty else {
      throw IngestError(.empty, at: place, "the text is nothing but white space")
    }
    let stated = value(mapping.language).map { Language(rawValue: String($0.prefix { $0 != "-" }).lowercased()) }
    let language = ParagraphLanguages.assign(&layout.paragraphs, of: text, stated: stated)
    let names = values(mapping.authors)
    return Article(
      origin: "\(place.input)#\(place.line ?? 0)", text: text, paragraphs: layout.paragraphs,
      title: value(mapping.title) ?? layout.title, authors: names.count == 1 ? Byline.split(names[0]) : names,
      publisher: value(mapping.publisher), url: value(mapping.url), published: options.published(over: published),
      language: language,
      extractor: "parley-table/1")
  }
}
