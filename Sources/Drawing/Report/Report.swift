public import ParleyForesight
public import ParleyPicture
public import ParleyText

/// The page to hand on: verdict, issues, who moved, who contradicts whom, what blocks, what to watch, with all its evidence.
public struct Report: Sendable {
  private let picture: Picture
  private let gap: Gap
  private let since: Day
  private let evidence: [Source]
  private let counts: Counts
  private let telling: Telling
  private var words: Words { telling.words }

  /// How much was read.
  public struct Counts: Sendable, Hashable {
    public var sources: Int
    public var statements: Int
    public var claims: Int

    public init(sources: Int, statements: Int, claims: Int) {
      self.sources = sources
      self.statements = statements
      self.claims = claims
    }
  }

  /// A claim that the report's sentences rest on.
  public struct Source: Sendable, Hashable {
    public var id: String
    public var claimant: String
    /// Of people.yaml; nil for somebody whom it does not name.
    public var person: String?
    public var date: String
    public var content: String
    public var language: Language
    /// Publisher and title; nil for what was entered by hand.
    public var origin: String?
    public var url: String?
    /// How many outlets carried it.
    public var outlets: Int

    public init(
      id: String, claimant: String, person: String?, date: String, content: String, language: Language,
      origin: String?, url: String?, outlets: Int = 1
    ) {
      self.id = id
      self.claimant = claimant
      self.person = person
      self.date = date
      self.content = content
      self.language = language
      self.origin = origin
      self.url = url
      self.outlets = outlets
    }
  }

  /// - Parameters:
  ///   - since: the day from which changes are told.
  ///   - words: the language of the report.
  ///   - source: the claim with an identifier; one that is not found is left out.
  public init(
    picture: Picture, gap: Gap, since: Day, counts: Counts, words: Words = .english, source: (String) -> Source?
  ) {
    self.picture = picture
    self.gap = gap
    self.since = since
    self.counts = counts
    telling = Telling(picture.dossier, words)
    evidence = Self.claims(picture, gap, since: since).compactMap(source)
  }

  /// At most so many findings of one kind, the weightiest.
  private static let shown = 8
  /// An issue that blocks less often is not named.
  private static let least = 0.05

  /// Identifiers of all claims that the report leads to, in order of first use.
  public static func claims(_ picture: Picture, _ gap: Gap, since: Day) -> [String] {
    var seen: Set<String> = []
    var findings = gap.lanes.compactMap { $0.lastShift?.claims.first }.map { [$0] }
    findings += picture.shifts.filter { $0.date >= since }.map(\.claims)
    findings += picture.twoVoices.prefix(shown).map(\.claims)
    findings += gap.blocking.filter { $0.probability >= least }.prefix(shown).map(\.claims)
    findings += gap.nearest?.moves.map(\.claims) ?? []
    findings += gap.knowledge.prefix(shown).map(\.claims)
    let all = findings.flatMap { $0.prefix(EvidenceLinks.shownOnPaper) }
    return all.filter { seen.insert($0).inserted }
  }

  public func document() -> Document {
    let body = HTML { html in html.element("main", [.id("content")]) { content(&$0) } }
    return Document(title: title, language: words.language.rawValue, stylesheet: nil, body: body)
  }

  private var title: String { words("report.title", ["dossier": telling.dossier.title]) }

  private var links: EvidenceLinks { .within(evidence.map(\.id)) }

  /// The report without the frame of a document.
  public func content(_ html: inout HTML) {
    let verdict = Verdict(gap, telling)
    html.element("h1", text: title)
    html.element("p", [.class("meta")]) { line in
      line.text(words("as-of", ["day": picture.asOf]) + " · ")
      line.text(
        words(
          "count.read", ["sources": counts.sources, "statements": counts.statements, "claims": counts.claims]))
    }
    html.element("section", [.class("verdict")]) { box in
      box.element("div", [.class("figure")], text: words.odds(gap.probability.value))
      box.element("p", text: verdict.sentence)
      box.element("p", text: verdict.nearest)
      box.element("p", [.class("meta")], text: words("report.estimated", ["what": verdict.estimated]))
    }
    LaneTable(gap: gap, picture: picture, before: since, telling: telling, links: links).add(to: &html)
    section(words("report.moved", ["day": since]), moved, &html, none: words["report.moved-none"])
    section(words["report.contradictions"], contradictions, &html, none: words["report.contradictions-none"])
    section(words["report.blocks"], blocking, &html, none: words["report.blocks-none"])
    section(words["report.moves"], moves, &html, none: words["report.moves-none"])
    section(words["report.knowledge"], knowledge, &html, none: words["report.knowledge-none"])
    section(words["report.assumptions"], assumptions, &html, none: "")
    evidenceTable(&html)
  }

  private func section(_ title: String, _ items: [FindingList.Item], _ html: inout HTML, none: String) {
    html.element("h2", text: title)
    if items.isEmpty {
      html.element("p", [.class("soft")], text: none)
    } else {
      FindingList(items, words: words, links: links).add(to: &html)
    }
  }

  private var moved: [FindingList.Item] {
    picture.shifts.filter { $0.date >= since }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
      .map { .init(ShiftSentence($0, telling).text, claims: $0.claims) }
  }

  private var contradictions: [FindingList.Item] {
    picture.twoVoices.prefix(Self.shown).map { .init(ContradictionSentence($0, telling).text, claims: $0.claims) }
  }

  private var blocking: [FindingList.Item] {
    gap.blocking.filter { $0.probability >= Self.least }.prefix(Self.shown).map { one in
      .init(
        words("report.block", ["issue": telling.issue(one.issue), "chance": Share(one.probability)]),
        claims: one.claims)
    }
  }

  private var moves: [FindingList.Item] {
    (gap.nearest?.moves ?? []).map { .init(MoveSentence($0, telling).text, claims: $0.claims) }
  }

  private var knowledge: [FindingList.Item] {
    gap.knowledge.prefix(Self.shown).map { .init(KnowledgeSentence($0, telling).text, claims: $0.claims) }
  }

  private var assumptions: [FindingList.Item] {
    gap.assumptions.map { one in
      let origin = words.term("origin", one.origin.rawValue)
      return .init("\(origin): \(AssumptionSentence(one, telling).text)", claims: [])
    }
  }

  private func evidenceTable(_ html: inout HTML) {
    html.element("h2", text: words["report.evidence"])
    html.element("table", [.class("evidence-list")]) { table in
      table.element("thead") { head in
        head.element("tr") { line in
          for key: Words.Key in ["column.number", "column.date", "column.who", "column.words", "column.source"] {
            line.element("th", [.scope("col")], text: words[key])
          }
        }
      }
      table.element("tbody") { body in
        for (place, source) in evidence.enumerated() {
          body.element("tr", [.id(source.id)]) { line in
            line.element("td", [.class("number")], text: "\(place + 1)")
            line.element("td", [.class("day")], text: words.date(source.date))
            line.element("td") { $0.add(telling.claimant(source.claimant, person: source.person).html) }
            line.element("td", [Attribute("lang", source.language.rawValue)], text: source.content)
            line.element("td") { cell in
              let origin = source.origin ?? words["claim.by-hand"]
              if let url = source.url { cell.link(to: url, text: origin) } else { cell.text(origin) }
              if source.outlets > 1 {
                cell.element("div", [.class("meta")], text: words("count.carried", ["count": source.outlets]))
              }
            }
          }
        }
      }
    }
  }
}
