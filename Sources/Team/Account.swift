/// What somebody in a team may do; each may do all that the one before may.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// Reads every page.
  case reader
  /// Reviews claims and comments on them.
  case coder
  /// Adds sources, edits the dossier, and reads the audit trail.
  case editor

  public static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Somebody who may sign in.
public struct Account: Sendable, Hashable, Codable {
  /// Under which reviews and comments are kept: 1…40 letters, digits, dots, hyphens and low lines.
  public var name: String
  public var role: Role
  /// As ``PasswordHash`` writes it.
  var password: String

  /// Tells one password from the next without telling anything of it.
  public var stamp: String { Secret.digest(password) }
}
