public import ParleyText

/// A row of GDELT's Global Knowledge Graph 2.1: a page that was seen, with what GDELT found in it. The page's text is
/// not in it; it is fetched from the address.
///
/// Source of the columns: GDELT, "The GDELT Global Knowledge Graph (GKG) Data Format Codebook V2.1" (2015).
public struct KnowledgeGraphRow: Sendable, Hashable {
  public var id: String
  /// The day on which GDELT saw the page, which may be later than its publication.
  public var seen: Day
  public var publisher: String
  public var url: String
  public var themes: [String]
  public var persons: [String]
  public var organizations: [String]
  /// Mean tone, about -10…10.
  public var tone: Double?
  public var quotations: [Quotation]
  /// The page's title, where GDELT kept it.
  public var title: String?
  /// The language that the page was translated from, where it was (ISO 639-2 as GDELT writes it).
  public var translatedFrom: String?

  public struct Quotation: Sendable, Hashable {
    public var verb: String
    public var text: String

    public init(verb: String, text: String) {
      self.verb = verb
      self.text = text
    }
  }

  /// - Throws: ``IngestError`` `malformed`, with the line.
  public init(_ row: String, place: IngestError.Place) throws(IngestError) {
    let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard columns.count >= 15 else {
      throw IngestError(.malformed, at: place, "\(columns.count) columns stand in the row, and 27 were expected")
    }
    guard let seen = DateChooser.day(columns[1]) else {
      throw IngestError(.malformed, at: place, "“\(columns[1])” in the second column is not a time of 14 digits")
    }
    func list(_ index: Int) -> [String] {
      index < columns.count ? columns[index].split(separator: ";").map { $0.trimmed } : []
    }
    id = columns[0]
    self.seen = seen
    publisher = columns[3]
    url = columns[4]
    themes = list(7)
    persons = list(11)
    organizations = list(13)
    tone = columns[15 < columns.count ? 15 : 14].split(separator: ",").first.flatMap { Double($0) }
    quotations =
      columns.count <= 22
      ? []
      : columns[22].split(separator: "#").compactMap { block in
        let parts = block.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        return parts.count == 4 ? Quotation(verb: parts[2], text: parts[3]) : nil
      }
    let extras = columns.count > 26 ? columns[26] : ""
    if let start = extras.firstRange(of: "<PAGE_TITLE>"), let end = extras.firstRange(of: "</PAGE_TITLE>"),
      start.upperBound <= end.lowerBound
    {
      title = HTMLEntities.decoded(String(extras[start.upperBound..<end.lowerBound]))
    }
    if columns.count > 25, let source = columns[25].firstRange(of: "srclc:") {
      translatedFrom = String(columns[25][source.upperBound...].prefix { $0 != ";" })
    }
  }

  /// The rows of a file, each with its success or failure.
  /// - Throws: ``IngestError`` where the file cannot be read.
  public static func rows(at path: String) throws(IngestError) -> [Result<KnowledgeGraphRow, IngestError>] {
    let reader = try LineReader(path, limit: 16 << 20)
    var rows: [Result<KnowledgeGraphRow, IngestError>] = []
    while let line = try reader.next() {
      if line.isEmpty { continue }
      let place = IngestError.Place(path, line: reader.line)
      do throws(IngestError) {
        rows.append(.success(try KnowledgeGraphRow(String(decoding: line, as: UTF8.self), place: place)))
      } catch {
        rows.append(.failure(error))
      }
    }
    return rows
  }
}
