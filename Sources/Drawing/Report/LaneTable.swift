public import ParleyForesight
public import ParleyPicture
public import ParleyText

/// One lane per issue, as a table that also reads without its pictures.
public struct LaneTable: Sendable {
  private let gap: Gap
  private let picture: Picture
  private let before: Day
  private let telling: Telling
  private let links: EvidenceLinks
  private var words: Words { telling.words }

  /// - Parameter before: the day that the arrows start from.
  public init(gap: Gap, picture: Picture, before: Day, telling: Telling, links: EvidenceLinks = .workbench) {
    self.gap = gap
    self.picture = picture
    self.before = before
    self.telling = telling
    self.links = links
  }

  public func add(to html: inout HTML) {
    html.element("table", [.class("lanes")]) { table in
      table.element("thead") { head in
        head.element("tr") { line in
          line.element("th", [.scope("col")], text: words["lane.issue"])
          line.element("th", [.scope("col")]) { cell in
            cell.element("div", [.class("ends")]) { ends in
              for side in picture.dossier.sides.prefix(2) {
                ends.element("span", text: words("lane.ideal", ["party": telling.party(side.id)]))
              }
            }
          }
          line.element("th", [.scope("col")], text: words["lane.distance"])
          line.element("th", [.scope("col")], text: words["lane.movement"])
        }
      }
      table.element("tbody") { body in
        for lane in gap.lanes { add(lane, to: &body) }
      }
    }
    SideLegend(
      telling,
      notes: [
        .init(.spread, words["lane.legend-spread"]), .init(.acceptance, words["lane.legend-acceptance"]),
        .init(.overlap, words["lane.legend-overlap"]), .init(.arrow, words("lane.legend-arrow", ["day": before])),
        .init(.none, words["lane.legend-fact"]),
      ]
    ).add(to: &html)
  }

  private func add(_ lane: Gap.Lane, to body: inout HTML) {
    let note = LaneNote(lane, telling)
    body.element("tr") { line in
      line.element("th", [.scope("row"), .id("issue-\(lane.issue)")]) { cell in
        cell.link(to: links.issue(lane.issue), text: telling.issue(lane.issue))
        if lane.blocks {
          cell.text(" ")
          cell.element("span", [.class("tag blocks")], text: words["lane.blocks"])
        }
      }
      line.element("td", [.class("lane")]) { cell in
        let drawn = Lane(
          picture, issue: lane.issue, before: before, telling: telling, link: { links.claims(lane.issue, $0) })
        if let drawn { cell.add(LaneDiagram(drawn, words: words).svg()) }
      }
      line.element("td", text: note.distance)
      line.element("td", [.class("movement")]) { cell in
        if let claim = lane.lastShift?.claims.first {
          cell.link(to: links.claim(claim), text: note.movement ?? "")
        } else {
          cell.text(note.movement ?? "")
        }
      }
    }
  }
}
