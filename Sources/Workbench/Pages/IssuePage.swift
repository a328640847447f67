import ParleyDossier
import ParleyDrawing
import ParleyLedger
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// One issue over time: claims, positions with their spread, shifts, commitments, facts.
struct IssuePage {
  private let workspace: Workspace
  private let issue: Issue
  private let picture: Picture
  private let claims: [ClaimRecord]

  init(_ workspace: Workspace, issue id: String, at day: Day?) throws {
    self.workspace = workspace
    issue = try workspace.issue(id)
    picture = try workspace.picture(at: day)
    claims = try workspace.claims(Filter(issue: id, knownBy: picture.asOf))
  }

  func document() -> Document {
    PageFrame(workspace: workspace, title: issue.name, section: "/").document { html in
      html.element("h1", text: issue.name)
      html.element("p", text: issue.question)
      html.element("p", [.class("meta")], text: "As of \(picture.asOf.words) · \(Verdict.count(claims.count, "claim"))")
      html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { $0.add(chart.svg()) }
      SideLegend(
        workspace.dossier,
        notes: ["line: mean position", "band: 80% of it", "hollow: said about the other side; moves nothing"]
      ).add(to: &html)
      options(&html)
      shifts(&html)
      commitments(&html)
      facts(&html)
      list(&html)
    }
  }

  /// The latest claims; the earlier ones are folded.
  private func list(_ html: inout HTML) {
    html.element("h2", text: "Claims")
    guard !claims.isEmpty else {
      html.element("p", [.class("soft")], text: "Nobody has been heard on this issue yet.")
      return
    }
    ClaimTable(rows: Array(claims.suffix(Self.shown).reversed()), dossier: workspace.dossier).add(to: &html)
    guard claims.count > Self.shown else { return }
    html.element("details") { details in
      details.element("summary", text: "\(claims.count - Self.shown) earlier")
      ClaimTable(rows: Array(claims.dropLast(Self.shown).reversed()), dossier: workspace.dossier).add(to: &details)
    }
  }

  private static let shown = 20

  private var chart: PositionChart {
    let series = workspace.dossier.sides.enumerated().compactMap { index, side -> PositionChart.Series? in
      guard let track = picture.position(of: side.id, on: issue.id), !track.isSilent else { return nil }
      let points = picture.days.map { day in
        PositionChart.Point(day: day, mean: track.mean(on: day), spread: track.interval(on: day))
      }
      return PositionChart.Series(id: side.id, name: side.name, index: index, points: points)
    }
    let dots = claims.compactMap { claim -> PositionChart.Dot? in
      guard let option = claim.option.flatMap(issue.index(of:)), let day = Day(claim.date.prefix(10)),
        let side = claim.party.flatMap(workspace.dossier.side(of:)),
        let index = workspace.dossier.sides.firstIndex(where: { $0.id == side })
      else { return nil }
      return PositionChart.Dot(
        day: day, place: issue.options[option].place, index: index,
        label: "\(claim.claimant), \(DateWords.text(claim.date)): \(claim.content)", link: "/claims/\(claim.id)",
        isAboutOther: claim.about != nil)
    }
    return PositionChart(
      days: picture.days, options: issue.options.map { .init(place: $0.place, label: $0.label) }, series: series,
      claims: dots)
  }

  private func options(_ html: inout HTML) {
    let day = picture.days.upperBound
    html.element("h2", text: "Options, and how likely each side stands there")
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table") { table in
        table.element("thead") { head in
          head.element("tr") { line in
            line.element("th", [.scope("col")], text: "Option")
            for side in workspace.dossier.sides {
              line.element("th", [.class("number"), .scope("col")], text: "\(side.name) stands")
              line.element("th", [.class("number"), .scope("col")], text: "could accept")
            }
          }
        }
        table.element("tbody") { body in
          for (index, option) in issue.options.enumerated() {
            body.element("tr") { line in
              line.element("th", [.scope("row")], text: "\(index + 1). \(option.label)")
              for side in workspace.dossier.sides {
                let position = picture.position(of: side.id, on: issue.id)
                let acceptance = picture.acceptance(of: side.id, on: issue.id)
                line.element(
                  "td", [.class("number")],
                  text: figure(position.map { $0.isSilent ? nil : $0.distribution[day][index] } ?? nil))
                line.element(
                  "td", [.class("number")],
                  text: figure(
                    acceptance.map { $0.isSilent ? nil : $0.probability(ofAccepting: index, on: day) } ?? nil))
              }
            }
          }
        }
      }
    }
  }

  private func figure(_ value: Double?) -> String { value.map(Verdict.figure) ?? "–" }

  private func shifts(_ html: inout HTML) {
    let own = picture.shifts.filter { $0.issue == issue.id }
    html.element("h2", text: "Shifts")
    guard !own.isEmpty else {
      html.element("p", [.class("soft")], text: "None found.")
      return
    }
    FoldedFindings(own.map { .init(ShiftSentence($0, workspace.dossier).text, claims: $0.claims) }).add(to: &html)
  }

  private func commitments(_ html: inout HTML) {
    let own = picture.commitments.filter { $0.issue == issue.id }
    guard !own.isEmpty else { return }
    html.element("h2", text: "Commitments")
    FoldedFindings(
      own.map { one in
        let party = workspace.dossier.party(one.party)?.name ?? one.party
        let highest = workspace.dossier.person(one.highest)?.name ?? one.highest
        return .init(
          "\(party): “\(issue.options[one.option].label)”, in public \(Verdict.times(one.count)), the highest by \(highest), last on \(one.last.words).",
          claims: one.claims)
      }
    ).add(to: &html)
  }

  private static func words(_ fact: Fact) -> String {
    fact.to.map { (fact.from...max(fact.from, $0)).words } ?? "Since \(fact.from.words)"
  }

  private func facts(_ html: inout HTML) {
    let own = workspace.dossier.facts.filter { $0.issue == issue.id }.sorted { $0.from < $1.from }
    guard !own.isEmpty else { return }
    html.element("h2", text: "On the ground")
    html.element("ul", [.class("notes")]) { list in
      for fact in own {
        list.element("li") { item in
          item.text("\(Self.words(fact)): \(fact.text)")
          if let source = fact.source { item.element("span", [.class("meta")], text: " (\(source))") }
        }
      }
    }
  }
}
