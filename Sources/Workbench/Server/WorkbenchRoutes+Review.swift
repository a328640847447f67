import HTTPTypes
import Hummingbird
import ParleyCoding
import ParleyWorkspace

extension WorkbenchRoutes {
  /// What the review page sends.
  func addReview(to router: Router<BasicRequestContext>) {
    form(router, "/review") { workspace, form, request in
      let name = Reviewer(request).name
      let text = try form.required("verdict")
      guard let verdict = Review.Verdict(rawValue: text) else {
        throw WorkspaceError(.argument, "“\(text)” is not one of confirm, correct, reject, undo")
      }
      let correction = verdict == .correct ? try Self.correction(form) : nil
      let claim = try form.required("claim")
      try workspace.review(claim: claim, by: name, verdict, correction: correction, comment: form["comment"])
      return .seeOther(
        verdict == .undo ? "/review?claim=\(claim.percentEncoded)" : "/review?done=\(claim.percentEncoded)")
    }
    form(router, "/review/name") { workspace, form, _ in
      let name = try workspace.reviewer(try form.required("name"))
      var response = Response.seeOther("/review")
      response.headers[.setCookie] = Reviewer.setting(name)
      return response
    }
  }

  /// `choice` is an issue and an option, "issue/option", or an issue alone.
  private static func correction(_ form: SentForm) throws -> Review.Coding {
    let choice = try form.required("choice")
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
