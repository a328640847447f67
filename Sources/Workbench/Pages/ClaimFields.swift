import ParleyDrawing
import ParleyReading
import ParleyText
import ParleyWorkspace

/// How a claim was coded, field by field.
struct ClaimFields {
  let evidence: Evidence
  let telling: Telling
  private var words: Words { telling.words }

  func add(to html: inout HTML) {
    html.element("table", [.class("coded")]) { table in
      table.element("tbody") { body in
        for (name, value) in rows {
          body.element("tr") { line in
            line.element("th", [.scope("row")], text: words[name])
            line.element("td", text: value)
          }
        }
      }
    }
  }

  private var rows: [(Words.Key, String)] {
    let claim = evidence.claim.claim
    let date = words.days(claim.date.first...claim.date.last)
    var rows: [(Words.Key, String)] = [("claim.stance", words.term("stance", claim.stance.rawValue))]
    if let about = claim.about {
      rows.append(("field.about", words("field.about-text", ["party": telling.party(about)])))
    }
    rows += [
      ("field.said", "\(date) (\(words.term("date-how", claim.date.how.rawValue)))"),
      ("field.known", words.day(claim.known)),
      ("field.party", claim.party.map(telling.party) ?? words["field.no-party"]),
      ("field.authority", words.percent(claim.authority)),
      ("field.confidence", words.percent(claim.confidence)),
      ("field.indicator", claim.indicator),
      ("field.coder", claim.coder),
    ]
    if let condition = claim.modality.condition { rows.append(("field.condition", condition)) }
    if claim.modality.hedged { rows.append(("field.hedged", words["field.yes"])) }
    if let statement = evidence.statement {
      rows.append(("field.quotation", words.term("quotation", statement.quotation.rawValue)))
      rows.append(("field.act", words.term("act", statement.act.rawValue.lowercased())))
      if !statement.chain.isEmpty { rows.append(("field.chain", statement.chain.joined(separator: " → "))) }
      rows.append(("field.reader", statement.reader))
    }
    return rows
  }
}
