import ParleyDrawing
import ParleyForesight
import ParleyWorkspace

/// What will be checked and when, and how good such forecasts were.
struct ForecastList {
  let open: [Forecast]
  let score: ForecastScore?
  let telling: Telling
  private var words: Words { telling.words }

  init(open: [Forecast], score: ForecastScore?, telling: Telling) {
    self.open = open
    self.score = score
    self.telling = telling
  }

  func add(to html: inout HTML) {
    html.element("h2", text: words["forecasts.title"])
    if open.isEmpty { html.element("p", [.class("soft")], text: words["forecasts.none"]) }
    FoldedFindings(
      open.sorted { ($1.probability, $0.id) < ($0.probability, $1.id) }.map { one in
        .init(ForecastSentence(one, telling).text, claims: one.claims)
      }, words: words
    ).add(to: &html)
    if let score { add(score, &html) }
  }

  private func add(_ score: ForecastScore, _ html: inout HTML) {
    html.element("h2", text: words["forecasts.score"])
    html.element(
      "p",
      text: words(
        "forecasts.brier",
        [
          "count": score.count, "brier": words.decimal(score.brier), "base": words.decimal(score.brierOfBaseRate),
          "skill": words.signed(score.skill),
        ]))
    html.element("table", [.class("narrow")]) { table in
      table.element("caption", text: words["forecasts.calibration"])
      table.element("thead") { head in
        head.element("tr") { line in
          line.element("th", [.class("number"), .scope("col")], text: words["forecasts.said"])
          line.element("th", [.class("number"), .scope("col")], text: words["forecasts.happened"])
          line.element("th", [.class("bar"), .scope("col")]) {
            $0.element("span", [.class("hidden")], text: words["hypotheses.bar"])
          }
          line.element("th", [.class("number"), .scope("col")], text: words["forecasts.number"])
        }
      }
      table.element("tbody") { body in
        for bin in score.calibration {
          body.element("tr") { line in
            line.element("td", [.class("number")], text: words.figure(bin.said))
            line.element("td", [.class("number")], text: words.figure(bin.happened))
            line.element("td", [.class("bar")]) { $0.add(ShareBar(bin.happened).svg()) }
            line.element("td", [.class("number")], text: words.number(bin.count))
          }
        }
      }
    }
  }
}
