import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyText
import ParleyWorkspace

/// What the evidence on one side comes to: how probable each hypothesis is, how much each piece tells, what would decide.
struct HypothesisResult {
  private let table: HypothesisTable
  private let isTried: Bool
  private let telling: Telling
  private var words: Words { telling.words }
  private static let shown = 8

  init(_ table: HypothesisTable, isTried: Bool, _ workspace: Workspace, _ words: Words) {
    self.table = table
    self.isTried = isTried
    telling = Telling(workspace.dossier, words)
  }

  var html: HTML {
    HTML { html in
      if let leading = table.leading {
        html.element("p", [Attribute("data-spoken", "")]) { line in
          line.text(words["hypotheses.leading"] + " ")
          line.element("strong", text: HypothesisName(telling).text(leading))
          line.text(" (\(words.figure(leading.posterior))). ")
          if isTried { line.element("span", [.class("tag tried")], text: words["packages.tried"]) }
        }
      }
      posteriors(&html)
      matrix(&html)
      deciding(&html)
    }
  }

  private func posteriors(_ html: inout HTML) {
    html.element("table", [.class("posteriors")]) { grid in
      grid.element("thead") { head in
        head.element("tr") { line in
          line.element("th", [.scope("col")], text: words["hypotheses.hypothesis"])
          line.element("th", [.class("number"), .scope("col")], text: words["hypotheses.before"])
          line.element("th", [.class("number"), .scope("col")], text: words["hypotheses.after"])
          line.element("th", [.class("bar"), .scope("col")]) {
            $0.element("span", [.class("hidden")], text: words["hypotheses.bar"])
          }
        }
      }
      grid.element("tbody") { body in
        for (number, row) in table.rows.enumerated() {
          body.element("tr") { line in
            line.element(
              "th", [.scope("row")],
              text: "\(HypothesisName.letter(number)). \(HypothesisName(telling).text(row))")
            line.element("td", [.class("number")], text: words.figure(row.prior))
            line.element(
              "td", [.class(row.id == table.leading?.id ? "number best" : "number")], text: words.figure(row.posterior))
            line.element("td", [.class("bar")]) { $0.add(ShareBar(row.posterior).svg()) }
          }
        }
      }
    }
  }

  private func matrix(_ html: inout HTML) {
    guard !table.evidence.isEmpty else {
      html.element("p", [.class("soft")], text: words["hypotheses.no-evidence"])
      return
    }
    let telling = table.evidence.sorted {
      ($1.diagnosticity, $0.evidence.id) < ($0.diagnosticity, $1.evidence.id)
    }
    let most = telling.first?.diagnosticity ?? 0
    grid(Array(telling.prefix(Self.shown)), words["hypotheses.evidence-first"], most, &html)
    guard telling.count > Self.shown else { return }
    html.element("details") { details in
      details.element("summary", text: words("hypotheses.evidence-more", ["count": telling.count - Self.shown]))
      let rest = telling.dropFirst(Self.shown)
      grid(Array(rest.prefix(FoldedFindings.most)), words["hypotheses.evidence-rest"], most, &details)
      let left = rest.count - FoldedFindings.most
      if left > 0 { details.element("p", [.class("meta")], text: words("list.left", ["count": left])) }
    }
  }

  private func grid(_ pieces: [HypothesisTable.Weighed], _ title: String, _ most: Double, _ html: inout HTML) {
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table", [.class("evidence")]) { grid in
        grid.element("caption", text: title)
        grid.element("thead") { head in
          head.element("tr") { line in
            line.element("th", [.scope("col")], text: words["hypotheses.evidence"])
            for (number, row) in table.rows.enumerated() {
              line.element(
                "th", [.class("number"), .scope("col"), .title(HypothesisName(telling).text(row))],
                text: HypothesisName.letter(number))
            }
            line.element("th", [.class("number"), .scope("col")], text: words["hypotheses.bits"])
            line.element("th", [.class("number"), .scope("col")], text: words["hypotheses.without"])
          }
        }
        grid.element("tbody") { body in for piece in pieces { add(piece, most, &body) } }
      }
    }
  }

  private func add(_ piece: HypothesisTable.Weighed, _ most: Double, _ body: inout HTML) {
    let best = piece.likelihoods.values.max() ?? 0
    body.element("tr") { line in
      line.element("td") { cell in
        cell.element("span", [.class("meta")], text: words.day(piece.evidence.date) + " ")
        if piece.evidence.kind == nil {
          cell.link(
            to: "\(EvidenceForm.path)?id=\(piece.evidence.id)", text: EvidenceSentence(piece.evidence, telling).text)
        } else {
          cell.text(EvidenceSentence(piece.evidence, telling).text + " ")
        }
        links(piece, &cell)
      }
      for row in table.rows {
        let value = piece.likelihoods[row.id]
        line.element(
          "td", [.class(value == best ? "number best" : "number")], text: value.map(words.figure) ?? "–")
      }
      line.element("td", [.class("number bits")]) { cell in
        cell.text(words.tenths(piece.diagnosticity))
        cell.add(ShareBar(most > 0 ? piece.diagnosticity / most : 0).svg())
      }
      line.element("td", [.class("number")], text: words.figure(piece.leadingWithout))
    }
  }

  private func links(_ piece: HypothesisTable.Weighed, _ cell: inout HTML) {
    let dossier = telling.dossier
    let claims = piece.evidence.sources.filter { source in
      !dossier.facts.contains { $0.id == source } && !dossier.milestones.contains { $0.id == source }
        && !dossier.outlook.evidence.contains { $0.source == source }
    }
    guard piece.evidence.kind != nil else { return }
    for (number, claim) in claims.prefix(4).enumerated() {
      cell.link(to: "/claims/\(claim)", [.title(words["evidence.sentence"])], text: "[\(number + 1)]")
      cell.text(" ")
    }
  }

  private func deciding(_ html: inout HTML) {
    guard !table.deciding.isEmpty else { return }
    html.element("h3", text: words["hypotheses.deciding"])
    html.element("ul", [.class("notes")]) { list in
      for one in table.deciding.prefix(4) {
        list.element(
          "li",
          text: words(
            "hypotheses.decides",
            [
              "kind": words.term("evidence-kind", one.kind.rawValue), "chance": Share(one.chance),
              "seen": Share(one.ifSeen), "not": Share(one.ifNot), "bits": words.decimal(one.information),
            ]))
      }
    }
  }
}
