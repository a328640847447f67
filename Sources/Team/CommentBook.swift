/// What people say to each other about claims and statements: one line each in `comments.jsonl` of the dossier's folder.
public final class CommentBook: Sendable {
  public struct Comment: Sendable, Hashable, Codable {
    /// Milliseconds since 1 January 1970, UTC.
    public var time: Int64
    public var author: String
    /// The identifier of a claim or statement.
    public var target: String
    public var text: String
    /// Accounts that the text names as "@name".
    public var mentions: [String]
  }

  private let file: LineFile<Comment>
  public static let longest = 4000

  public init(folder: String) { file = LineFile("comments.jsonl", in: folder) }

  /// - Parameter accounts: the names that can be mentioned.
  /// - Throws: ``TeamError`` `text` where there are no words or too many.
  public func add(_ text: String, on target: String, by author: String, at time: Int64, among accounts: [String]) throws
  {
    guard text.contains(where: { !$0.isWhitespace }) else { throw TeamError(.text, "the comment is empty") }
    guard text.count <= Self.longest else {
      throw TeamError(.text, "a comment has at most \(Self.longest) characters; this has \(text.count)")
    }
    try file.append(
      Comment(
        time: time, author: author, target: target, text: text, mentions: Self.mentions(in: text, among: accounts)))
  }

  public func comments(on target: String) -> [Comment] { file.records().filter { $0.target == target } }

  /// The latest comments that mention somebody, the newest first.
  public func mentions(of account: String, limit: Int = 50) -> [Comment] {
    file.records().filter { $0.mentions.contains(account) }.suffix(limit).reversed()
  }

  /// The accounts that a text names as "@name", each once, in order.
  static func mentions(in text: String, among accounts: [String]) -> [String] {
    var found: [String] = []
    for part in text.split(separator: "@", omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix { $0.isLetter || $0.isNumber || "._-".contains($0) }
      let trimmed = String(name).trimmingSuffix(of: ".-")
      if accounts.contains(trimmed), !found.contains(trimmed) { found.append(trimmed) }
    }
    return found
  }
}

extension String {
  fileprivate func trimmingSuffix(of marks: String) -> String {
    var text = self[...]
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }
}
