public import ParleyBargaining
import ParleyDossier
public import ParleyPicture

/// A picture turned into what the mathematics of ``ParleyBargaining/DistanceToYes`` asks for.
///
/// What the outlook gives is used and marked as given; the rest is estimated and marked so.
public struct GapInput: Sendable {
  public let input: DistanceToYes.Input
  /// Issues that entered, in order.
  public let issues: [String]
  public let unspoken: [String]
  public let parties: [String]
  public let assumptions: [Gap.Assumption]

  /// - Throws: `BargainingError` where the dossier's numbers do not fit together.
  public init(_ picture: Picture) throws(BargainingError) {
    try self.init(picture.bearings, issues: nil)
  }

  /// - Parameter issues: those that enter; nil for all of which any side has spoken.
  init(_ bearings: Bearings, issues given: [String]? = nil) throws(BargainingError) {
    let dossier = bearings.dossier
    let spoken = dossier.issues.filter { issue in
      if let given { return given.contains(issue.id) }
      return dossier.sides.contains { bearings.entry(of: $0.id, on: issue.id)?.isSilent == false }
    }
    let entering = spoken.isEmpty ? dossier.issues : spoken
    let names = entering.map(\.id)
    issues = names
    unspoken = dossier.issues.map(\.id).filter { !names.contains($0) }
    parties = dossier.sides.map(\.id)
    var assumptions: [Gap.Assumption] = []
    var parties: [DistanceToYes.Party] = []
    for side in dossier.sides {
      let estimate = PartyEstimate(side: side.id, bearings: bearings, issues: entering)
      let (salience, salienceNote) = estimate.salience
      let (reservation, reservationNote) = estimate.reservation
      let (acceptance, acceptanceNote) = estimate.acceptance
      assumptions += [salienceNote, reservationNote, acceptanceNote] + (estimate.redLines.map { [$0] } ?? [])
      parties.append(
        DistanceToYes.Party(
          side.id, ideals: estimate.ideals, acceptance: acceptance, salience: salience, reservation: reservation))
    }
    self.assumptions = assumptions
    input = try DistanceToYes.Input(
      issues: entering.map { .init($0.id, options: $0.options.map(\.id), places: $0.places) }, parties: parties,
      constraints: GivenRedLines(dossier, on: bearings.asOf).constraints(on: names))
  }
}
