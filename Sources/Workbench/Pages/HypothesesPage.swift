import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyText
import ParleyWorkspace

/// What each side may be up to: competing hypotheses, the evidence on them, what would decide.
struct HypothesesPage {
  private let workspace: Workspace
  private let tables: [HypothesisTable]

  init(_ workspace: Workspace, at day: Day?) throws {
    self.workspace = workspace
    tables = try workspace.hypotheses(at: day)
  }

  func document() -> Document {
    PageFrame(workspace: workspace, title: "Hypotheses", section: "/hypotheses").document { html in
      html.element("h1", text: "What each side may be up to")
      html.element(
        "p", [.class("meta")],
        text:
          "As of \(tables.first?.asOf.words ?? "today"). Competing hypotheses (Heuer), weighed by Bayes’ rule; the k-th piece of one kind counts 1/k as much as the first. Priors and likelihoods are judgements: change them in outlook.yaml."
      )
      for table in tables { add(table, &html) }
    }
  }

  private func add(_ table: HypothesisTable, _ html: inout HTML) {
    html.element("h2") { $0.add(SideName(table.party, in: workspace.dossier, text: name(table.party)).html) }
    if let leading = table.leading {
      html.element("p") { line in
        line.text("Most probable: ")
        line.element("strong", text: leading.text)
        line.text(" (\(Verdict.figure(leading.posterior))).")
      }
    }
    posteriors(table, &html)
    matrix(table, &html)
    deciding(table, &html)
  }

  private func posteriors(_ table: HypothesisTable, _ html: inout HTML) {
    html.element("table", [.class("narrow")]) { grid in
      grid.element("thead") { head in
        head.element("tr") { line in
          line.element("th", [.scope("col")], text: "Hypothesis")
          line.element("th", [.class("number"), .scope("col")], text: "Before")
          line.element("th", [.class("number"), .scope("col")], text: "After the evidence")
          line.element("th", [.class("bar"), .scope("col")]) {
            $0.element("span", [.class("hidden")], text: "As a bar")
          }
        }
      }
      grid.element("tbody") { body in
        for (number, row) in table.rows.enumerated() {
          body.element("tr") { line in
            line.element("th", [.scope("row")], text: "\(letter(number)). \(row.text)")
            line.element("td", [.class("number")], text: Verdict.figure(row.prior))
            line.element("td", [.class("number")], text: Verdict.figure(row.posterior))
            line.element("td", [.class("bar")]) { $0.add(ShareBar(row.posterior).svg()) }
          }
        }
      }
    }
  }

  private func matrix(_ table: HypothesisTable, _ html: inout HTML) {
    guard !table.evidence.isEmpty else {
      html.element("p", [.class("soft")], text: "No evidence was found in what was read; the priors stand.")
      return
    }
    let telling = table.evidence.sorted {
      ($1.diagnosticity * $1.share, $0.evidence.id) < ($0.diagnosticity * $0.share, $1.evidence.id)
    }
    grid(table, Array(telling.prefix(8)), "Evidence, the most telling first", &html)
    guard telling.count > 8 else { return }
    html.element("details") { details in
      details.element("summary", text: "\(telling.count - 8) less telling pieces")
      grid(table, Array(telling.dropFirst(8)), "Less telling evidence", &details)
    }
  }

  private func grid(_ table: HypothesisTable, _ pieces: [HypothesisTable.Weighed], _ title: String, _ html: inout HTML)
  {
    html.element("div", [.class("scroll")]) { scroll in
      scroll.element("table") { grid in
        grid.element("caption", text: "\(title): the probability of seeing each piece if the hypothesis were true")
        grid.element("thead") { head in
          head.element("tr") { line in
            line.element("th", [.scope("col")], text: "Date")
            line.element("th", [.scope("col")], text: "Evidence")
            for (number, row) in table.rows.enumerated() {
              line.element("th", [.class("number"), .scope("col"), .title(row.text)], text: letter(number))
            }
            line.element("th", [.class("number"), .scope("col")], text: "Bits")
          }
        }
        grid.element("tbody") { body in
          for piece in pieces { add(piece, table, &body) }
        }
      }
    }
  }

  private func add(_ piece: HypothesisTable.Weighed, _ table: HypothesisTable, _ body: inout HTML) {
    let best = piece.likelihoods.values.max() ?? 0
    body.element("tr") { line in
      line.element("td", [.class("day")], text: piece.evidence.date.words)
      line.element("td") { cell in
        cell.text(piece.evidence.text + " ")
        let claims = piece.evidence.sources.filter { source in
          !workspace.dossier.facts.contains { $0.id == source }
            && !workspace.dossier.milestones.contains { $0.id == source }
        }
        for (number, claim) in claims.prefix(4).enumerated() {
          cell.link(to: "/claims/\(claim)", text: "[\(number + 1)]")
          cell.text(" ")
        }
      }
      for row in table.rows {
        let value = piece.likelihoods[row.id]
        line.element(
          "td", [.class(value == best ? "number best" : "number")], text: value.map(Verdict.figure) ?? "–")
      }
      line.element("td", [.class("number")], text: tenths(piece.diagnosticity * piece.share))
    }
  }

  private func deciding(_ table: HypothesisTable, _ html: inout HTML) {
    guard !table.deciding.isEmpty else { return }
    html.element("h3", text: "What would decide")
    html.element("ul", [.class("notes")]) { list in
      for one in table.deciding.prefix(4) {
        list.element(
          "li",
          text:
            "\(one.kind.text): seen with probability \(Verdict.figure(one.chance)); the leading hypothesis would stand at \(Verdict.figure(one.ifSeen)) if it is seen, at \(Verdict.figure(one.ifNot)) if not."
        )
      }
    }
  }

  private func name(_ party: String) -> String { workspace.dossier.party(party)?.name ?? party }
  private func letter(_ number: Int) -> String { ["A", "B", "C", "D", "E", "F", "G", "H"][number % 8] }

  private func tenths(_ value: Double) -> String {
    let tenths = Int((max(0, min(99, value)) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
