import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// How far is yes: the probability with its spread, a lane for each issue, what blocks, what would change it.
struct OverviewPage {
  private let workspace: Workspace
  private let asking: Asking
  private let telling: Telling
  private let picture: Picture
  private let gap: Gap
  /// The day that the arrows of the lanes start from; two weeks earlier where none is asked for.
  private let before: Day
  private let history: [HistoryPoint]
  private let chanceOfNearest: Double?
  private var words: Words { telling.words }

  init(_ workspace: Workspace, _ asking: Asking) throws {
    self.workspace = workspace
    self.asking = asking
    telling = Telling(workspace.dossier, asking.words)
    let day = try asking.day("at")
    picture = try workspace.picture(at: day)
    gap = try workspace.gap(at: day)
    history = try workspace.history(until: day)
    chanceOfNearest = try workspace.chanceOfNearest(at: day)
    before = try asking.day("before") ?? picture.days.upperBound.advanced(by: -14)
  }

  func document() throws -> Document {
    let counts = try workspace.counts(knownBy: picture.asOf)
    return PageFrame(workspace, asking, title: words["page.overview"], section: "/").document { html in
      html.element("div", [.class("title-row")]) { row in
        row.element("div") { left in
          left.element("h1", text: words["overview.title"])
          left.element("p", [.class("meta")]) { line in
            line.text(words("as-of", ["day": picture.asOf]) + " · ")
            line.text(
              words(
                "count.read",
                ["sources": counts.articles, "statements": counts.statements, "claims": counts.claims]))
          }
        }
        dateForm(&row)
      }
      if counts.claims == 0 { EmptyLedger(counts: counts, words: words).add(to: &html) }
      html.element("section", [.class("verdict"), Attribute("aria-label", words["overview.answer"])]) { box in
        box.element("div") { answer(&$0) }
        if history.count > 1 { box.element("figure") { line(&$0) } }
      }
      OverviewCards(
        picture: picture, gap: gap, history: history, chanceOfNearest: chanceOfNearest, telling: telling
      ).add(to: &html)
      html.element("h2", text: words["overview.issues"])
      LaneTable(gap: gap, picture: picture, before: before, telling: telling).add(to: &html)
      findings(&html)
    }
  }

  private func answer(_ box: inout HTML) {
    let verdict = Verdict(gap, telling)
    box.element("div", [.class("figure")], text: words.odds(gap.probability.value))
    box.add(
      ChanceGauge(
        gap.probability.value, interval: gap.probability.interval, before: gap.weekAgo?.value, words: words
      ).svg())
    box.element("p", text: verdict.sentence)
    box.element("p", [.class("meta")]) { line in
      line.element("span", [.class("tag estimated")], text: words["origin.estimated"])
      line.text(
        " "
          + words("overview.estimated", ["what": verdict.estimated, "error": Share(gap.probability.standardError)]))
    }
  }

  private func line(_ figure: inout HTML) {
    let points = history.map {
      ProbabilityChart.Point(
        day: $0.day, value: $0.probability, standardError: $0.standardError, link: "/?at=\($0.day)")
    }
    let days = picture.days.lowerBound...max(picture.days.lowerBound, picture.asOf)
    figure.add(ProbabilityChart(days: days, points: points, words: words).svg())
    figure.element("figcaption", [.class("meta")], text: words["overview.history"])
  }

  private func dateForm(_ html: inout HTML) {
    html.element("form", [.class("filter"), Attribute("method", "get"), Attribute("action", "/")]) { form in
      form.field(words["overview.as-of"], name: "at", value: picture.asOf.description, type: "date")
      form.field(words["overview.arrows-from"], name: "before", value: before.description, type: "date")
      form.element("button", [Attribute("type", "submit")], text: words["overview.show"])
    }
  }

  private func findings(_ html: inout HTML) {
    html.element("div", [.class("columns even")]) { columns in
      columns.element("section") { left in
        left.element("h2", text: words["overview.moved"])
        let latest = picture.shifts.sorted { ($1.date, $0.id) < ($0.date, $1.id) }.prefix(30)
        if latest.isEmpty { left.element("p", [.class("soft")], text: words["report.moved-none"]) }
        FoldedFindings(
          latest.map { .init(ShiftSentence($0, telling).text, claims: $0.claims) }, shown: 4, words: words
        ).add(to: &left)
      }
      columns.element("section") { right in
        right.element("h2", text: words["overview.two-voices"])
        if picture.twoVoices.isEmpty {
          right.element("p", [.class("soft")], text: words["report.contradictions-none"])
        }
        FoldedFindings(
          picture.twoVoices.prefix(20).map { .init(ContradictionSentence($0, telling).text, claims: $0.claims) },
          shown: 3, words: words
        ).add(to: &right)
      }
      if !gap.knowledge.isEmpty {
        columns.element("section") { left in
          left.element("h2", text: words["report.knowledge"])
          FindingList(
            gap.knowledge.prefix(5).map { .init(KnowledgeSentence($0, telling).text, claims: $0.claims) },
            words: words
          ).add(to: &left)
        }
      }
      columns.element("section") { assumptions(&$0) }
    }
  }

  private func assumptions(_ html: inout HTML) {
    html.element("h2", text: words["report.assumptions"])
    html.element("ul", [.class("notes")]) { list in
      for assumption in gap.assumptions {
        list.element("li") { item in
          let origin = assumption.origin.rawValue
          item.element("span", [.class("tag \(origin)")], text: words.term("origin", origin))
          item.text(" " + AssumptionSentence(assumption, telling).text)
        }
      }
    }
  }
}
