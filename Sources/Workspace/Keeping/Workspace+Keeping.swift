import ParleyLedger
import ParleyText

extension Workspace {
  /// The same, answering at a glance.
  public func seen(at glance: Glance) -> Workspace { Workspace(self, glance: glance) }

  /// Computes in the background what most pages show, as after a change.
  public func prepare() {
    let glance = Glance()
    let view = seen(at: glance)
    _ = try? view.picture()
    _ = try? view.gap()
    _ = try? view.history()
    _ = try? view.chanceOfNearest()
    _ = try? view.settlement()
    _ = try? view.hypotheses()
    _ = try? view.forecasts()
    _ = try? view.reviewOrder()
  }

  /// A word for everything that pages and answers are made from: the ledger as it stands, the dossier's files, this program.
  /// nil where the files changed while they were read.
  /// - Complexity: one row of the ledger.
  public func state() throws -> String? {
    guard let files else { return nil }
    return "\(try asking { try ledger.state() }) \(files) \(Program.identity)"
  }

  /// Whether all that was asked for is computed.
  public var isSettled: Bool { shelves.background.isIdle }

  /// The value for the ledger as it stands and a day: kept, or computed. At a glance, one that is missing is computed in the
  /// background, and the last one for the same day stands in for it.
  /// - Parameter make: computes it from a workspace that waits, and the day.
  /// - Throws: ``WorkspaceError`` `pending` at a glance where nothing can stand in.
  func kept<Value>(
    on shelf: any KeyPath<Shelves, Shelf<Shelves.Key, Value>> & Sendable, _ name: String, at asked: Day?,
    _ make: @escaping @Sendable (Workspace, Day) throws -> Value
  ) throws -> Value {
    let key = Shelves.Key(revision: try asking { try ledger.revision() }, day: try asked ?? lastDay())
    let values = shelves[keyPath: shelf]
    if let value = values.value(for: key) { return value }
    guard let glance else { return try values.value(for: key) { try make(self, key.day) } }

    let patient = Workspace(self, glance: nil)
    let group = shelves.background.ask("\(name) \(key)") {
      // What cannot be computed is told to whoever waits for it.
      _ = try? values.value(for: key) { try make(patient, key.day) }
    }
    _ = group.wait(timeout: glance.patience)
    if let value = values.value(for: key) { return value }
    if let older = values.latest(where: { $0.day == key.day }) ?? (asked == nil ? values.latest { _ in true } : nil) {
      glance.fallBehind()
      return older
    }
    guard group.wait(timeout: glance.lastPatience) == .success else {
      throw WorkspaceError(.pending, "This is being computed for the first time since the server started.")
    }
    return try values.value(for: key) { try make(patient, key.day) }
  }
}
