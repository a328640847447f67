import ParleyLedger
import ParleyText

/// Gathers articles, reads them on all cores, and stores each batch in one transaction.
struct ReadSession {
  private let workspace: Workspace
  private var batch: [Article] = []
  var report = ReadReport()

  /// Enough to keep many cores busy, few enough to hold in memory.
  private static let batchSize = 32

  init(_ workspace: Workspace) { self.workspace = workspace }

  var isFull: Bool { batch.count >= Self.batchSize }

  mutating func take(_ article: Article) { batch.append(article) }

  /// Reads and stores what was gathered, in its order, together with what is to be remembered.
  /// - Throws: ``WorkspaceError`` where the ledger cannot be written; nothing of the batch is stored then.
  mutating func flush(remembering notes: [Memory] = []) throws {
    let (ledger, engine) = (workspace.ledger, workspace.engine)
    var unread: [Article] = []
    for article in batch {
      if try workspace.asking({ try ledger.holds(article, provenance: engine.provenance) }) {
        report.unchanged += 1
      } else {
        unread.append(article)
      }
    }
    batch.removeAll(keepingCapacity: true)
    var reads: [ReadArticle] = []
    for (article, result) in zip(unread, unread.concurrentMap(engine.attempt)) {
      switch result {
      case .failure(let error): report.failures.append("\(article.origin): \(error)")
      case .success(let read): reads.append(read)
      }
    }
    try store(reads, remembering: notes)
  }

  /// Stores articles that were read already.
  mutating func store(_ reads: [ReadArticle], remembering notes: [Memory] = []) throws {
    guard !reads.isEmpty || !notes.isEmpty else { return }
    let outcomes = try workspace.asking { try workspace.ledger.store(reads, remembering: notes) }
    for (read, outcome) in zip(reads, outcomes) {
      switch outcome {
      case .new: report.new += 1
      case .copy:
        report.new += 1
        report.copies += 1
      case .replaced: report.replaced += 1
      case .unchanged:
        report.unchanged += 1
        continue
      }
      report.statements += read.findings.statements.count
      report.claims += read.claims.count
    }
  }
}
