import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// How far is yes: the probability with its spread, a lane for each issue, what blocks, what would change it.
struct OverviewPage {
  private let workspace: Workspace
  private let picture: Picture
  private let gap: Gap
  private let before: Day
  private let history: [HistoryPoint]

  /// - Parameter before: the day that the arrows of the lanes start from; two weeks earlier where none is given.
  init(_ workspace: Workspace, at day: Day?, before: Day?) throws {
    self.workspace = workspace
    picture = try workspace.picture(at: day)
    gap = try workspace.gap(at: day)
    history = try workspace.history(until: day)
    self.before = before ?? picture.days.upperBound.advanced(by: -14)
  }

  func document() throws -> Document {
    let counts = try workspace.counts(knownBy: picture.asOf)
    let verdict = Verdict(gap, workspace.dossier)
    return PageFrame(workspace: workspace, title: "Overview", section: "/").document { html in
      html.element("h1", text: "How far from yes?")
      html.element(
        "p", [.class("meta")],
        text:
          "As of \(picture.asOf.words) · \(Verdict.count(counts.articles, "source")), \(Verdict.count(counts.statements, "statement")), \(Verdict.count(counts.claims, "claim"))"
      )
      dateForm(&html)
      if counts.claims == 0 { EmptyLedger(counts).add(to: &html) }
      html.element("section", [.class("verdict"), Attribute("aria-label", "The answer")]) { box in
        box.element("div") { answer(verdict, &$0) }
        if history.count > 1 { box.element("figure") { line(&$0) } }
      }
      LaneTable(gap: gap, picture: picture, before: before).add(to: &html)
      findings(&html)
    }
  }

  private func answer(_ verdict: Verdict, _ box: inout HTML) {
    box.element("div", [.class("figure")], text: verdict.probability)
    box.element("p", text: verdict.sentence)
    box.element("p", text: verdict.nearest)
    box.element("p", [.class("meta")]) { line in
      line.element("span", [.class("tag estimated")], text: "estimated")
      line.text(
        " \(verdict.estimated). Standard error of the drawing \(Verdict.figure(gap.probability.standardError)).")
    }
  }

  private func line(_ figure: inout HTML) {
    let points = history.map {
      ProbabilityChart.Point(
        day: $0.day, value: $0.probability, standardError: $0.standardError, link: "/?at=\($0.day)")
    }
    figure.add(
      ProbabilityChart(days: picture.days.lowerBound...max(picture.days.lowerBound, picture.asOf), points: points).svg()
    )
    figure.element(
      "figcaption", [.class("meta")],
      text:
        "The probability of a yes by what was known on each day, from 400 draws; the band is twice its standard error.")
  }

  private func dateForm(_ html: inout HTML) {
    html.element("form", [.class("filter"), Attribute("method", "get"), Attribute("action", "/")]) { form in
      form.field("As of", name: "at", value: picture.asOf.description, type: "date")
      form.field("Arrows from", name: "before", value: before.description, type: "date")
      form.element("button", [Attribute("type", "submit")], text: "Show")
    }
  }

  private func findings(_ html: inout HTML) {
    let dossier = workspace.dossier
    if !picture.twoVoices.isEmpty {
      html.element("h2", text: "Two voices")
      FoldedFindings(
        picture.twoVoices.prefix(20).map { .init(ContradictionSentence($0, dossier).text, claims: $0.claims) },
        shown: 3
      ).add(to: &html)
    }
    if !picture.shifts.isEmpty {
      html.element("h2", text: "Who moved")
      let latest = picture.shifts.sorted { ($1.date, $0.id) < ($0.date, $1.id) }.prefix(30)
      FoldedFindings(latest.map { .init(ShiftSentence($0, dossier).text, claims: $0.claims) }).add(to: &html)
    }
    if !gap.knowledge.isEmpty {
      html.element("h2", text: "What to find out next")
      FindingList(
        gap.knowledge.prefix(5).map { item in
          .init(
            "\(item.question) At its best, the probability of a yes would be \(Verdict.figure(item.best)), at its worst \(Verdict.figure(item.worst)).",
            claims: item.claims)
        }
      ).add(to: &html)
    }
    html.element("h2", text: "Given and estimated")
    html.element("ul", [.class("notes")]) { list in
      for assumption in gap.assumptions {
        list.element("li") { item in
          item.element("span", [.class("tag \(assumption.origin.rawValue)")], text: assumption.origin.rawValue)
          item.text(" " + assumption.text)
        }
      }
    }
  }
}
