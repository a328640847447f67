import ParleyDossier
import ParleyDrawing
import ParleyPicture
import ParleyText

/// An issue's options in order, with the probability that each side stands there and that it could accept it.
struct IssueOptions {
  let issue: Issue
  let picture: Picture
  let telling: Telling
  private var words: Words { telling.words }

  func add(to html: inout HTML) {
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table", [.class("options")]) { table in
        table.element("thead") { head in
          head.element("tr") { line in
            line.element("th", [.scope("col")], text: words["issue.option"])
            for side in telling.dossier.sides {
              line.element("th", [.scope("col")]) { cell in
                cell.add(SideName(side.id, telling).html)
                cell.element("div", [.class("meta")], text: words["issue.stands"])
              }
              line.element("th", [.scope("col")]) { cell in
                cell.element("span", [.class("hidden")], text: telling.party(side.id))
                cell.element("div", [.class("meta")], text: words["issue.accepts"])
              }
            }
          }
        }
        table.element("tbody") { body in
          for (index, option) in issue.options.enumerated() { add(option, index, to: &body) }
        }
      }
    }
  }

  private func add(_ option: Option, _ index: Int, to body: inout HTML) {
    let day = picture.days.upperBound
    body.element("tr") { line in
      line.element("th", [.scope("row")]) { cell in
        cell.element("span", [.class("meta")], text: "\(index + 1). ")
        cell.text(option.label)
      }
      for (place, side) in telling.dossier.sides.enumerated() {
        let position = picture.position(of: side.id, on: issue.id).flatMap { $0.isSilent ? nil : $0 }
        let acceptance = picture.acceptance(of: side.id, on: issue.id).flatMap { $0.isSilent ? nil : $0 }
        share(position?.distribution[day][index], place, &line)
        share(acceptance?.probability(ofAccepting: index, on: day), place, &line)
      }
    }
  }

  private func share(_ value: Double?, _ side: Int, _ line: inout HTML) {
    line.element("td", [.class("share side side-\(side % 4)")]) { cell in
      guard let value else { return cell.text("–") }
      cell.element("span", [.class("value")], text: words.figure(value))
      cell.add(ShareBar(value).svg())
    }
  }
}
