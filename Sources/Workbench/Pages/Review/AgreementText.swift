import ParleyCoding
import ParleyDrawing
import ParleyWorkspace

/// How far those who coded agree, as it stands now: Krippendorff's alpha with its interval, on the issue and within each issue.
struct AgreementText {
  let agreement: ReviewAgreement
  let telling: Telling
  private var words: Words { telling.words }

  func add(to html: inout HTML) {
    html.element("h2", text: words["agreement.title"])
    guard !agreement.rows.isEmpty else {
      html.element("p", text: words("agreement.none", ["shared": agreement.shared]))
      return
    }
    let main = agreement.rows.filter { $0.issue == nil }
    table(main, &html)
    let rest = agreement.rows.filter { $0.issue != nil }
    if !rest.isEmpty {
      html.element("details") { details in
        details.element("summary", text: words["agreement.by-issue"])
        table(rest, &details)
      }
    }
    html.element("p", [.class("meta")], text: words["agreement.note"])
  }

  private func table(_ rows: [AgreementRow], _ html: inout HTML) {
    html.element("table", [.class("agreement")]) { table in
      table.element("thead") { head in
        head.element("tr") { line in
          line.element("th", [.scope("col")], text: words["agreement.between"])
          line.element("th", [.class("number"), .scope("col")], text: words["agreement.alpha"])
          line.element("th", [.class("number"), .scope("col")], text: words["agreement.claims"])
        }
      }
      table.element("tbody") { body in
        for row in rows {
          body.element("tr") { line in
            let who = words.term("agreement-between", row.between.rawValue)
            line.element("th", [.scope("row")], text: row.issue.map { "\(telling.issue($0)), \(who)" } ?? who)
            line.element("td", [.class("number")]) { cell in
              cell.text(words.decimal(row.alpha))
              if let low = row.low, let high = row.high {
                cell.element("div", [.class("meta")], text: "\(words.decimal(low)) – \(words.decimal(high))")
              }
            }
            line.element("td", [.class("number")], text: words.number(row.units))
          }
        }
      }
    }
  }
}
