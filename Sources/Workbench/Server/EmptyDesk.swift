import HTTPTypes
import Hummingbird
import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// Answers everything with the form for a new dossier as long as the folder holds none.
struct EmptyDesk<Context: RequestContext>: RouterMiddleware {
  let desk: Desk
  let token: FormToken

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let isFile = request.uri.path == "/parley.css" || request.uri.path.hasPrefix("/assets/")
    guard desk.isEmpty, !isFile else { return try await next(request, context) }
    guard request.method == .post, request.uri.path == NewDossierPage.path else {
      return .page(NewDossierPage(folder: desk.folder, token: token, words: Words(Tongue(request).language)).document())
    }
    var page = NewDossierPage(folder: desk.folder, token: token, words: Words(Tongue(request).language))
    do {
      let form = try await SentForm(request, token: token)
      page.fields = Fields(form.texts)
      try desk.begin(form["do"] == "example" ? nil : try page.outline())
      return .seeOther("/dossier")
    } catch let error as WorkspaceError {
      page.mistakes = error.messages
      return .page(page.document(), status: .badRequest)
    }
  }
}
