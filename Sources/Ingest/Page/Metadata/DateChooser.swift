import ParleyText

/// Picks the days on which an article was published and changed; none where the page bears none.
enum DateChooser {
  /// - Parameters:
  ///   - opening: the lines around the title, where dates in running words count.
  ///   - address: where the page is or was.
  static func published(_ facts: PageFacts, _ opening: PageOpening, address: String?) -> Day? {
    let shown = shown(opening)
    if let stated = stated(facts) {
      // Metadata are often in universal time, what readers see is the day where the outlet is.
      if let shown, abs(shown.number - stated.number) == 1 { return shown }
      return stated
    }
    // What linked data say of the page, not of an article on it, is the day on which the page was put up.
    return address.flatMap(inAddress) ?? shown ?? timeElement(facts, opening) ?? announced(facts)
  }

  /// The first short line anywhere that says "Published on" and a full date.
  private static func announced(_ facts: PageFacts) -> Day? {
    facts.dateLines.lazy.filter { publicationWords.occurs(in: FurnitureLine($0).folded) && !speaksOfChange($0) }
      .compactMap(fullDate).first
  }

  private static func stated(_ facts: PageFacts) -> Day? {
    if let day = facts.article.flatMap({ day($0["datePublished"]?.text) }) { return day }
    if let day = metaDay(facts, publishedNames) { return day }
    let other = facts.metas.first {
      $0.name.contains("publi") && ($0.name.contains("date") || $0.name.contains("time")) && day($0.content) != nil
    }
    if let other { return day(other.content) }
    return facts.properties.first { $0.name == "datePublished" }.flatMap { day($0.value) }
  }

  static func modified(_ facts: PageFacts) -> Day? {
    facts.article.flatMap { day($0["dateModified"]?.text) }
      ?? metaDay(
        facts, ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified"])
      ?? facts.properties.first { $0.name == "dateModified" }.flatMap { day($0.value) }
  }

  private static let publishedNames = [
    "article:published_time", "og:published_time", "datepublished", "article:published", "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "dc.date.issued", "dcterms.created",
    "dc.date", "dcterms.date",
    "publishdate", "publish-date", "publish_date", "pubdate", "published_date", "publication_date",
    "article_date_original", "citation_date",
    "citation_publication_date", "published-date", "date", "ptime", "article.published", "published_at", "bt:pubdate",
    "article:post_time",
  ]

  private static func metaDay(_ facts: PageFacts, _ names: [String]) -> Day? {
    for name in names {
      for meta in facts.metas where meta.name == name {
        if let day = day(meta.content) { return day }
      }
    }
    return nil
  }

  /// A day in metadata: ISO 8601 first, else written out with its year.
  static func day(_ text: String?) -> Day? {
    guard let text = text?.trimmed, !text.isEmpty, text.utf8.count < 100 else { return nil }
    if let day = Day(text.prefix(10)) { return plausible(day) }
    if text.utf8.prefix(8).allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.count == 8 || text.utf8.count == 14 {
      let digits = Array(text.utf8).map { Int($0) - 0x30 }
      let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
      return Day(year: year, month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7]).flatMap(plausible)
    }
    guard let found = DateText.first(in: text), found.hasYear else { return nil }
    return plausible(found.day)
  }

  /// Days from before the web are mistakes of the page.
  private static func plausible(_ day: Day) -> Day? { (1990...2100).contains(day.components.year) ? day : nil }

  /// `/2022/03/14/`, `/2022-03-14-`, `/20220314/` in an address.
  static func inAddress(_ address: String) -> Day? {
    let parts = address.utf8.split { !(0x30...0x39).contains($0) }.map { String(Substring($0)) }
    for index in parts.indices {
      if parts[index].utf8.count == 4, index + 2 < parts.count, let year = Int(parts[index]),
        (1995...2100).contains(year),
        parts[index + 1].utf8.count <= 2, parts[index + 2].utf8.count <= 2, let month = Int(parts[index + 1]),
        let day = Int(parts[index + 2]),
        let found = Day(year: year, month: month, day: day)
      {
        return found
      }
      if parts[index].utf8.count == 8, let number = Int(parts[index]), (1995...2100).contains(number / 10_000),
        let found = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      {
        return found
      }
    }
    return nil
  }

  /// The day of the last change that a line of the opening shows, else a line of the page's foot.
  static func shownChange(_ opening: PageOpening, _ runs: PageRuns) -> Day? {
    for line in opening.lines where speaksOfChange(line.text) {
      if let day = fullDate(in: line.text) { return day }
    }
    for run in runs.runs.reversed() where run.length < 80 && run.node > opening.title && run.linked == 0 {
      let text = runs.string(run)
      if speaksOfChange(text), let day = fullDate(in: text) { return day }
    }
    return nil
  }

  /// The first full date in a line of the opening that does not speak of a later change.
  private static func shown(_ opening: PageOpening) -> Day? {
    var before: Day?
    for line in opening.lines where !speaksOfChange(line.text) {
      guard let day = fullDate(in: line.text) else { continue }
      if line.node > opening.title { return day }
      before = day
    }
    return before
  }

  /// A date with its year, in a line with few other words.
  private static func fullDate(in text: String) -> Day? {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }), let found = DateText.first(in: text),
      found.hasYear,
      found.tokenCount - found.tokens.count <= 9
    else { return nil }
    return plausible(found.day)
  }

  private static func speaksOfChange(_ text: String) -> Bool {
    let folded = FurnitureLine(text).folded
    return changeWords.occurs(in: folded) && !publicationWords.occurs(in: folded)
  }

  private static let changeWords: PhraseSet = [
    "updated", "modified", "reviewed", "last edited", "copyright", "©", "обновлено", "оновлено", "изменено", "змінено",
    "aktualisiert",
    "mis à jour", "actualizado",
  ]
  private static let publicationWords: PhraseSet = ["publish", "posted", "опубликован", "опублікован"]

  /// The `time` element nearest after the title.
  private static func timeElement(_ facts: PageFacts, _ opening: PageOpening) -> Day? {
    facts.times.first { $0.node > opening.title && $0.node < opening.title + 120 && !$0.hints.contains(.comments) }
      .flatMap { day($0.value) }
  }
}
