import ParleyLedger

extension WorkspaceError {
  /// What the ledger reported.
  init(_ error: LedgerError) {
    self.init(error.code == .unknownRow ? .notFound : .ledger, error.description)
  }
}
