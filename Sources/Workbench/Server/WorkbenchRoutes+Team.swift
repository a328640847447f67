import HTTPTypes
import Hummingbird
import ParleyDrawing
import ParleyTeam
import ParleyWorkspace

extension WorkbenchRoutes {
  /// Signing in and out, comments, and who did what.
  func addTeam(_ team: TeamDesk, to router: Router<BasicRequestContext>) {
    addSignIn(team, to: router)
    page(router, "/team") { workspace, asking in
      try TeamPage(workspace, asking, team: team).document()
    }
    form(router, "/comments") { workspace, form, request in
      let claim = try workspace.evidence(claim: try form.required("claim")).claim.claim
      let target = form["on"] == "statement" ? claim.statement ?? claim.id : claim.id
      do {
        try team.comments.add(
          form["text"] ?? "", on: target, by: Member.name(of: request) ?? "", at: team.now,
          among: team.accounts.accounts().map(\.name))
      } catch let error as TeamError {
        throw WorkspaceError(.argument, error.description)
      }
      return .seeOther("/claims/\(claim.id.percentEncoded)#comments").noting(claim.id)
    }
  }

  private func addSignIn(_ team: TeamDesk, to router: Router<BasicRequestContext>) {
    router.get("/sign-in") { request, context in
      Response.page(SignInPage(Asking(request: request, places: context.parameters), token: token(request)).document())
    }
    router.post("/sign-in") { request, context in
      var page = SignInPage(Asking(request: request, places: context.parameters), token: token(request))
      let form: SentForm
      do { form = try await SentForm(request, token: token(request), limit: 1 << 12) } catch {
        page.trouble = .form
        return Response.page(page.document(), status: .badRequest)
      }
      let name = form["name"] ?? ""
      page.name = name
      page.next = form["next"]
      let keys = Self.limiterKeys(name, request)
      let seconds = team.limiter.wait(for: keys)
      guard seconds <= 0 else {
        try team.note(name, "sign in", .tooManyRequests)
        page.trouble = .wait(Int(seconds.rounded(.up)))
        var response = Response.page(page.document(), status: .tooManyRequests)
        if let field = HTTPField.Name("Retry-After") { response.headers[field] = "\(Int(seconds.rounded(.up)))" }
        return response
      }
      // One at a time: each try takes 64 MiB.
      let password = form["password"] ?? ""
      guard let account = try await gatekeeper.run({ try team.accounts.signIn(name, password: password) }) else {
        team.limiter.failed(keys)
        try team.note(name, "sign in", .unauthorized)
        page.trouble = .refused
        return Response.page(page.document(), status: .unauthorized)
      }
      team.limiter.succeeded(keys)
      try team.note(account.name, "sign in", .ok)
      var response = Response.seeOther(SignInPage.safe(page.next))
      response.headers[.setCookie] = Member.setting(team.begin(account), for: request)
      return response
    }
    router.post("/sign-out") { request, _ in
      _ = try await SentForm(request, token: token(request), limit: 1 << 12)
      if let secret = request.cookies[Member.cookie]?.value { team.sessions.end(secret) }
      var response = Response.seeOther("/sign-in")
      response.headers[.setCookie] = Member.setting("", for: request)
      return response
    }
  }

  /// The name, and the place that a proxy names.
  private static func limiterKeys(_ name: String, _ request: Request) -> [String] {
    let from = HTTPField.Name("X-Forwarded-For").flatMap { request.headers[$0] }?.split(separator: ",").last
    return ["name \(name.lowercased().prefix(60))"] + (from.map { ["from \($0)"] } ?? [])
  }
}
