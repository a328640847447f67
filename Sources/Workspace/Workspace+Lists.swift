public import ParleyLedger
public import ParleyText

extension Workspace {
  /// Statements with their words and places.
  public func statements(_ filter: Filter = Filter()) throws -> [StatementListRecord] {
    try asking { try ledger.statements(checked(filter)).map(StatementListRecord.init) }
  }

  /// Claims with their words and places.
  public func claims(_ filter: Filter = Filter()) throws -> [ClaimRecord] {
    try asking { try ledger.claimRows(checked(filter)).map(ClaimRecord.init) }
  }

  /// How many claims there are, whatever the filter's limit; kept until something is read or reviewed.
  public func countClaims(_ filter: Filter = Filter()) throws -> Int {
    var filter = try checked(filter)
    (filter.limit, filter.offset) = (nil, 0)
    let key = Shelves.ClaimCountKey(revision: try asking { try ledger.revision() }, filter: filter)
    return try shelves.claimCounts.value(for: key) { try asking { try ledger.countClaims(filter) } }
  }

  /// Names of all outlets, those with the most articles first.
  public func publishers() throws -> [String] { try asking { try ledger.publishers() } }

  public func articles(_ filter: Filter = Filter()) throws -> [ArticleHead] {
    try asking { try ledger.articles(filter) }
  }

  /// The outlet chain of an article: everybody who carried its story, in the order in which they did.
  public func carriers(ofArticle id: String) throws -> [Carrier] {
    try asking { try ledger.carriers(ofArticle: id) }
  }

  public func article(_ id: String) throws -> StoredArticle { try asking { try ledger.article(id) } }

  public func counts(knownBy day: Day? = nil) throws -> LedgerCounts {
    let key = Shelves.CountKey(revision: try asking { try ledger.revision() }, day: day)
    return try shelves.counts.value(for: key) { try asking { try ledger.counts(knownBy: day) } }
  }

  /// Says of an unknown party, issue or option which ones there are, rather than listing nothing.
  func checked(_ filter: Filter) throws -> Filter {
    if let party = filter.party, dossier.party(party) == nil {
      throw WorkspaceError(
        .argument, "no party “\(party)”; there are \(dossier.parties.map(\.id).joined(separator: ", "))")
    }
    if let issue = filter.issue { _ = try self.issue(issue) }
    if let option = filter.option, !dossier.issues.contains(where: { $0.index(of: option) != nil }) {
      throw WorkspaceError(
        .argument,
        "no option “\(option)”; there are \(dossier.issues.flatMap(\.options).map(\.id).joined(separator: ", "))")
    }
    return filter
  }

  /// Turns what the ledger throws into what all faces know.
  func asking<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let error as LedgerError { throw WorkspaceError(error) }
  }
}
