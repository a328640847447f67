public import ParleyIngest
import ParleyLedger
import ParleyText

extension Workspace {
  /// Reads files and folders into the ledger, an article a transaction.
  ///
  /// Reading the same source twice changes nothing. An input that cannot be read is named in the report and does not stop
  /// the others.
  /// - Parameters:
  ///   - progress: called after each batch; return false to stop.
  /// - Throws: ``WorkspaceError`` where the ledger cannot be written; what was stored before stays.
  @discardableResult
  public func read(
    _ inputs: [String], options: IntakeOptions = IntakeOptions(), progress: (ReadProgress) -> Bool = { _ in true }
  ) throws -> ReadReport {
    var report = ReadReport()
    var batch: [Article] = []
    func flush(_ current: String) throws -> Bool {
      try store(batch, into: &report)
      batch.removeAll(keepingCapacity: true)
      return progress(
        ReadProgress(
          articles: report.articles, statements: report.statements, claims: report.claims, current: current))
    }
    for input in inputs {
      let articles: Articles
      do {
        articles = try Intake().articles(at: input, options: options)
      } catch {
        report.failures.append(error.description)
        continue
      }
      for result in articles {
        switch result {
        case .failure(let error): report.failures.append(error.description)
        case .success(let article):
          batch.append(article)
          if batch.count == Self.batchSize, try !flush(article.origin) {
            report.cancelled = true
            return report
          }
        }
      }
    }
    _ = try flush(inputs.last ?? "")
    return report
  }

  private static let batchSize = 32

  /// Reads a batch on all cores and stores it in its order.
  private func store(_ batch: [Article], into report: inout ReadReport) throws {
    var unread: [Article] = []
    for article in batch {
      if try asking({ try ledger.holds(article: article.id, provenance: engine.provenance) }) {
        report.unchanged += 1
      } else {
        unread.append(article)
      }
    }
    let results = unread.concurrentMap(engine.attempt)
    for (article, result) in zip(unread, results) {
      switch result {
      case .failure(let error): report.failures.append("\(article.origin): \(error)")
      case .success(let read):
        switch try asking({ try ledger.store(read) }) {
        case .new: report.new += 1
        case .replaced: report.replaced += 1
        case .unchanged: report.unchanged += 1
        }
        report.statements += read.findings.statements.count
        report.claims += read.claims.count
      }
    }
  }
}
