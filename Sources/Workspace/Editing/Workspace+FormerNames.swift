import ParleyLedger

extension Workspace {
  /// Identifiers that a claim had before something of the dossier got another name.
  public func formerNames(ofClaim id: String) throws -> [String] {
    try asking { try ledger.formerNames(ofClaim: id) }
  }
}
