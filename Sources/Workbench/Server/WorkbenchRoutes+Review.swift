import HTTPTypes
import Hummingbird
import ParleyCoding
import ParleyWorkspace

extension WorkbenchRoutes {
  /// What the review page sends.
  func addReview(to router: Router<BasicRequestContext>) {
    form(router, "/review") { workspace, form, request in
      let name = Reviewer(request).name
      let claim = try form.required("claim")
      let (verdict, correction) = try Self.word(form, on: try workspace.evidence(claim: claim).claim.claim)
      try workspace.review(claim: claim, by: name, verdict, correction: correction, comment: form["comment"])
      let stays = verdict == .undo || verdict == .comment
      let mode = form["double"] == nil ? "" : "&double=on"
      return .seeOther("/review?\(stays ? "claim" : "done")=\(claim.percentEncoded)\(mode)")
        .noting("\(verdict.rawValue) \(claim)")
    }
    form(router, "/review/name") { workspace, form, _ in
      let name = try workspace.reviewer(try form.required("name"))
      var response = Response.seeOther("/review")
      response.headers[.setCookie] = Reviewer.setting(name)
      return response
    }
    let desk = desk
    form(router, "/review/blind") { _, form, _ in
      let isBlind = try form.required("blind") == "on"
      try desk.save(.blind(isBlind), expecting: nil)
      return .seeOther("/review").noting(isBlind ? "blind" : "open")
    }
  }

  /// What a person says of a claim: a verdict, or the option that it should name (`quick`), which confirms the one that is coded.
  private static func word(_ form: SentForm, on claim: Claim) throws -> (Review.Verdict, Review.Coding?) {
    if let quick = form["quick"] {
      let coding = try correction(form, choice: quick)
      return coding == Review.Coding(claim) ? (.confirm, nil) : (.correct, coding)
    }
    let text = try form.required("verdict")
    guard let verdict = Review.Verdict(rawValue: text) else {
      throw WorkspaceError(.argument, "“\(text)” is not one of confirm, correct, reject, comment, undo")
    }
    if verdict == .comment, form["comment"] == nil { throw WorkspaceError(.argument, "the comment is empty") }
    return (verdict, verdict == .correct ? try correction(form, choice: try form.required("choice")) : nil)
  }

  /// - Parameter choice: an issue and an option, "issue/option", or an issue alone.
  private static func correction(_ form: SentForm, choice: String) throws -> Review.Coding {
    let parts = choice.split(separator: "/", maxSplits: 1).map(String.init)
    let text = try form.required("stance")
    guard let stance = Claim.Stance(rawValue: text) else {
      throw WorkspaceError(
        .argument, "“\(text)” is not one of \(Claim.Stance.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return Review.Coding(
      issue: parts.first ?? choice, option: parts.dropFirst().first, stance: stance, about: form["about"])
  }
}
