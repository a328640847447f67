/// Picks the article's title among what a page calls itself.
///
/// The heading on the page is the title that readers see; the document's title and the one for social networks often
/// add the site's name or are written for search. So: the heading that shares most words with the others; where no
/// heading does, the others without the site's name.
enum TitleChooser {
  /// The title, and the heading that shows it where there is one.
  static func title(_ facts: PageFacts, site: String?) -> (text: String?, node: Int?) {
    let named = [facts.meta("og:title", "twitter:title", "headline", "dc.title", "title"), facts.documentTitle]
      .compactMap { $0 }
      .map { HTMLEntities.decoded($0) }
    let headline = facts.article?["headline"]?.text.map { HTMLEntities.decoded($0).trimmed }
    let others = named + [headline].compactMap { $0 }
    let otherWords = others.map { Set(words($0)) }
    var best: (heading: PageFacts.Heading, score: Double)?
    for (place, heading) in facts.headings.enumerated() where heading.text.utf8.count < 500 {
      let own = Set(words(heading.text))
      guard !own.isEmpty else { continue }
      let overlap =
        otherWords.map { own.isEmpty || $0.isEmpty ? 0 : Double(own.intersection($0).count) / Double(own.count) }.max()
        ?? 0
      let cover = otherWords.map { $0.isEmpty ? 0 : Double(own.intersection($0).count) / Double($0.count) }.max() ?? 0
      let isSite = site.map { words($0) == words(heading.text) } ?? false
      let score =
        (isSite ? -1 : 0) + overlap * (own.count < 3 ? 0.5 : 1) + cover * 1.2 + (heading.level == 1 ? 0.3 : -0.2)
        - Double(min(place, 20)) * 0.005
      if score > best?.score ?? 0 { best = (heading, score) }
    }
    let node = best?.heading.node
    if let best, best.score > 1.0 { return (withoutLabel(withoutSuffix(best.heading.text, site: site)), node) }
    if let headline, !headline.isEmpty { return (withoutLabel(headline), node) }
    if let first = named.first(where: { !$0.isEmpty }) { return (withoutLabel(withoutSite(first, site: site)), node) }
    let first = facts.headings.first { $0.level == 1 }
    return (first?.text, first?.node)
  }

  /// Without the site's own name after a sign, where it is known.
  private static func withoutSuffix(_ title: String, site: String?) -> String {
    let parts = parts(title)
    guard let site, parts.count > 1, let last = parts.last, words(last) == words(site),
      let end = title.ranges(of: last).last?.lowerBound
    else {
      return title
    }
    return String(title[..<end].reversed().drop { !$0.isLetter && !$0.isNumber && !"?!.)»”\"".contains($0) }.reversed())
  }

  /// Words in small letters.
  static func words(_ text: String) -> [String] {
    text.lowercased().unicodeScalars.split { !isWord($0) }.map { String($0) }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: true
    case ..<0x80: false
    default:
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
    }
  }

  /// Without "| Site", "– Site", "Site :" at either end.
  static func withoutSite(_ title: String, site: String?) -> String {
    let parts = parts(title)
    guard parts.count > 1 else { return title.trimmed }
    let siteWords = Set(site.map(words) ?? [])
    let kept = parts.filter { part in
      let own = words(part)
      guard !own.isEmpty else { return false }
      return siteWords.isEmpty || Double(own.filter(siteWords.contains).count) / Double(own.count) < 0.6
    }
    if kept.count == parts.count || kept.isEmpty {
      return parts.max { words($0).count < words($1).count } ?? title
    }
    return kept.max { words($0).count < words($1).count } ?? title
  }

  /// Without a section's label, "Opinion | …" or "… | Editorial".
  private static func withoutLabel(_ title: String) -> String {
    let parts = title.split(separator: "|").map { $0.trimmed }.filter { !$0.isEmpty }
    guard parts.count > 1 else { return title.trimmed }
    let kept = parts.filter { !labels.contains($0.lowercased()) }
    return kept.count < parts.count && !kept.isEmpty ? kept.joined(separator: " | ") : title.trimmed
  }

  private static let labels: Set<String> = [
    "opinion", "editorial", "analysis", "exclusive", "live", "video", "мнение", "думка", "аналитика", "аналітика",
    "колонка",
  ]

  /// Pieces between signs with which sites set off their names; hyphens count only with spaces around them.
  private static func parts(_ title: String) -> [String] {
    var parts: [String] = []
    var current = ""
    let characters = Array(title)
    for (index, character) in characters.enumerated() {
      let isSpaced =
        index > 0 && index + 1 < characters.count && characters[index - 1].isWhitespace
        && characters[index + 1].isWhitespace
      if isSpaced && "|-–—·•»«:/".contains(character) || character == "|" {
        parts.append(current.trimmed)
        current = ""
      } else {
        current.append(character)
      }
    }
    parts.append(current.trimmed)
    return parts.filter { !$0.isEmpty }
  }
}
