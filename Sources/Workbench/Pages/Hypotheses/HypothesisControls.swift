import ParleyDossier
import ParleyDrawing
import ParleyForesight

/// The judgements on one side as fields: how probable each hypothesis is beforehand, and how probable each kind of evidence
/// would be if it held.
struct HypothesisControls {
  let terms: HypothesisTerms
  let table: HypothesisTable
  let telling: Telling
  private var words: Words { telling.words }
  let at: String?
  let saving: (token: FormToken, fingerprint: String)

  func add(to html: inout HTML) {
    html.element(
      "form",
      [
        .class("judge"), Attribute("method", "get"), Attribute("action", "/hypotheses"),
        Attribute("data-party", terms.party),
      ]
    ) { form in
      form.hidden("party", terms.party)
      if let at { form.hidden("at", at) }
      fields(&form)
      form.element("div", [.class("buttons")]) { row in
        row.element("button", [Attribute("type", "submit")], text: words["packages.compute"])
        row.link(to: "/hypotheses", [.class("button")], text: words["hypotheses.reset"])
      }
    }
    keep(&html)
    html.element("p") { line in
      line.link(to: "\(EvidenceForm.path)?party=\(terms.party)", text: words["hypotheses.add-evidence"])
    }
  }

  private func fields(_ form: inout HTML) {
    form.element("table", [.class("judgements")]) { grid in
      grid.element("caption", text: words["hypotheses.if-true"])
      grid.element("thead") { head in
        head.element("tr") { line in
          line.element("th", [.scope("col")]) {
            $0.element("span", [.class("hidden")], text: words["hypotheses.evidence"])
          }
          for (number, hypothesis) in terms.hypotheses.enumerated() {
            line.element(
              "th", [.scope("col"), .title(HypothesisName(telling).text(hypothesis.id, hypothesis.text))],
              text: HypothesisName.letter(number))
          }
        }
      }
      grid.element("tbody") { body in
        row(words["hypotheses.beforehand"], style: "sum", &body) { hypothesis in
          (HypothesisTerms.prior(hypothesis.id), hypothesis.prior)
        }
        let seen = Set(table.evidence.compactMap(\.evidence.kind))
        for kind in EvidenceKind.allCases {
          row(words.term("evidence-kind", kind.rawValue), style: seen.contains(kind) ? "" : "unseen", &body) {
            hypothesis in
            (HypothesisTerms.likelihood(hypothesis.id, kind), hypothesis.likelihood(of: kind))
          }
        }
        for piece in terms.evidence {
          row(telling.dossier.outlook.evidence.first { $0.id == piece.id }?.text ?? piece.text, style: "given", &body) {
            hypothesis in
            (HypothesisTerms.given(piece.id, hypothesis.id), piece.likelihoods[hypothesis.id])
          }
        }
      }
    }
  }

  private func row(
    _ label: String, style: String, _ body: inout HTML, _ field: (HypothesisPrior) -> (name: String, value: Double?)
  ) {
    body.element("tr", [.class(style)]) { line in
      line.element("th", [.scope("row")], text: label)
      for (number, hypothesis) in terms.hypotheses.enumerated() {
        let field = field(hypothesis)
        line.element("td") { cell in
          cell.element("label") { html in
            html.element("span", [.class("hidden")], text: "\(label), \(HypothesisName.letter(number))")
            html.empty(
              "input",
              [
                Attribute("type", "number"), Attribute("name", field.name), Attribute("min", "0"),
                Attribute("max", "1"), Attribute("step", "any"),
                Attribute("value", field.value.map { FieldReader.shown(($0 * 1000).rounded() / 1000) } ?? ""),
              ])
          }
        }
      }
    }
  }

  /// Writes the judgements into the outlook: the form's own fields, copied by the script, or as they were computed last.
  private func keep(_ html: inout HTML) {
    html.element(
      "form",
      [
        .class("keep"), Attribute("method", "post"), Attribute("action", "/hypotheses/keep"),
        Attribute("data-party", terms.party), Attribute("hidden", terms.isTried ? nil : "hidden"),
      ]
    ) { form in
      form.hidden(FormToken.field, saving.token.text)
      form.hidden("fingerprint", saving.fingerprint)
      form.hidden("party", terms.party)
      for hypothesis in terms.hypotheses {
        form.hidden(HypothesisTerms.prior(hypothesis.id), FieldReader.shown(hypothesis.prior))
        for kind in EvidenceKind.allCases {
          form.hidden(
            HypothesisTerms.likelihood(hypothesis.id, kind), FieldReader.shown(hypothesis.likelihood(of: kind)))
        }
        for piece in terms.evidence {
          guard let value = piece.likelihoods[hypothesis.id] else { continue }
          form.hidden(HypothesisTerms.given(piece.id, hypothesis.id), FieldReader.shown(value))
        }
      }
      form.element("button", [.class("plain")], text: words["hypotheses.keep"])
    }
  }
}
