public import ParleyIngest
import ParleyLedger
import ParleyText
import Synchronization

extension Workspace {
  /// Reads files and folders into the ledger.
  ///
  /// Reading the same source twice changes nothing. An input that cannot be read is named in the report and does not stop
  /// the others. Each batch of articles is stored in one transaction; in an archive, the place reached is stored with it, so
  /// that the next reading goes on there, whatever stopped this one.
  /// - Parameters:
  ///   - fromStart: reads archives from their start, even if they have been read.
  ///   - progress: called after each batch; return false to stop.
  /// - Throws: ``WorkspaceError`` where the ledger cannot be written; what was stored before stays.
  @discardableResult
  public func read(
    _ inputs: [String], options: IntakeOptions = IntakeOptions(), fromStart: Bool = false,
    progress: (ReadProgress) -> Bool = { _ in true }
  ) throws -> ReadReport {
    var session = ReadSession(self)
    let totalBytes = inputs.reduce(0) { $0 + Intake().size(at: $1) }
    var finishedBytes = 0
    let reading = reading(options)
    let resumed = Mutex<[String]>([])
    for input in inputs {
      var articles: Articles
      do {
        articles = try Intake().articles(at: input, options: options) { path in
          guard !fromStart else { return nil }
          let position = ArchiveBookmark.position(of: path, reading: reading, in: self.ledger)
          if position != nil { resumed.withLock { $0.append(path) } }
          return position
        }
      } catch {
        session.report.failures.append(error.description)
        continue
      }
      var current = input
      var isDone = false
      while !isDone {
        switch articles.next() {
        case nil: isDone = true
        case .failure(let error): session.report.failures.append(error.description)
        case .success(let article):
          current = article.origin
          session.take(article)
        }
        guard isDone || session.isFull else { continue }
        try session.flush(
          remembering: articles.resumptions.compactMap { path, position in
            ArchiveBookmark.memory(of: path, reading: reading, position: position)
          })
        session.report.resumed = resumed.withLock { $0 }
        guard
          progress(session.progress(at: current, bytes: finishedBytes + articles.bytesRead, of: totalBytes))
        else {
          session.report.cancelled = true
          return session.report
        }
      }
      finishedBytes += articles.bytesRead
    }
    return session.report
  }

  /// What an archive is read by: another reader, coder, codebook or filter begins anew.
  private func reading(_ options: IntakeOptions) -> String {
    var hash = StableHash()
    hash.combine(
      "\(engine.provenance) \(options.filter) \(options.maximumBytes) \(options.published?.description ?? "")")
    return hash.identifier
  }
}

extension ReadSession {
  fileprivate func progress(at current: String, bytes: Int, of total: Int) -> ReadProgress {
    ReadProgress(
      articles: report.articles, statements: report.statements, claims: report.claims, current: current, bytes: bytes,
      totalBytes: total)
  }
}
