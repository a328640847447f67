import ParleyDrawing
import ParleyWorkspace

/// A list of claims, each with its words and the way to its evidence.
struct ClaimTable {
  let rows: [ClaimRecord]
  let telling: Telling
  /// Whether rows can be chosen, as fields of the form around the table.
  var hasChoices = false
  /// Whether the issue is named: not where all rows are about one.
  var namesIssue = true
  private var words: Words { telling.words }

  init(rows: [ClaimRecord], telling: Telling, hasChoices: Bool = false, namesIssue: Bool = true) {
    self.rows = rows
    self.telling = telling
    self.hasChoices = hasChoices
    self.namesIssue = namesIssue
  }

  func add(to html: inout HTML) {
    html.element("div", [.class("scroll")]) { scroll in
      scroll.element("table", [.class("claims")]) { table in
        table.element("thead") { head in
          head.element("tr") { line in
            if hasChoices {
              line.element("th", [.class("choice"), .scope("col")]) {
                $0.element("span", [.class("hidden")], text: words["ledger.chosen"])
              }
            }
            let names: [(Words.Key, String)] = [
              ("column.date", "day"), ("column.who", "who"), (namesIssue ? "claim.issue" : "issue.option", "issue"),
              ("claim.stance", "stance"), ("column.words", "content"), ("column.source", "outlet"),
            ]
            for (name, column) in names { line.element("th", [.class(column), .scope("col")], text: words[name]) }
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
      if hasChoices { choice(row, &line) }
      line.element("td", [.class("day")], text: words.date(row.date))
      line.element("td", [.class("who")]) { cell in
        cell.add(telling.claimant(row.claimant, person: row.person).html)
        if let party = row.party {
          cell.element("div", [.class("meta")]) { $0.add(SideName(party, telling).html) }
        }
      }
      line.element("td", [.class("issue")]) { cell in
        let option = telling.option(row.option, of: row.issue)
        guard namesIssue else { return cell.text(option ?? words["voices.no-option"]) }
        cell.link(to: "/issues/\(row.issue)", text: telling.issue(row.issue))
        if let option { cell.element("div", [.class("meta")], text: option) }
      }
      line.element("td", [.class("stance")]) { cell in
        cell.text(words.term("stance", row.stance.rawValue))
        for note in notes(row) { cell.element("div", [.class("meta")], text: note) }
      }
      line.element("td", [.class("content")]) { cell in
        cell.link(to: "/claims/\(row.id)", [Attribute("lang", row.language.rawValue), .title(row.content)]) {
          $0.text(row.content.isEmpty ? words["claim.by-hand"] : row.content)
        }
      }
      line.element("td", [.class("outlet")]) { cell in
        cell.element("div", text: row.publisher ?? "")
        if row.outlets > 1 {
          cell.element("div") {
            $0.link(to: "/claims/\(row.id)", [.class("meta")], text: words("count.carried", ["count": row.outlets]))
          }
        }
        let known = row.known == row.date ? nil : words.date(row.known)
        cell.element(
          "div", [.class("meta")],
          text: [known, words.language(row.language)].compactMap { $0 }.joined(separator: " · "))
      }
    }
  }

  private func choice(_ row: ClaimRecord, _ line: inout HTML) {
    line.element("td", [.class("choice")]) { cell in
      cell.element("label") { label in
        label.empty(
          "input", [Attribute("type", "checkbox"), Attribute("name", "id"), Attribute("value", row.id)])
        label.element("span", [.class("hidden")], text: words("ledger.choose", ["who": row.claimant]))
      }
    }
  }

  private func notes(_ row: ClaimRecord) -> [String] {
    var notes: [String] = []
    if let about = row.about { notes.append(words("claim.about", ["party": telling.party(about)])) }
    if row.hedged { notes.append(words["claim.hedged"]) }
    if row.condition != nil { notes.append(words["claim.conditional"]) }
    return notes
  }
}
