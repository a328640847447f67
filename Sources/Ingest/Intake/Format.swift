import ParleyText

/// The kinds of files that Parley reads, told by the name.
enum Format: CaseIterable {
  case plainText, html, archive, feed, table, jsonLines, pdf, mail, mailbox, savedPage

  /// Endings in small letters.
  var endings: [String] {
    switch self {
    case .plainText: [".txt", ".md", ".markdown", ".text"]
    case .feed: [".rss", ".atom", ".xml", ".feed.json"]
    case .table: [".csv", ".tsv"]
    case .jsonLines: [".jsonl", ".ndjson"]
    case .pdf: [".pdf"]
    case .mail: [".eml"]
    case .mailbox: [".mbox"]
    case .savedPage: [".mhtml", ".mht"]
    case .archive: [".warc", ".warc.gz", ".warc.zst", ".arc", ".arc.gz"]
    case .html: [".html", ".htm", ".xhtml", ".html.gz", ".htm.gz"]
    }
  }

  /// The format of a file; nil for a companion of a saved page (a picture, a script) that holds no article.
  /// - Throws: ``IngestError`` `unsupportedFormat`.
  static func of(_ path: String) throws(IngestError) -> Format? {
    let name = path.lowercased()
    if let format = allCases.first(where: { $0.endings.contains { name.hasSuffix($0) } }) { return format }
    if companions.contains(where: { name.hasSuffix($0) }) { return nil }
    let known = allCases.flatMap(\.endings).joined(separator: ", ")
    throw IngestError(.unsupportedFormat, at: .init(path), "no such kind of file is read; known endings are \(known)")
  }

  /// - Parameter position: where to begin in an archive.
  func source(_ path: String, pages: PageReader, from position: ArchivePosition) throws(IngestError)
    -> any ArticleSource
  {
    let options = pages.options
    return switch self {
    case .plainText:
      SingleArticle { () throws(IngestError) in
        try PlainTextReader(options: options).article(InputFile.read(path, limit: options.maximumBytes), path: path)
      }
    case .archive: try ArchiveSource(path, options: options, from: position)
    case .feed: try FeedSource(path, options: options)
    case .table: try CSVSource(path, options: options)
    case .jsonLines: try JSONLinesSource(path, options: options)
    case .mail: try MailSource(path, isMailbox: false, options: options)
    case .mailbox: try MailSource(path, isMailbox: true, options: options)
    case .savedPage:
      SingleArticle { () throws(IngestError) in try SavedPageReader(options: options).article(file: path) }
    case .pdf: SingleArticle { () throws(IngestError) in try PDFReader(options: options).article(file: path) }
    case .html: PageArticles { () throws(IngestError) in try pages.articles(file: path) }
    }
  }

  private static let companions = [
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".css", ".js", ".woff", ".woff2", ".ttf", ".mp3", ".mp4",
    ".sqlite", ".sqlite-wal", ".sqlite-shm",
  ]
}
