import Foundation
import HTTPTypes
import Hummingbird

/// Under which name the person at the browser reviews: by the account, else by a cookie, else the name of the system's user.
struct Reviewer: Sendable {
  static let cookie = "reviewer"
  let name: String

  init(_ request: Request) {
    if let member = Member.name(of: request) {
      name = member
      return
    }
    let kept = request.cookies[Self.cookie]?.value.removingPercentEncoding
    let user = ProcessInfo.processInfo.userName
    name = kept.flatMap { $0.isEmpty ? nil : $0 } ?? (user.isEmpty ? "reviewer" : user)
  }

  static func setting(_ name: String) -> String {
    "\(cookie)=\(name.percentEncoded); Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict"
  }
}
