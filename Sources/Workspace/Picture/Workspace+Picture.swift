import ParleyCoding
import ParleyLedger
public import ParleyPicture
public import ParleyText

extension Workspace {
  /// The day to which a picture reaches where none is asked for: the last publication in the ledger, within the days under study.
  public func lastDay() throws -> Day {
    let last = try asking { try ledger.lastPublication() } ?? dossier.span.upperBound
    return min(max(last, dossier.span.lowerBound), dossier.span.upperBound)
  }

  /// Where everybody stands by what had been published until `day`, a person's review winning over what the machine coded.
  ///
  /// Computed once for each state of the ledger and day, and kept.
  public func picture(at day: Day? = nil) throws -> Picture {
    try kept(on: \.pictures, "picture", at: day) { workspace, day in
      let claims = try workspace.allClaims().filter { $0.known <= day }
      return Picture(workspace.dossier, claims: try workspace.reviewBook().resolvedOnce(claims), asOf: day)
    }
  }

  /// Every claim as it was coded, in the order of their dates; kept until something is read. Where the dossier counts what copies say
  /// for each outlet, none repeats another.
  func allClaims() throws -> [Claim] {
    let reading = try asking { try ledger.revision() }.reading
    return try shelves.claims.value(for: reading) {
      var claims = try asking { try ledger.claims() }
      if dossier.settings.copies == .each { for place in claims.indices { claims[place].repeats = nil } }
      return claims
    }
  }
}
