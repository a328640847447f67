import HTTPTypes
import Hummingbird
import ParleyDrawing
import ParleyWorkspace

/// Tells what was refused in the reader's language, and programs in JSON, wherever it was refused.
struct Refusals<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      try Self.checkMethod(request)
      return try await next(request, context)
    } catch {
      let refusal = Self.refusal(error)
      if refusal.status == .internalServerError { context.logger.error("\(request.uri.path): \(error)") }
      var response = try Self.response(refusal, to: request)
      for field in refusal.headers { response.headers[field.name] = field.value }
      return response
    }
  }

  /// The API only answers questions (RFC 9110, section 15.5.6).
  private static func checkMethod(_ request: Request) throws {
    guard request.uri.path.hasPrefix(APIRoute.prefix), request.method != .get, request.method != .head else { return }
    throw HTTPError(.methodNotAllowed, headers: [.allow: "GET, HEAD"], message: "The API only answers questions.")
  }

  private static func refusal(_ error: any Error) -> HTTPError {
    switch error {
    case let error as HTTPError: error
    case let error as WorkspaceError: HTTPError(error.status, message: error.messages.joined(separator: " "))
    default: HTTPError(.internalServerError)
    }
  }

  private static func response(_ refusal: HTTPError, to request: Request) throws -> Response {
    let message = refusal.body ?? refusal.status.reasonPhrase
    guard !request.uri.path.hasPrefix(APIRoute.prefix) else {
      return try Response.json(["error": [message]], status: refusal.status)
    }
    let words = Words(Tongue(request).language)
    let body = HTML { html in
      html.element("main", [.id("content"), .class("refused")]) { main in
        main.element("h1", text: words["error.title"])
        if let text = text(refusal.status, words) { main.element("p", text: text) }
        main.element("p", [.class("meta"), Attribute("lang", "en")], text: "\(refusal.status.code): \(message)")
        main.element("p") { $0.link(to: "/", text: words["error.back"]) }
      }
    }
    return .page(
      Document(title: words["error.title"], language: words.language.rawValue, stylesheet: "/parley.css", body: body),
      status: refusal.status)
  }

  private static func text(_ status: HTTPResponse.Status, _ words: Words) -> String? {
    switch status {
    case .notFound: words["error.nowhere"]
    case .forbidden: words["error.forbidden"]
    case .unauthorized: words["error.unknown"]
    case .internalServerError: words["error.own"]
    default: nil
    }
  }
}
