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
    let day = try day ?? lastDay()
    let state = try asking { try ledger.state() }
    if let kept = pictures.value(state: state, day: day) { return kept }
    let claims = try asking { try ledger.claims(Filter(knownBy: day)) }
    let picture = Picture(dossier, claims: try reviewBook().resolved(claims), asOf: day)
    pictures.keep(picture, state: state, day: day)
    return picture
  }
}
