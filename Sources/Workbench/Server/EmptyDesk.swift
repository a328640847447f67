import HTTPTypes
import Hummingbird
import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// Answers everything with the form for a new dossier as long as the folder holds none.
struct EmptyDesk<Context: RequestContext>: RouterMiddleware {
  let desk: Desk
  /// What the form carries that is shown to whoever sends a request.
  let token: @Sendable (Request) -> FormToken

  private func page(_ request: Request, address: String) -> NewDossierPage {
    NewDossierPage(
      folder: desk.folder, token: token(request), words: Words(Tongue(request).language), address: address)
  }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard desk.isEmpty, !Self.isAlwaysThere(request.uri.path) else { return try await next(request, context) }
    guard request.method == .post, request.uri.path == NewDossierPage.path else {
      let tongue = Tongue(request)
      var response = Response.page(page(request, address: request.uri.string).document())
      if tongue.isChosen { response.headers[.setCookie] = tongue.cookie }
      return response
    }
    var page = page(request, address: "/")
    do {
      let form = try await SentForm(request, token: token(request))
      page.fields = Fields(form.texts)
      try desk.begin(form["do"] == "example" ? nil : try page.outline())
      return .seeOther("/dossier?done=begun")
    } catch let error as WorkspaceError {
      page.mistakes = error.messages
      return .page(page.document(), status: .badRequest)
    }
  }

  /// Style, scripts, and the way in and out.
  private static func isAlwaysThere(_ path: String) -> Bool {
    path == "/parley.css" || path.hasPrefix("/assets/") || path == "/sign-in" || path == "/sign-out"
  }
}
