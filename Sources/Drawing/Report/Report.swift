public import ParleyForesight
public import ParleyPicture
public import ParleyText

/// The page to hand on: verdict, issues, who moved, who contradicts whom, what blocks, what to watch, with all its evidence.
public struct Report: Sendable {
  private let picture: Picture
  private let gap: Gap
  private let since: Day
  private let evidence: [Source]
  private let counts: String

  /// A claim that the report's sentences rest on.
  public struct Source: Sendable, Hashable {
    public var id: String
    public var claimant: String
    public var date: String
    public var content: String
    public var language: Language
    public var origin: String
    public var url: String?

    public init(
      id: String, claimant: String, date: String, content: String, language: Language, origin: String, url: String?
    ) {
      self.id = id
      self.claimant = claimant
      self.date = date
      self.content = content
      self.language = language
      self.origin = origin
      self.url = url
    }
  }

  /// - Parameters:
  ///   - since: the day from which changes are told.
  ///   - counts: how much was read, in a few words.
  ///   - source: the claim with an identifier; one that is not found is left out.
  public init(picture: Picture, gap: Gap, since: Day, counts: String, source: (String) -> Source?) {
    self.picture = picture
    self.gap = gap
    self.since = since
    self.counts = counts
    evidence = Self.claims(picture, gap).compactMap(source)
  }

  /// Identifiers of all claims that the report leads to, in order of first use.
  public static func claims(_ picture: Picture, _ gap: Gap) -> [String] {
    var seen: Set<String> = []
    var all: [String] = gap.lanes.flatMap { $0.lastShift?.claims ?? [] }
    all += picture.shifts.flatMap(\.claims)
    all += picture.twoVoices.flatMap(\.claims)
    all += gap.blocking.flatMap(\.claims)
    all += gap.knowledge.flatMap(\.claims)
    all += gap.nearest?.moves.flatMap(\.claims) ?? []
    return all.filter { seen.insert($0).inserted }
  }

  public func document() -> Document {
    let body = HTML { html in html.element("main", [.id("content")]) { content(&$0) } }
    return Document(title: "\(picture.dossier.title): how far from yes?", stylesheet: nil, body: body)
  }

  /// The report without the frame of a document.
  /// - Parameter links: where the evidence is.
  public func content(_ html: inout HTML) {
    let dossier = picture.dossier
    let verdict = Verdict(gap, dossier)
    html.element("h1", text: "\(dossier.title): how far from yes?")
    html.element("p", [.class("meta")], text: "As of \(picture.asOf.words) · \(counts)")
    html.element("section", [.class("verdict")]) { box in
      box.element("div", [.class("figure")], text: verdict.probability)
      box.element("p", text: verdict.sentence)
      box.element("p", text: verdict.nearest)
      box.element("p", [.class("meta")], text: "Estimated, not given: \(verdict.estimated).")
    }
    LaneTable(gap: gap, picture: picture, before: since, links: .withinDocument).add(to: &html)
    section("Who moved since \(since.words)", moved, &html, none: "Nobody, as far as the claims show.")
    section("Who contradicts whom", contradictions, &html, none: "No side speaks with two voices.")
    section("What blocks", blocking, &html, none: "No single issue stands in the way.")
    section("Who would have to move", moves, &html, none: "Nobody beyond what was signalled.")
    section("What to find out next", knowledge, &html, none: "Nothing single would change the answer much.")
    section(
      "What is given and what is estimated",
      gap.assumptions.map { FindingList.Item("\($0.origin.rawValue): \($0.text)", claims: []) }, &html, none: "")
    evidenceTable(&html)
  }

  private func section(_ title: String, _ items: [FindingList.Item], _ html: inout HTML, none: String) {
    html.element("h2", text: title)
    if items.isEmpty {
      html.element("p", [.class("soft")], text: none)
    } else {
      FindingList(items, links: .withinDocument).add(to: &html)
    }
  }

  private var moved: [FindingList.Item] {
    picture.shifts.filter { $0.date >= since }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
      .map { .init(ShiftSentence($0, picture.dossier).text, claims: $0.claims) }
  }

  private var contradictions: [FindingList.Item] {
    picture.twoVoices.prefix(8).map { .init(ContradictionSentence($0, picture.dossier).text, claims: $0.claims) }
  }

  private var blocking: [FindingList.Item] {
    gap.blocking.filter { $0.probability >= 0.05 }.prefix(8).map { one in
      let name = picture.dossier.issue(one.issue)?.name ?? one.issue
      return .init(
        "\(name): no option acceptable to all with probability \(Verdict.figure(one.probability)).", claims: one.claims)
    }
  }

  private var moves: [FindingList.Item] {
    (gap.nearest?.moves ?? []).map { move in
      let issue = picture.dossier.issue(move.issue)
      func label(_ id: String) -> String { issue?.options.first { $0.id == id }?.label ?? id }
      return .init(
        "\(picture.dossier.party(move.party)?.name ?? move.party) on \(issue?.name ?? move.issue): from “\(label(move.from))” to “\(label(move.to))”, \(Verdict.count(move.steps, "step")).",
        claims: move.claims)
    }
  }

  private var knowledge: [FindingList.Item] {
    gap.knowledge.prefix(5).map { item in
      .init(
        "\(item.question) At its best the probability of a yes would be \(Verdict.figure(item.best)), at its worst \(Verdict.figure(item.worst)).",
        claims: item.claims)
    }
  }

  private func evidenceTable(_ html: inout HTML) {
    html.element("h2", text: "Evidence")
    html.element("table") { table in
      table.element("thead") { head in
        head.element("tr") { line in
          for name in ["Date", "Who", "Words", "Source"] { line.element("th", [.scope("col")], text: name) }
        }
      }
      table.element("tbody") { body in
        for source in evidence {
          body.element("tr", [.id(source.id)]) { line in
            line.element("td", [.class("day")], text: source.date)
            line.element("td", text: source.claimant)
            line.element("td", [Attribute("lang", source.language.rawValue)], text: source.content)
            line.element("td") { cell in
              if let url = source.url { cell.link(to: url, text: source.origin) } else { cell.text(source.origin) }
            }
          }
        }
      }
    }
  }
}
