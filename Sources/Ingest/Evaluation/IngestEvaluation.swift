import Glibc
public import ParleyText

/// Measures this room on annotated data.
public enum IngestEvaluation {
  /// Figures of article extraction, one row a set, in the order of the sets' names.
  /// - Parameters:
  ///   - gold: JSON lines with `id`, `set`, `text` and, where known, `title`, `authors`, `date` (null where there is none).
  ///   - pages: the folder with `<id>.html` or `<id>.html.gz`.
  /// - Throws: ``IngestError`` where the gold cannot be read.
  public static func articles(gold: String, pages: String) throws(IngestError) -> [ArticleFigures] {
    let reader = try LineReader(gold, limit: 64 << 20)
    let pageReader = PageReader(options: IntakeOptions())
    var rows: [String: ArticleFigures] = [:]
    while let line = try reader.next() {
      guard let page = try? JSONReader.read(Array(line)), let id = page["id"]?.text else { continue }
      let set = page["set"]?.text ?? "all"
      let plainPath = "\(pages)/\(id).html"
      let path = access(plainPath, R_OK) == 0 ? plainPath : plainPath + ".gz"
      let bytes = (try? pageReader.bytes(of: path)) ?? []
      let start = clock()
      let article = try? pageReader.article(bytes, origin: path)
      let spent = Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000
      var row = rows[set] ?? ArticleFigures(set: set)
      row.milliseconds += spent
      add(page, article, to: &row)
      rows[set] = row
    }
    return rows.values.sorted { $0.set < $1.set }.map(averaged)
  }

  private static func add(_ gold: JSONValue, _ article: Article?, to row: inout ArticleFigures) {
    row.pages += 1
    let wanted = gold["text"]?.text ?? ""
    let found = article?.text ?? ""
    let (wantedBag, foundBag) = (ShingleCount.bag(wanted), ShingleCount.bag(found))
    let shared = Double(wantedBag.reduce(0) { $0 + min($1.value, foundBag[$1.key] ?? 0) })
    let size = foundBag.values.reduce(0, +)
    if size > 0 {
      row.precision += shared / Double(size)
      row.answered += 1
    }
    row.recall += shared / Double(max(1, wantedBag.values.reduce(0, +)))
    if ShingleCount.words(wanted).elementsEqual(ShingleCount.words(found), by: { $0.elementsEqual($1) }) {
      row.accuracy += 1
    }
    if let title = gold["title"] {
      take(&row.title, [ShingleCount.plain(title.text)], [ShingleCount.plain(article?.title)])
    }
    if let authors = gold["authors"] {
      take(
        &row.authors, authors.elements.compactMap(\.text).map { ShingleCount.plain($0) },
        (article?.authors ?? []).map { ShingleCount.plain($0) })
    }
    if let date = gold["date"] { take(&row.date, [date.text ?? ""], [article?.published?.first.description ?? ""]) }
  }

  private static func take(_ count: inout ArticleFigures.Count, _ wanted: [String], _ given: [String]) {
    let (wanted, given) = (Set(wanted.filter { !$0.isEmpty }), Set(given.filter { !$0.isEmpty }))
    count.take(isPresent: !wanted.isEmpty, isGiven: !given.isEmpty, isRight: wanted == given)
  }

  private static func averaged(_ row: ArticleFigures) -> ArticleFigures {
    var row = row
    let pages = Double(max(1, row.pages))
    row.precision /= Double(max(1, row.answered))
    row.recall /= pages
    row.accuracy /= pages
    row.milliseconds /= pages
    return row
  }

  /// How many lines of `<folder>/<language>.txt` are told to be in that language, for each language file.
  public static func languages(folder: String) throws(IngestError) -> [(language: Language, right: Int, lines: Int)] {
    var rows: [(language: Language, right: Int, lines: Int)] = []
    var walk = try FileWalk(folder)
    while let entry = walk.next() {
      guard let path = try? entry.get(), path.hasSuffix(".txt"), let name = path.split(separator: "/").last else {
        continue
      }
      let language = Language(rawValue: String(name.dropLast(4)))
      let reader = try LineReader(path, limit: 1 << 20)
      var row = (language: language, right: 0, lines: 0)
      while let line = try reader.next() {
        row.lines += 1
        if LanguageDetector.language(of: String(decoding: line, as: UTF8.self)) == language { row.right += 1 }
      }
      rows.append(row)
    }
    return rows
  }
}
