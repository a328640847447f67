public import ParleyCoding
public import ParleyDossier
import ParleyLedger
import ParleyText

/// How far those who coded agree with each other, and with the machine.
public struct ReviewAgreement: Sendable, Hashable {
  /// On the issue of each claim that two people reviewed; nil where there are too few.
  public var amongPeople: KrippendorffAlpha?
  /// The same with the machine as one more coder.
  public var withMachine: KrippendorffAlpha?
  /// Claims that two people or more reviewed.
  public var shared: Int
  public var coders: [String]
  /// Whose agreement on what, where there is enough to tell: on the issue first, then on the option issue by issue.
  public var rows: [AgreementRow]
}

/// Krippendorff's alpha of some coders on one question.
public struct AgreementRow: Sendable, Hashable, Codable {
  /// Whose.
  public var between: Coders
  /// The issue whose options were to be told; nil for which issue it is at all.
  @Explicit public var issue: String?
  public var metric: KrippendorffAlpha.Metric
  /// 1 for perfect agreement, 0 for what chance gives.
  public var alpha: Double
  /// 95% interval by resampling units.
  @Explicit public var low: Double?
  @Explicit public var high: Double?
  /// What two coders or more have valued.
  public var units: Int

  public enum Coders: String, Sendable, Hashable, Codable, CaseIterable {
    /// People who reviewed the same claims.
    case reviewers
    /// The same with the machine as one more coder.
    case reviewersAndMachine = "reviewers-and-machine"
    /// Coders whose codings were imported, by passages that overlap.
    case imported
    case importedAndMachine = "imported-and-machine"
  }

  init?(_ between: Coders, _ data: AgreementData, issue: Issue?) {
    let metric = issue == nil ? KrippendorffAlpha.Metric.nominal : .ordinal
    guard let alpha = KrippendorffAlpha(data, metric: metric, samples: Self.samples) else { return nil }
    self.between = between
    self.issue = issue?.id
    self.metric = metric
    self.alpha = alpha.value
    low = alpha.interval?.lowerBound
    high = alpha.interval?.upperBound
    units = alpha.unitCount
  }

  private static let samples = 500
}

extension Workspace {
  /// Krippendorff's alpha over all reviewed claims, with the issues as nominal values, and over each issue's options as ordinal ones;
  /// and the same over passages that were coded elsewhere.
  public func reviewAgreement() throws -> ReviewAgreement {
    try kept(on: \.agreements, "agreement", at: nil) { workspace, _ in try workspace.measuredAgreement() }
  }

  private func measuredAgreement() throws -> ReviewAgreement {
    let book = try reviewBook()
    let claims = try asking { try ledger.claims(Filter(reviewed: true)) }
    func data(_ issue: Issue?, withMachine: Bool) -> AgreementData {
      book.agreementData(on: claims, issue: issue, of: dossier, withMachine: withMachine)
    }
    let people = data(nil, withMachine: false)
    var rows: [AgreementRow?] = []
    for (between, withMachine) in [(AgreementRow.Coders.reviewers, false), (.reviewersAndMachine, true)] {
      for issue in [nil] + dossier.issues.map(Optional.some) {
        rows.append(AgreementRow(between, data(issue, withMachine: withMachine), issue: issue))
      }
    }
    rows += try importedAgreement()
    return ReviewAgreement(
      amongPeople: KrippendorffAlpha(people, metric: .nominal, samples: 200),
      withMachine: KrippendorffAlpha(data(nil, withMachine: true), metric: .nominal, samples: 200),
      shared: people.pairable.count, coders: Set(book.reviews.map(\.coder)).sorted(), rows: rows.compactMap(\.self))
  }

  private func importedAgreement() throws -> [AgreementRow?] {
    let imported = try asking { try ledger.importedClaims() }
    guard !imported.isEmpty else { return [] }
    let known = Set(imported.map(\.id))
    let articles = Set(imported.compactMap(\.article)).sorted()
    var own: [PassageCodings.Coding] = []
    var machine: [PassageCodings.Coding] = []
    for id in articles {
      let stored = try article(id)
      let places = Dictionary(stored.findings.statements.map { ($0.id, $0.extent) }) { first, _ in first }
      for claim in stored.claims {
        guard let statement = claim.statement, let extent = places[statement] ?? nil, !extent.isEmpty else { continue }
        let isImported = known.contains(claim.id)
        let coding = PassageCodings.Coding(
          coder: isImported ? claim.coder : ReviewBook.machine, article: id, passage: extent,
          position: CodedPosition(issue: claim.issue, option: claim.option))
        if isImported { own.append(coding) } else { machine.append(coding) }
      }
    }
    let sets = [
      (AgreementRow.Coders.imported, PassageCodings(own)), (.importedAndMachine, PassageCodings(own + machine)),
    ]
    return sets.flatMap { between, codings in
      ([nil] + dossier.issues.map(Optional.some)).map { issue in
        AgreementRow(between, codings.agreementData(issue: issue, of: dossier), issue: issue)
      }
    }
  }
}
