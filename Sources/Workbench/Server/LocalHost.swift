import HTTPTypes
import Hummingbird

/// Answers only requests that name this machine, so that no foreign name that resolves to it (DNS rebinding) reads a dossier.
struct LocalHost<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    // The first is the authority; a second one is left among the fields (RFC 9112, section 3.2).
    if let host = HTTPField.Name("Host"), request.headers[host] != nil {
      throw HTTPError(.badRequest, message: "The request names two hosts.")
    }
    guard let authority = request.head.authority, Self.isLocal(authority) else {
      throw HTTPError(.misdirectedRequest, message: "This server answers to localhost, 127.0.0.1 and [::1] only.")
    }
    return try await next(request, context)
  }

  static func isLocal(_ authority: String) -> Bool {
    let name =
      authority.hasPrefix("[")
      ? authority.prefix { $0 != "]" } + "]"
      : authority.prefix { $0 != ":" }
    return ["localhost", "127.0.0.1", "[::1]"].contains(name.lowercased())
  }
}
