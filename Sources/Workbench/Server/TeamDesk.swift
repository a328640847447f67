import Foundation
import HTTPTypes
import Hummingbird
import ParleyTeam

/// What a workbench for several people knows of them.
public final class TeamDesk: Sendable {
  let accounts: AccountBook
  let sessions: SessionBook
  let limiter: SignInLimiter
  let audit: AuditTrail
  let comments: CommentBook
  let clock: @Sendable () -> Double

  /// - Throws: `TeamError` where the accounts cannot be read.
  public convenience init(folder: String) throws {
    try self.init(folder: folder, clock: { Date().timeIntervalSince1970 })
  }

  /// - Parameter clock: seconds since 1970.
  init(folder: String, clock: @escaping @Sendable () -> Double) throws {
    accounts = try AccountBook(folder: folder)
    sessions = SessionBook(clock: clock)
    limiter = SignInLimiter(clock: clock)
    audit = AuditTrail(folder: folder)
    comments = CommentBook(folder: folder)
    self.clock = clock
  }

  var now: Int64 { Int64((clock() * 1000).rounded()) }

  /// Who sends a request; nil where nobody is signed in.
  func account(_ request: Request) throws -> Account? {
    guard let session = session(request), let account = try accounts.account(session.account) else { return nil }
    return account.stamp == session.stamp ? account : nil
  }

  /// What the forms of whoever sends a request carry; nil where nobody is signed in.
  func formToken(_ request: Request) -> FormToken? { session(request).map { FormToken($0.formToken) } }

  private func session(_ request: Request) -> SessionBook.Session? {
    request.cookies[Member.cookie].flatMap { sessions.session($0.value) }
  }

  /// Begins a session, which ends when the password is changed.
  /// - Returns: the secret that the browser keeps.
  func begin(_ account: Account) -> String { sessions.begin(for: account.name, stamp: account.stamp) }

  func note(_ who: String, _ what: String, _ status: HTTPResponse.Status) throws {
    try audit.add(AuditTrail.Entry(time: now, who: who, what: what, status: status.code))
  }
}

/// The account that a request was let in with, told from the gate to the pages in a field that no browser can set.
enum Member {
  static let cookie = "parley-session"
  static let field = HTTPField.Name("X-Parley-Account")

  static func name(of request: Request) -> String? { field.flatMap { request.headers[$0] } }
  /// The same request in somebody's name, whatever name it came with.
  static func named(_ name: String?, _ request: Request) -> Request {
    guard let field else { return request }
    var head = request.head
    head.headerFields[field] = name
    return Request(head: head, body: request.body)
  }

  /// What the browser keeps; sent back over TLS alone where it came that way.
  static func setting(_ secret: String, for request: Request) -> String {
    let isSecure = HTTPField.Name("X-Forwarded-Proto").flatMap { request.headers[$0] } == "https"
    let age = secret.isEmpty ? 0 : Int(SessionBook.wholeLimit)
    return "\(cookie)=\(secret); Path=/; Max-Age=\(age); HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
  }
}
