import ParleyDossier
import ParleyDrawing
import ParleyWorkspace

/// A list of claims, each with its words and the way to its evidence.
struct ClaimTable {
  var rows: [ClaimRecord]
  var dossier: Dossier

  func add(to html: inout HTML) {
    html.element("div", [.class("scroll")]) { scroll in
      scroll.element("table", [.class("claims")]) { table in
        table.element("thead") { head in
          head.element("tr") { line in
            for name in ["Date", "Claimant", "Issue and option", "Stance", "Words", "Source"] {
              line.element("th", [.scope("col")], text: name)
            }
          }
        }
        table.element("tbody") { body in
          for row in rows { add(row, to: &body) }
        }
      }
    }
  }

  private func add(_ row: ClaimRecord, to body: inout HTML) {
    body.element("tr") { line in
      line.element("td", [.class("day")], text: DateWords.text(row.date))
      line.element("td") { cell in
        cell.text(row.claimant)
        if let party = row.party { cell.add(SideName(party, in: dossier).html) }
      }
      line.element("td") { cell in
        let issue = dossier.issue(row.issue)
        cell.link(to: "/issues/\(row.issue)", text: issue?.name ?? row.issue)
        if let option = row.option, let label = issue?.options.first(where: { $0.id == option })?.label {
          cell.element("div", [.class("meta")], text: label)
        }
      }
      line.element("td") { cell in
        cell.text(row.stance.rawValue)
        if let about = row.about { cell.element("div", [.class("meta")], text: "about \(about)") }
        if row.hedged { cell.element("div", [.class("meta")], text: "hedged") }
        if row.condition != nil { cell.element("div", [.class("meta")], text: "with a condition") }
      }
      line.element("td") { cell in
        cell.link(to: "/claims/\(row.id)", text: row.content.isEmpty ? "(by hand)" : row.content)
      }
      line.element("td") { cell in
        cell.element("div", text: row.publisher ?? "")
        cell.element("div", [.class("meta")], text: "\(DateWords.text(row.known)) · \(row.language)")
      }
    }
  }
}

/// A party's name in its colour, if it is a side.
struct SideName {
  let html: HTML

  /// - Parameter text: what is shown; the identifier where none is given.
  init(_ party: String, in dossier: Dossier, text: String? = nil) {
    let index = dossier.sides.firstIndex { $0.id == dossier.side(of: party) ?? party }
    html = HTML { html in
      html.text(" ")
      html.element(
        "span",
        [.class(index.map { "side-name side-\($0 % 4)" } ?? "soft"), .title(dossier.party(party)?.name ?? party)],
        text: text ?? party)
    }
  }
}
