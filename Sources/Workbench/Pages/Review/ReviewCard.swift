import ParleyCoding
import ParleyDossier
import ParleyDrawing
import ParleyWorkspace

/// A claim with its sentence, what the machine made of it, and the ways to answer: one key each.
struct ReviewCard {
  let workspace: Workspace
  let evidence: Evidence
  let telling: Telling
  let token: FormToken
  /// Where the next claim is.
  let next: String?
  let standing: [Review]
  /// Comments, in their order.
  let said: [Review]
  /// Whether the page goes on with what others have reviewed.
  let isDouble: Bool

  private var claim: Claim { evidence.claim.claim }
  private var dossier: Dossier { telling.dossier }
  private var words: Words { telling.words }

  func add(to html: inout HTML) {
    html.element("h2") { title in
      title.link(to: "/claims/\(claim.id)", text: telling.claimant(claim.claimant, person: claim.person).text)
      if let party = claim.party { title.add(SideName(after: party, telling).html) }
      title.text(", \(words.day(claim.date.first))")
    }
    Passage(evidence: evidence, words: words).add(to: &html)
    html.element("p", [.class("coded")]) { line in
      line.text(words["review.coded"] + " ")
      line.element("strong", text: ReviewWords(telling).text(Review.Coding(claim)))
    }
    html.element(
      "p", [.class("meta")],
      text: words(
        "review.sure",
        ["share": words.percent(claim.confidence), "indicator": claim.indicator, "coder": claim.coder]))
    if !standing.isEmpty || !said.isEmpty {
      html.element("ul", [.class("plain said")]) { list in
        for review in standing + said { list.element("li") { ReviewWords(telling).add(review, to: &$0) } }
      }
    }
    answers(&html)
    correction(&html)
  }

  // MARK: Answers

  private func begin(_ form: inout HTML) {
    form.hidden(FormToken.field, token.text)
    form.hidden("claim", claim.id)
    if isDouble { form.hidden("double", "on") }
  }

  private func answers(_ html: inout HTML) {
    html.element("form", [.class("answers"), Attribute("method", "post"), Attribute("action", "/review")]) { form in
      begin(&form)
      form.hidden("stance", claim.stance.rawValue)
      form.hidden("about", claim.about ?? "")
      form.field(words["review.comment"] + " (m)", name: "comment", value: nil, type: "text")
      form.element("div", [.class("buttons")]) { row in
        button("confirm", "c", words["review.confirm"], style: "", &row)
        button("reject", "r", words["review.reject"], style: "", &row)
        button("comment", "k", words["review.comment-only"], style: "plain", &row)
        if standing.contains(where: { $0.verdict != .comment }) {
          button("undo", "u", words["review.undo"], style: "plain", &row)
        }
        if let next {
          row.link(
            to: next, [.class("button"), Attribute("data-key", "n")], text: ReviewWords.keyed(words["review.skip"], "n")
          )
        }
      }
      quick(&form)
    }
  }

  private func button(_ verdict: String, _ key: String, _ label: String, style: String, _ row: inout HTML) {
    row.element(
      "button",
      [
        .class(style), Attribute("name", "verdict"), Attribute("value", verdict), Attribute("data-key", key),
        Attribute("aria-keyshortcuts", key),
      ], text: ReviewWords.keyed(label, key))
  }

  /// The issue's options, each a key: one press corrects.
  private func quick(_ form: inout HTML) {
    guard let issue = dossier.issue(claim.issue) else { return }
    form.element("fieldset", [.class("quick")]) { set in
      set.element("legend", text: words("review.stands-at", ["issue": issue.name]))
      for (number, option) in issue.options.enumerated() {
        let isCoded = option.id == claim.option
        set.element(
          "button",
          [
            .class(isCoded ? "plain coded" : "plain"), Attribute("name", "quick"),
            Attribute("value", "\(issue.id)/\(option.id)"),
            Attribute("data-key", number < 9 ? "\(number + 1)" : nil),
            Attribute("aria-keyshortcuts", number < 9 ? "\(number + 1)" : nil),
          ]
        ) { button in
          button.element("kbd", text: number < 9 ? "\(number + 1)" : "·")
          button.text(" " + option.label)
          if isCoded { button.element("span", [.class("meta")], text: " \(words["review.as-coded"])") }
        }
      }
    }
  }

  // MARK: Any other correction

  private func correction(_ html: inout HTML) {
    html.element("form", [.class("filter correct"), Attribute("method", "post"), Attribute("action", "/review")]) {
      form in
      begin(&form)
      form.element("label") { label in
        label.text(words["review.choice"] + " (e)")
        label.element("select", [Attribute("name", "choice"), Attribute("data-key", "e")]) { select in
          for issue in dossier.issues { options(of: issue, &select) }
        }
      }
      form.element("label") { label in
        label.text(words["review.stance"])
        label.element("select", [Attribute("name", "stance")]) { select in
          for stance in Claim.Stance.allCases {
            select.option(stance.rawValue, words.term("stance", stance.rawValue), isChosen: stance == claim.stance)
          }
        }
      }
      form.element("label") { label in
        label.text(words["review.said-of"])
        label.element("select", [Attribute("name", "about")]) { select in
          select.option("", words["review.own-side"], isChosen: claim.about == nil)
          for party in dossier.parties {
            select.option(party.id, telling.party(party.id), isChosen: party.id == claim.about)
          }
        }
      }
      form.field(words["review.comment"], name: "comment", value: nil, type: "text")
      form.element(
        "button", [Attribute("name", "verdict"), Attribute("value", "correct")], text: words["review.correct"])
    }
  }

  private func options(of issue: Issue, _ select: inout HTML) {
    select.element("optgroup", [Attribute("label", issue.name)]) { group in
      for option in issue.options {
        group.option(
          "\(issue.id)/\(option.id)", option.label, isChosen: issue.id == claim.issue && option.id == claim.option)
      }
      group.option(
        issue.id, "\(issue.name): \(words["review.no-option"])",
        isChosen: issue.id == claim.issue && claim.option == nil)
    }
  }
}
