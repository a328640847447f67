import ParleyDossier
import ParleyDrawing
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// Meetings, calls, battles, votes, facts and shifts on one axis, and the same as a list.
struct TimelinePage {
  private let workspace: Workspace
  private let picture: Picture

  init(_ workspace: Workspace, at day: Day?) throws {
    self.workspace = workspace
    picture = try workspace.picture(at: day)
  }

  private struct Entry {
    var days: ClosedRange<Day>
    var kind: String
    var text: String
    var side: Int?
    var link: String?
  }

  func document() -> Document {
    let entries = milestones + facts + shifts
    return PageFrame(workspace: workspace, title: "Timeline", section: "/timeline").document { html in
      html.element("h1", text: "Timeline")
      html.element(
        "p", [.class("meta")], text: "As of \(picture.asOf.words) · \(Verdict.count(entries.count, "entry", "entries"))"
      )
      guard !entries.isEmpty else {
        html.element(
          "p", text: "Nothing to show yet: facts.yaml names no milestones, and no shift was found in what was read.")
        return
      }
      html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { $0.add(chart(entries).svg()) }
      SideLegend(workspace.dossier, notes: ["grey: nobody’s in particular", "bar: several days"]).add(to: &html)
      list(entries, &html)
    }
  }

  private func chart(_ entries: [Entry]) -> TimelineChart {
    var names: [String] = []
    for entry in entries where !names.contains(entry.kind) { names.append(entry.kind) }
    return TimelineChart(
      days: picture.days,
      rows: names.map { name in
        .init(
          name: name,
          marks: entries.filter { $0.kind == name }.map {
            .init(days: $0.days, text: $0.text, side: $0.side, link: $0.link)
          })
      })
  }

  private func list(_ entries: [Entry], _ html: inout HTML) {
    html.element("h2", text: "In order")
    html.element("div", [.class("scroll")]) { scroll in
      scroll.element("table") { table in
        table.element("thead") { head in
          head.element("tr") { line in
            for name in ["Date", "What", "In words"] { line.element("th", [.scope("col")], text: name) }
          }
        }
        table.element("tbody") { body in
          for entry in entries.sorted(by: { ($0.days.lowerBound, $0.text) < ($1.days.lowerBound, $1.text) }) {
            body.element("tr") { line in
              line.element("td", [.class("day")], text: entry.days.words)
              line.element("td", text: entry.kind)
              line.element("td") { cell in
                if let link = entry.link { cell.link(to: link, text: entry.text) } else { cell.text(entry.text) }
              }
            }
          }
        }
      }
    }
  }

  private func side(_ party: String?) -> Int? {
    guard let side = party.flatMap(workspace.dossier.side(of:)) else { return nil }
    return workspace.dossier.sides.firstIndex { $0.id == side }
  }

  private var milestones: [Entry] {
    let names: [Milestone.Kind: String] = [
      .meeting: "Meetings", .call: "Calls", .battle: "Battles", .vote: "Votes", .deed: "Deeds", .other: "Other",
    ]
    return workspace.dossier.milestones.filter { $0.from <= picture.asOf }
      .sorted { ($0.kind.rawValue, $0.from) < ($1.kind.rawValue, $1.from) }
      .map { one in
        let party = one.favours ?? (one.parties.count == 1 ? one.parties.first : nil)
        return Entry(
          days: one.from...max(one.from, one.to ?? one.from), kind: names[one.kind] ?? "Other", text: one.text,
          side: side(party))
      }
  }

  private var facts: [Entry] {
    workspace.dossier.facts.filter { picture.days.contains($0.from) }.map { fact in
      Entry(
        days: fact.from...fact.from, kind: "On the ground", text: fact.text, side: nil,
        link: "/issues/\(fact.issue)")
    }
  }

  private var shifts: [Entry] {
    picture.shifts.map { shift in
      Entry(
        days: shift.date...shift.date, kind: "Shifts", text: ShiftSentence(shift, workspace.dossier).text,
        side: side(shift.party), link: shift.claims.first.map { "/claims/\($0)" } ?? "/issues/\(shift.issue)")
    }
  }
}
