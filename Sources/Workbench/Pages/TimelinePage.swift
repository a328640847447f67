import ParleyDossier
import ParleyDrawing
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// Meetings, calls, battles, votes, facts and shifts on one axis, and the same as a list.
struct TimelinePage {
  private let workspace: Workspace
  private let asking: Asking
  private let telling: Telling
  private let picture: Picture
  private var words: Words { telling.words }

  init(_ workspace: Workspace, _ asking: Asking) throws {
    self.workspace = workspace
    self.asking = asking
    telling = Telling(workspace.dossier, asking.words)
    picture = try workspace.picture(at: try asking.day("at"))
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
    return PageFrame(workspace, asking, title: words["page.timeline"], section: "/timeline").document { html in
      html.element("h1", text: words["page.timeline"])
      html.element("p", [.class("meta")]) { line in
        line.text(words("as-of", ["day": picture.asOf]) + " · " + words("timeline.count", ["count": entries.count]))
      }
      guard !entries.isEmpty else {
        html.element("p", text: words["timeline.none"])
        return
      }
      html.element("div", [.class("scroll panel"), Attribute("tabindex", "0")]) { $0.add(chart(entries).svg()) }
      SideLegend(
        telling,
        notes: [.init(.nobody, words["timeline.legend-nobody"]), .init(.bar, words["timeline.legend-days"])]
      ).add(to: &html)
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
      }, words: words)
  }

  /// By month, so that a long study can be read through.
  private func list(_ entries: [Entry], _ html: inout HTML) {
    html.element("h2", text: words["timeline.in-order"])
    html.element("div", [.class("scroll")]) { scroll in
      scroll.element("table", [.class("timeline")]) { table in
        table.element("thead") { head in
          head.element("tr") { line in
            let names: [Words.Key] = ["column.date", "timeline.what", "timeline.in-words"]
            for name in names { line.element("th", [.scope("col")], text: words[name]) }
          }
        }
        table.element("tbody") { body in
          for entry in entries.sorted(by: { ($0.days.lowerBound, $0.text) < ($1.days.lowerBound, $1.text) }) {
            add(entry, to: &body)
          }
        }
      }
    }
  }

  private func add(_ entry: Entry, to body: inout HTML) {
    body.element("tr") { line in
      line.element("td", [.class("day")], text: words.days(entry.days))
      line.element("td") { cell in
        cell.element(
          "span", [.class(entry.side.map { "side-name side-\($0 % 4)" } ?? "soft")],
          text: (entry.side.map { SideLegend.glyph($0) } ?? "▪") + " ")
        cell.text(entry.kind)
      }
      line.element("td") { cell in
        if let link = entry.link { cell.link(to: link, text: entry.text) } else { cell.text(entry.text) }
      }
    }
  }

  private func side(_ party: String?) -> Int? {
    guard let side = party.flatMap(workspace.dossier.side(of:)) else { return nil }
    return workspace.dossier.sides.firstIndex { $0.id == side }
  }

  private var milestones: [Entry] {
    let order = Milestone.Kind.allCases
    return telling.dossier.milestones.filter { $0.from <= picture.asOf }
      .sorted { (order.firstIndex(of: $0.kind) ?? 0, $0.from) < (order.firstIndex(of: $1.kind) ?? 0, $1.from) }
      .map { one in
        let party = one.favours ?? (one.parties.count == 1 ? one.parties.first : nil)
        return Entry(
          days: one.from...max(one.from, one.to ?? one.from), kind: words.term("milestone", one.kind.rawValue),
          text: one.text, side: side(party))
      }
  }

  private var facts: [Entry] {
    telling.dossier.facts.filter { picture.days.contains($0.from) }.map { fact in
      Entry(
        days: fact.from...fact.from, kind: words["timeline.ground"], text: fact.text, side: nil,
        link: "/issues/\(fact.issue)")
    }
  }

  private var shifts: [Entry] {
    picture.shifts.map { shift in
      Entry(
        days: shift.date...shift.date, kind: words["issue.shifts"], text: ShiftSentence(shift, telling).text,
        side: side(shift.party), link: shift.claims.first.map { "/claims/\($0)" } ?? "/issues/\(shift.issue)")
    }
  }
}
