public import ParleyCoding
import ParleyLedger
import ParleyReading
import ParleyText

extension Workspace {
  /// Indicators that never fire, always fire or contradict each other over all that the ledger holds; without sources, what
  /// can be told from the files alone.
  public func codebookFindings() throws -> CodebookLint {
    let codebook = try codebook()
    let read = try articles().map { head in
      let stored = try article(head.id)
      return (article: stored.article, findings: stored.findings)
    }
    return read.isEmpty ? CodebookLint(dossier) : CodebookLint(codebook, over: read)
  }

  /// What fires in a sentence, and the claims that come of it.
  /// - Parameter party: who says it; nil for nobody in particular.
  public func trial(of sentence: String, by party: String? = nil) throws -> CodebookTrial {
    if let party, dossier.party(party) == nil {
      throw WorkspaceError(
        .argument, "no party “\(party)”; there are \(dossier.parties.map(\.id).joined(separator: ", "))")
    }
    return CodebookTrial(sentence, codebook: try codebook(), party: party)
  }

  private func codebook() throws -> Codebook {
    do { return try Codebook(dossier) } catch { throw WorkspaceError(.dossier, error.description) }
  }
}
