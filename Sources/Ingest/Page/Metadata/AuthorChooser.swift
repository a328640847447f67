/// Picks the authors' names among what a page says.
///
/// Asked in order: linked data, metadata, elements marked as the author's, elements whose class speaks of a byline.
/// The publisher is the author only where it signs and nobody else does.
enum AuthorChooser {
  static func authors(_ facts: PageFacts, _ opening: PageOpening, publisher: String?) -> [String] {
    let ruledOut = Set([publisher].compactMap { $0.map(key) })
    func clean(_ names: [String], explicit: Bool) -> [String] {
      var seen: Set<String> = []
      return names.flatMap(names(in:)).filter {
        isName($0, explicit: explicit) && !ruledOut.contains(key($0)) && seen.insert(key($0)).inserted
      }
    }
    let data = facts.article
    let fromData = clean(ArticleData.names(data?["author"] ?? data?["creator"], in: facts).map(\.name), explicit: true)
    let fromMeta = clean(metaAuthors(facts), explicit: true)
    if !fromData.isEmpty {
      return fromMeta.count > fromData.count && Set(fromMeta).isSuperset(of: fromData) ? fromMeta : fromData
    }
    if !fromMeta.isEmpty { return fromMeta }
    for mark in [PageFacts.Mark.explicit, .authorLink] {
      let found = clean(near(opening, facts.bylines.filter { $0.mark == mark }), explicit: mark == .explicit)
      if !found.isEmpty { return found }
    }
    for line in opening.lines where startsWithLead(line.text) && line.text.utf8.count < 120 {
      let found = clean([line.text], explicit: false)
      if !found.isEmpty { return found }
    }
    if let name = opening.lines.lazy.compactMap({ handle(in: $0.text) }).first { return [name] }
    if let name = namesAfterLabel(opening).first(where: { isName($0, explicit: false) }) { return [name] }
    for byline in facts.bylines where byline.mark == .classWord && byline.text.utf8.count < 120 {
      let found = clean([byline.text], explicit: false)
      if !found.isEmpty, found.count <= 4 { return found }
    }
    if let name = besidePortrait(facts, opening) { return [name] }
    // A house that signs with its own name, and no person besides.
    let house = (ArticleData.names(data?["author"], in: facts).map(\.name) + metaAuthors(facts)).first {
      isName($0, explicit: true)
    }
    return house.map { [$0] } ?? []
  }

  /// The byline nearest to the title, and those right beside it.
  private static func near(_ opening: PageOpening, _ bylines: [PageFacts.Byline]) -> [String] {
    func distance(_ node: Int) -> Int { node >= opening.title ? node - opening.title : (opening.title - node) * 3 }
    guard let nearest = bylines.min(by: { distance($0.node) < distance($1.node) }), distance(nearest.node) < 1500 else {
      return []
    }
    return bylines.filter { abs($0.node - nearest.node) < 30 }.prefix(6).map(\.text)
  }

  /// What stands right after a line that is nothing but "By" or "Written by".
  private static func namesAfterLabel(_ opening: PageOpening) -> [String] {
    zip(opening.lines, opening.lines.dropFirst()).flatMap { label, line in
      isLabel(label.text) && line.text.utf8.count < 60 ? names(in: line.text) : []
    }
  }

  /// The name that a user goes by, in a line of its own: "by ann_example".
  private static func handle(in line: String) -> String? {
    let words = line.split(separator: " ")
    guard words.count == 2, words[0].lowercased() == "by", (3...30).contains(words[1].count),
      words[1].allSatisfy({ $0.isLetter || $0.isNumber || "._-".contains($0) }), words[1].contains(where: \.isLetter),
      words[1].last != ".", isName(words[1].filter { $0 != "_" }, explicit: true)
    else { return nil }
    return String(words[1])
  }

  /// A name in the opening with the portrait of who bears it right before it.
  private static func besidePortrait(_ facts: PageFacts, _ opening: PageOpening) -> String? {
    for line in opening.lines where line.node > opening.title {
      let words = line.text.split(separator: " ").count
      guard (2...4).contains(words), isName(line.text, explicit: false) else { continue }
      if facts.portraits.contains(where: { $0.name == line.text && (0...12).contains(line.node - $0.node) }) {
        return line.text
      }
    }
    return nil
  }

  private static func isLabel(_ text: String) -> Bool {
    text.utf8.count < 40 && labels.contains(text.lowercased().filter { $0 != ":" }.trimmed)
  }

  private static let labels = Set(leads.map { $0.filter { $0 != ":" }.trimmed })

  private static func startsWithLead(_ text: String) -> Bool {
    let folded = text.lowercased()
    return leads.contains { folded.hasPrefix($0) }
  }

  /// The names under the first tag that has any, in the order of preference.
  private static func metaAuthors(_ facts: PageFacts) -> [String] {
    for name in metaNames {
      let contents = facts.metas.filter { $0.name == name && !$0.content.isEmpty && !$0.content.hasPrefix("http") }.map(
        \.content)
      if !contents.isEmpty { return contents }
    }
    for number in ["1", "2"] {
      let label = facts.meta("twitter:label" + number)?.lowercased()
      if let label, writtenBy.contains(label), let name = facts.meta("twitter:data" + number) { return [name] }
    }
    return []
  }

  private static let metaNames = [
    "author", "parsely-author", "sailthru.author", "article:author", "article.author", "article:author_name",
    "dc.creator", "dcterms.creator",
    "byl", "citation_author", "cxenseparse:author", "creator", "authors", "displayauthors", "pageauthors",
  ]

  private static let writtenBy: Set<String> = [
    "written by", "author", "posted by", "автор", "написано", "escrito por", "écrit par", "geschrieben von",
    "verfasst von", "scritto da",
    "geschreven door", "napisane przez", "publicado por",
  ]

  static func key(_ name: String) -> String { TitleChooser.words(name).joined(separator: " ") }

  /// The names in a byline's text, without "By", offices after a bar or comma, dates and addresses.
  static func names(in text: String) -> [String] {
    var text = HTMLEntities.decoded(text).trimmed
    if let date = cutAtDate(text) { text = date.isEmpty ? afterDate(text) : date }
    let folded = text.lowercased()
    for lead in leads where folded.hasPrefix(lead) {
      text = String(text.dropFirst(lead.count)).trimmed
      break
    }
    if let bar = text.firstIndex(where: { "|•·/".contains($0) }) { text = String(text[..<bar]).trimmed }
    for dash in [" - ", " – ", " — "] {
      if let range = text.firstRange(of: dash) { text = String(text[..<range.lowerBound]).trimmed }
    }
    let parts = Byline.split(text)
    return parts.enumerated().filter { $0.offset == 0 || !isDegree($0.element) }.map(\.element)
  }

  /// A title after a name, such as "MD" or "FAND".
  private static func isDegree(_ text: String) -> Bool {
    text.utf8.count <= 5 && text.allSatisfy { $0.isUppercase || $0 == "." }
  }

  private static let leads = [
    "written by:", "written by", "article by:", "article by", "posted by:", "posted by", "story by", "words by",
    "recipe by", "reported by",
    "view all posts by", "report by", "by:", "by ", "author:", "автор:", "автор", "автори:", "авторы:", "текст:",
    "von ", "par ", "por ",
  ]

  /// What stands before the first digit: "Ann Example July 1, 2024" keeps a month, which no name has.
  private static func cutAtDate(_ text: String) -> String? {
    guard let digit = text.firstIndex(where: \.isNumber) else { return nil }
    var words = text[..<digit].split(separator: " ").map(String.init)
    while let last = words.last,
      MonthNames.month(last.lowercased().filter { $0.isLetter }) != nil
        || trailers.contains(last.lowercased().filter { $0.isLetter })
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  /// What stands after a date and a dividing mark: "Dec. 19, 2024 · Ann Example".
  private static func afterDate(_ text: String) -> String {
    guard let mark = text.firstIndex(where: { "|•·".contains($0) }),
      !text[text.index(after: mark)...].contains(where: \.isNumber)
    else { return "" }
    let rest = text[text.index(after: mark)...].trimmed
    guard let further = rest.firstRange(of: " on behalf of") else { return rest }
    return String(rest[..<further.lowerBound])
  }

  private static let trailers: Set<String> = [
    "on", "updated", "published", "posted", "last", "date", "at", "", "в", "о",
  ]

  /// Whether a text can be a person's or a team's name.
  /// - Parameter explicit: the page's metadata call it the author, so that a user name in small letters is one too.
  static func isName(_ text: String, explicit: Bool) -> Bool {
    let words = text.split(separator: " ")
    guard (1...(explicit ? 7 : 5)).contains(words.count), text.utf8.count <= 90, text.contains(where: \.isLetter),
      !text.contains(where: { "@:?!{}<>_=*+".contains($0) }), explicit || !text.contains(where: \.isNumber)
    else { return false }
    let folded = key(text)
    if noNames.contains(folded) || isAddress(text) || isOffice(folded) { return false }
    guard let last = folded.split(separator: " ").last, explicit && words.count == 3 || !offices.contains(String(last))
    else {
      return false
    }
    guard !explicit else { return true }
    let isHouse = words[0] == "the" && houses.contains(last)
    return words.dropFirst(isHouse ? 1 : 0).allSatisfy { word in
      word.first.map { $0.isUppercase || !$0.isCased } ?? false || particles.contains(word.lowercased())
    }
  }

  /// A host that signs, such as "example.com".
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.lowercased().split(separator: ".")
    return parts.count > 1 && !text.contains(" ")
      && ["com", "org", "net", "ru", "ua", "info"].contains(parts[parts.count - 1])
  }

  /// An office alone, such as "Chief Technology Officer" or "Director of Operations".
  private static func isOffice(_ folded: String) -> Bool {
    let words = folded.split(separator: " ")
    guard words.count > 1, let first = words.first else { return false }
    if ["chief", "certified", "licensed", "registered", "senior", "sr", "vice"].contains(first) { return true }
    return words.contains("of") && words.contains { offices.contains(String($0)) }
  }

  private static let particles: Set<String> = [
    "de", "del", "della", "di", "da", "van", "von", "der", "den", "al", "el", "bin", "ibn", "la", "le", "dos",
  ]

  /// Words with which descriptions of an office end.
  private static let offices: Set<String> = [
    "officer", "editor", "writer", "reporter", "correspondent", "director", "founder", "manager", "reviewer", "labs",
    "contributor",
    "author", "grader", "journalism", "executive", "columnist", "posts", "finance", "journalist", "producer", "analyst",
    "says",
    "редактор", "корреспондент", "журналист", "кореспондент", "журналіст", "обозреватель", "оглядач",
  ]

  /// With what the names of those end who sign together: "the Example Team".
  private static let houses: Set<Substring> = ["team", "staff", "editors", "desk", "board", "newsroom"]

  private static let noNames: Set<String> = [
    "admin", "administrator", "editor", "editors", "guest", "author", "webmaster", "user", "by", "unknown", "none",
    "null", "staff",
    "редакция", "редакція", "read more", "follow", "share", "name", "about", "home", "blog", "subscribe", "more",
    "twitter", "facebook",
    "ms", "rd", "md", "phd", "rn", "bsn", "jr", "sr", "mba", "cfa", "cpa", "jd",
  ]
}
