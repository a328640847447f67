import ParleyText

extension Workspace {
  /// How many articles of the ledger were read under other files than the dossier's present ones, or by an older reader.
  public func countStale() throws -> Int {
    try asking { try ledger.countArticles(notReadBy: engine.provenance) }
  }

  /// Reads every such article again from the ledger's own text; people's reviews stay.
  /// - Parameter progress: called after each batch; return false to stop, what was read by then is kept.
  @discardableResult
  public func readAgain(progress: (ReadReport) -> Bool = { _ in true }) throws -> ReadReport {
    var session = ReadSession(self)
    for head in try articles() {
      guard try !isCurrent(head.id) else { continue }
      session.take(try article(head.id).article)
      guard session.isFull else { continue }
      try session.flush()
      guard progress(session.report) else {
        session.report.cancelled = true
        return session.report
      }
    }
    try session.flush()
    return session.report
  }

  private func isCurrent(_ article: String) throws -> Bool {
    try asking { try ledger.holds(article: article, provenance: engine.provenance) }
  }
}
