import HTTPTypes
import Hummingbird
import ParleyTeam

/// Lets in who is signed in and may do what is asked, and keeps a trail of what was changed. Where there is no team,
/// it only sees to it that nobody names an account.
struct TeamGate<Context: RequestContext>: RouterMiddleware {
  let team: TeamDesk?

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let request = Member.named(nil, request)
    guard let team else {
      var response = try await next(request, context)
      _ = response.takeNote()
      return response
    }
    let path = request.uri.path
    let changes = request.method != .get && request.method != .head
    if changes, !Self.isOwn(request) {
      try team.note(try team.account(request)?.name ?? "", "foreign: \(request.method) \(path)", .forbidden)
      throw HTTPError(.forbidden, message: "The form came from another site.")
    }
    if path == "/sign-in" || path == "/parley.css" || path.hasPrefix("/assets/") {
      return try await next(request, context)
    }
    guard let account = try team.account(request) else { return try Self.turnedAway(request) }
    guard account.role >= Self.needed(for: path, changes: changes) else {
      try team.note(account.name, "refused: \(request.method) \(path)", .forbidden)
      throw HTTPError(.forbidden, message: "Your account (\(account.role.rawValue)) may not do that.")
    }
    do {
      var response = try await next(Member.named(account.name, request), context)
      let done = response.takeNote().map { ": \($0)" } ?? ""
      if changes { try team.note(account.name, "\(request.method) \(path)\(done)", response.status) }
      return response
    } catch let error as HTTPError {
      if changes { try team.note(account.name, "\(request.method) \(path)", error.status) }
      throw error
    }
  }

  /// The least role for an address. What is not named here and changes something is for editors.
  static func needed(for path: String, changes: Bool) -> Role {
    guard changes else { return .reader }
    if path == "/sign-out" || path == "/ledger/export" { return .reader }
    return ["/review", "/review/name", "/comments"].contains(path) ? .coder : .editor
  }

  /// Whether a form comes from a page of this server, by what browsers say of it (Fetch Metadata; RFC 6454).
  static func isOwn(_ request: Request) -> Bool {
    func field(_ name: String) -> String? { HTTPField.Name(name).flatMap { request.headers[$0] } }
    if let site = field("Sec-Fetch-Site") { return site == "same-origin" || site == "none" }
    guard let origin = field("Origin") else { return true }
    let host = origin.split(separator: "/").last.map(String.init)
    return host == field("X-Forwarded-Host") || host == request.head.authority
  }

  private static func turnedAway(_ request: Request) throws -> Response {
    if request.uri.path.hasPrefix("/api/") {
      return try Response.json(
        ["error": ["sign in first; programs send the cookie of a session"]], status: .unauthorized)
    }
    guard request.method == .get else { throw HTTPError(.unauthorized, message: "Sign in first.") }
    return .seeOther("/sign-in?next=\(request.uri.string.percentEncoded)")
  }
}
