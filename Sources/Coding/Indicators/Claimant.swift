package import ParleyDossier
package import ParleyReading
package import ParleyText

/// Who claims, for whom, when, and with what authority.
package struct Claimant {
  package let person: String?
  package let party: String?
  package let name: String
  package let authority: Double
  package let date: ResolvedDate
  package let known: Day
  /// Of a party that speaks as a whole, and of somebody whom the dossier does not know.
  static let collectiveAuthority = 0.7
  static let unknownAuthority = 0.2

  package init(_ statement: Statement, article: Article, dossier: Dossier) {
    known = article.published?.last ?? dossier.settings.published ?? statement.date?.last ?? dossier.span.upperBound
    date = statement.date ?? article.published ?? ResolvedDate(first: known, how: .article)
    let speaker = statement.speaker
    let person = speaker.person.flatMap { dossier.person($0) }
    let role = person?.role(on: date.first) ?? person?.role(on: date.last)
    self.person = person?.id
    let named = speaker.party.flatMap { dossier.party($0)?.id }
    party = person == nil ? named : role?.party
    if let person {
      name = person.name
      authority = role?.authority ?? Self.unknownAuthority
    } else {
      name = speaker.name ?? named.flatMap { dossier.party($0)?.name } ?? statement.source.map { article[$0] } ?? ""
      authority = named == nil ? Self.unknownAuthority : Self.collectiveAuthority
    }
  }
}
