public import ParleyCoding
import ParleyLedger

/// How far those who reviewed agree with each other, and with the machine.
public struct ReviewAgreement: Sendable, Hashable {
  /// On the issue of each claim that two people reviewed; nil where there are too few.
  public var amongPeople: KrippendorffAlpha?
  /// The same with the machine as one more coder.
  public var withMachine: KrippendorffAlpha?
  /// Claims that two people or more reviewed.
  public var shared: Int
  public var coders: [String]
}

extension Workspace {
  /// Krippendorff's alpha over all reviewed claims, with the issues as nominal values.
  public func reviewAgreement(book: ReviewBook? = nil) throws -> ReviewAgreement {
    let book = try book ?? reviewBook()
    let claims = try asking { try ledger.claims(Filter(reviewed: true)) }
    let people = book.agreementData(on: claims, issue: nil, of: dossier, withMachine: false)
    let all = book.agreementData(on: claims, issue: nil, of: dossier, withMachine: true)
    return ReviewAgreement(
      amongPeople: KrippendorffAlpha(people, metric: .nominal, samples: 200),
      withMachine: KrippendorffAlpha(all, metric: .nominal, samples: 200), shared: people.pairable.count,
      coders: Set(book.reviews.map(\.coder)).sorted())
  }
}
