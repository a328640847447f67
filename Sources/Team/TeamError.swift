/// What can go wrong with the accounts of a team.
public struct TeamError: Error, Sendable, Hashable, CustomStringConvertible {
  public struct Code: Sendable, Hashable {
    enum Kind: Sendable, Hashable { case unreadable, unwritable, unknown, exists, name, password, text, lastEditor }
    let kind: Kind

    /// A file of the team cannot be read or is damaged.
    public static let unreadable = Code(kind: .unreadable)
    public static let unwritable = Code(kind: .unwritable)
    /// No account has that name.
    public static let unknown = Code(kind: .unknown)
    public static let exists = Code(kind: .exists)
    /// The name cannot be an account's.
    public static let name = Code(kind: .name)
    /// The password is too short or too long, or could not be hashed.
    public static let password = Code(kind: .password)
    /// Nobody could edit the dossier any more.
    public static let lastEditor = Code(kind: .lastEditor)
    /// A comment is empty or too long.
    public static let text = Code(kind: .text)
  }

  public var code: Code
  /// The file, where one is at fault.
  public var path: String?
  /// What happened and how to mend it.
  public var message: String

  public init(_ code: Code, path: String? = nil, _ message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  public var description: String { path.map { "\($0): \(message)" } ?? message }
}
