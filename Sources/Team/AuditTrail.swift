/// Who did what, when: one line each in `audit.jsonl` of the dossier's folder, only ever added to.
public final class AuditTrail: Sendable {
  public struct Entry: Sendable, Hashable, Codable {
    /// Milliseconds since 1 January 1970, UTC.
    public var time: Int64
    /// The account, or the name that somebody tried to sign in with.
    public var who: String
    /// "sign in", "sign out", or the method and address of a request that changed something.
    public var what: String
    /// The status of the answer.
    public var status: Int

    public init(time: Int64, who: String, what: String, status: Int) {
      self.time = time
      self.who = String(who.prefix(60))
      self.what = String(what.prefix(300))
      self.status = status
    }
  }

  private let file: LineFile<Entry>

  public init(folder: String) { file = LineFile("audit.jsonl", in: folder) }

  public func add(_ entry: Entry) throws { try file.append(entry) }

  /// The latest entries, the newest first.
  public func latest(_ count: Int) -> [Entry] { file.records().suffix(count).reversed() }
}
