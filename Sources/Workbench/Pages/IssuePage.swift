import ParleyDossier
import ParleyDrawing
import ParleyLedger
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// One issue over time: positions with their spread, who said what when, options, shifts, commitments, facts, claims.
struct IssuePage {
  private let workspace: Workspace
  private let asking: Asking
  private let telling: Telling
  private let issue: Issue
  private let picture: Picture
  /// All claims on the issue, or the latest of very many.
  private let claims: [ClaimRecord]
  private let total: Int
  private var words: Words { telling.words }
  /// More claims than this are found in the ledger.
  private static let shown = 20

  init(_ workspace: Workspace, _ asking: Asking) throws {
    self.workspace = workspace
    self.asking = asking
    telling = Telling(workspace.dossier, asking.words)
    let known = try workspace.issue(try asking.place("id"))
    issue = telling.dossier.issue(known.id) ?? known
    picture = try workspace.picture(at: try asking.day("at"))
    var filter = Filter(issue: issue.id, knownBy: picture.asOf)
    total = try workspace.countClaims(filter)
    if total > IssueMark.most { (filter.limit, filter.offset) = (Self.shown, total - Self.shown) }
    claims = try workspace.claims(filter)
  }

  func document() -> Document {
    let drawing = drawing
    return PageFrame(workspace, asking, title: issue.name, section: "/").document { html in
      html.element("h1", text: issue.name)
      html.element("p", [.class("lead")], text: issue.question)
      html.element("p", [.class("meta")]) { line in
        line.text(words("as-of", ["day": picture.asOf]) + " · " + words("count.claims", ["count": total]))
      }
      html.element("div", [.class("scroll panel"), Attribute("tabindex", "0")]) { $0.add(drawing.positions.svg()) }
      SideLegend(
        telling,
        notes: [
          .init(.line, words["issue.legend-line"]), .init(.band, words["issue.legend-band"]),
          .init(.hollow, words["issue.legend-hollow"]),
        ]
      ).add(to: &html)
      html.element("h2", text: words["issue.options"])
      IssueOptions(issue: issue, picture: picture, telling: telling).add(to: &html)
      speakers(drawing, &html)
      findings(&html)
      list(&html)
    }
  }

  private var drawing: IssueDrawing {
    let all = IssueMarks(issue: issue, telling: telling)
    let isWhole = total <= IssueMark.most
    return IssueDrawing(
      issue: issue, picture: picture, marks: isWhole ? all.each(claims) : all.byOption(picture),
      spoken: isWhole ? all.each(claims) : all.bySpeaker(picture, most: IssueDrawing.speakersShown), telling: telling)
  }

  private func speakers(_ drawing: IssueDrawing, _ html: inout HTML) {
    guard let chart = drawing.speakers else { return }
    html.element("h2", text: words["issue.speakers"])
    html.element("div", [.class("scroll panel"), Attribute("tabindex", "0")]) { $0.add(chart.svg()) }
    html.element("p", [.class("meta")], text: words["issue.speakers-note"])
  }

  private func findings(_ html: inout HTML) {
    html.element("div", [.class("columns even")]) { columns in
      columns.element("section") { left in
        left.element("h2", text: words["issue.shifts"])
        let own = picture.shifts.filter { $0.issue == issue.id }
        if own.isEmpty { left.element("p", [.class("soft")], text: words["issue.no-shifts"]) }
        FoldedFindings(
          own.map { .init(ShiftSentence($0, telling).text, claims: $0.claims) }, shown: 4, words: words
        ).add(to: &left)
      }
      columns.element("section") { right in
        commitments(&right)
        facts(&right)
      }
    }
  }

  private func commitments(_ html: inout HTML) {
    let own = picture.commitments.filter { $0.issue == issue.id }
    guard !own.isEmpty else { return }
    html.element("h2", text: words["issue.commitments"])
    FoldedFindings(
      own.map { one in
        .init(
          words(
            "issue.commitment",
            [
              "party": telling.party(one.party), "option": telling.option(one.option, of: issue.id),
              "count": one.count, "highest": telling.person(one.highest), "day": one.last,
            ]), claims: one.claims)
      }, shown: 4, words: words
    ).add(to: &html)
  }

  private func facts(_ html: inout HTML) {
    let own = telling.dossier.facts.filter { $0.issue == issue.id }.sorted { $0.from < $1.from }
    guard !own.isEmpty else { return }
    html.element("h2", text: words["issue.ground"])
    html.element("ul", [.class("notes")]) { list in
      for fact in own {
        list.element("li") { item in
          let when =
            fact.to.map { words.days(fact.from...max(fact.from, $0)) } ?? words("issue.since", ["day": fact.from])
          item.element("span", [.class("meta")], text: when + " ")
          item.text(fact.text)
          if let source = fact.source { item.element("span", [.class("meta")], text: " (\(source))") }
        }
      }
    }
  }

  /// The latest claims; the earlier ones are in the ledger.
  private func list(_ html: inout HTML) {
    html.element("h2", text: words["issue.claims"])
    guard !claims.isEmpty else {
      html.element("p", [.class("soft")], text: words["issue.no-claims"])
      return
    }
    ClaimTable(rows: claims.suffix(Self.shown).reversed(), telling: telling, namesIssue: false).add(to: &html)
    guard total > Self.shown else { return }
    html.element("p") { line in
      line.link(to: "/ledger?issue=\(issue.id)", text: words("issue.all-claims", ["count": total]))
    }
  }
}
