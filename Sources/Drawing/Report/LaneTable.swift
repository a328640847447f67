public import ParleyForesight
public import ParleyPicture
public import ParleyText

/// One lane per issue, as a table that also reads without its pictures.
public struct LaneTable: Sendable {
  private let gap: Gap
  private let picture: Picture
  private let before: Day
  private let links: EvidenceLinks

  /// - Parameter before: the day that the arrows start from.
  public init(gap: Gap, picture: Picture, before: Day, links: EvidenceLinks = .workbench) {
    self.gap = gap
    self.picture = picture
    self.before = before
    self.links = links
  }

  public func add(to html: inout HTML) {
    html.element("table", [.class("lanes")]) { table in
      table.element("thead") { head in
        head.element("tr") { line in
          line.element("th", [.scope("col")], text: "Issue")
          line.element("th", [.scope("col")]) { cell in
            cell.element("div", [.class("ends")]) { ends in
              for side in picture.dossier.sides.prefix(2) { ends.element("span", text: "\(side.name)’s ideal") }
            }
          }
          line.element("th", [.scope("col")], text: "Apart")
          line.element("th", [.scope("col")], text: "Movement")
        }
      }
      table.element("tbody") { body in
        for lane in gap.lanes { add(lane, to: &body) }
      }
    }
    SideLegend(
      picture.dossier,
      notes: [
        "thick: 80% of its position", "pale: what it signals it could accept", "green: what all could accept",
        "arrow: since \(before.words)", "▴ below: on the ground",
      ]
    ).add(to: &html)
  }

  private func add(_ lane: Gap.Lane, to body: inout HTML) {
    let note = LaneNote(lane, picture.dossier)
    body.element("tr") { line in
      line.element("th", [.scope("row"), .id("issue-\(lane.issue)")]) { cell in
        cell.link(to: links.issue(lane.issue), text: lane.name)
        if lane.blocks {
          cell.text(" ")
          cell.element("span", [.class("tag blocks")], text: "blocks")
        }
      }
      line.element("td", [.class("lane")]) { cell in
        if let drawn = Lane(picture, issue: lane.issue, before: before, link: { links.claims(lane.issue, $0) }) {
          cell.add(LaneDiagram(drawn).svg())
        }
      }
      line.element("td", text: note.distance)
      line.element("td") { cell in
        if let claim = lane.lastShift?.claims.first {
          cell.link(to: links.claim(claim), text: note.movement ?? "")
        } else {
          cell.text(note.movement ?? "")
        }
      }
    }
  }
}
