import ParleyCoding
import ParleyDossier
import ParleyDrawing
import ParleyWorkspace

/// A claim with its sentence, what the machine made of it, and the ways to answer.
struct ReviewCard {
  let workspace: Workspace
  let evidence: Evidence
  let token: FormToken
  /// Where the next claim is.
  let next: String?
  let standing: [Review]

  private var claim: Claim { evidence.claim.claim }
  private var dossier: Dossier { workspace.dossier }

  func add(to html: inout HTML) {
    html.element("h2") { title in
      title.link(to: "/claims/\(claim.id)", text: claim.claimant)
      if let party = claim.party { title.add(SideName(party, in: dossier).html) }
      title.text(", \(claim.date.first.words)")
    }
    Passage(evidence: evidence).add(to: &html)
    html.element("p", [.class("coded")]) { line in
      line.text("Coded as ")
      line.element("strong", text: ReviewWords(dossier).text(Review.Coding(claim)))
    }
    html.element(
      "p", [.class("meta")],
      text: "Sure to \(Int((claim.confidence * 100).rounded()))%, by “\(claim.indicator)” (\(claim.coder)).")
    for review in standing {
      html.element("p", text: "\(review.coder) \(ReviewWords(dossier).sentence(review))")
    }
    answers(&html)
    correction(&html)
  }

  private func answers(_ html: inout HTML) {
    html.element("form", [.class("answers"), Attribute("method", "post"), Attribute("action", "/review")]) { form in
      form.hidden(FormToken.field, token.text)
      form.hidden("claim", claim.id)
      form.field("Comment (m)", name: "comment", value: nil, type: "text")
      form.element("div", [.class("buttons")]) { row in
        for (verdict, label, key) in [("confirm", "Confirm", "c"), ("reject", "Reject", "r")] {
          row.element(
            "button",
            [Attribute("name", "verdict"), Attribute("value", verdict), Attribute("data-key", key)],
            text: "\(label) (\(key))")
        }
        if !standing.isEmpty {
          row.element(
            "button",
            [
              .class("plain"), Attribute("name", "verdict"), Attribute("value", "undo"), Attribute("data-key", "u"),
            ], text: "Undo (u)")
        }
        if let next { row.link(to: next, [.class("button"), Attribute("data-key", "n")], text: "Next (n)") }
      }
    }
  }

  private func correction(_ html: inout HTML) {
    html.element("form", [.class("filter correct"), Attribute("method", "post"), Attribute("action", "/review")]) {
      form in
      form.hidden(FormToken.field, token.text)
      form.hidden("claim", claim.id)
      form.element("label") { label in
        label.text("Issue and option (e)")
        label.element("select", [Attribute("name", "choice"), Attribute("data-key", "e")]) { select in
          for issue in dossier.issues { options(of: issue, &select) }
        }
      }
      form.element("label") { label in
        label.text("Stance")
        label.element("select", [Attribute("name", "stance")]) { select in
          for stance in Claim.Stance.allCases {
            select.option(stance.rawValue, stance.rawValue, isChosen: stance == claim.stance)
          }
        }
      }
      form.element("label") { label in
        label.text("Said of")
        label.element("select", [Attribute("name", "about")]) { select in
          select.option("", "the speaker’s own side", isChosen: claim.about == nil)
          for party in dossier.parties { select.option(party.id, party.name, isChosen: party.id == claim.about) }
        }
      }
      form.field("Comment", name: "comment", value: nil, type: "text")
      form.element("button", [Attribute("name", "verdict"), Attribute("value", "correct")], text: "Correct")
    }
  }

  private func options(of issue: Issue, _ select: inout HTML) {
    select.element("optgroup", [Attribute("label", issue.name)]) { group in
      for option in issue.options {
        group.option(
          "\(issue.id)/\(option.id)", option.label, isChosen: issue.id == claim.issue && option.id == claim.option)
      }
      group.option(
        issue.id, "\(issue.name): no option", isChosen: issue.id == claim.issue && claim.option == nil)
    }
  }
}

/// Codings and verdicts in words.
struct ReviewWords {
  private let dossier: Dossier

  init(_ dossier: Dossier) { self.dossier = dossier }

  func text(_ coding: Review.Coding) -> String {
    let issue = dossier.issue(coding.issue)
    let option = coding.option.flatMap { id in issue?.options.first { $0.id == id }?.label }
    let about = coding.about.map { ", said of \(dossier.party($0)?.name ?? $0)" } ?? ""
    return "\(issue?.name ?? coding.issue): \(option ?? "no option") (\(coding.stance.rawValue)\(about))"
  }

  func sentence(_ review: Review) -> String {
    let comment = review.comment.map { " “\($0)”" } ?? ""
    if review.verdict == .comment { return "commented:\(comment)" }
    let what = review.verdict == .correct ? review.correction.map { " to \(text($0))" } ?? "" : ""
    return "\(Self.past(review.verdict)) it\(what).\(comment)"
  }

  static func past(_ verdict: Review.Verdict) -> String {
    switch verdict {
    case .confirm: "confirmed"
    case .correct: "corrected"
    case .reject: "rejected"
    case .undo: "took back"
    case .comment: "commented on"
    }
  }
}
