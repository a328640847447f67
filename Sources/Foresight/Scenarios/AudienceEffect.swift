public import ParleyBargaining
import ParleyDossier
public import ParleyPicture

/// What the sides' public demands would cost them at the table: the price of a step back, and what it does to a yes (Fearon 1994).
///
/// How much an audience punishes is not known; the rate is an assumption, shown with every result.
public struct AudienceEffect: Sendable {
  /// Utility lost for stepping back over a whole scale, for each unit of commitment, as a share of the issue's weight.
  public let rate: Double
  /// The strongest commitment of each side on each issue, the dearest first.
  public let prices: [Price]
  /// The probability of a yes without and with these prices, on the same random numbers.
  public let before: Estimate
  public let after: Estimate
  public let change: Estimate

  /// What one side has bound itself to, and what leaving it costs.
  public struct Price: Sendable, Hashable {
    public let party: String
    public let issue: String
    /// The demanded option's index.
    public let option: Int
    /// Sum over demands of authority × publicity × decay.
    public let strength: Double
    /// Utility lost for stepping back over the whole scale.
    public let intensity: Double
    public let claims: [String]
  }

  /// - Throws: `BargainingError` where the dossier's numbers do not fit together.
  public init(_ picture: Picture, rate: Double = 0.2, draws: Int = 2_000) throws(BargainingError) {
    let input = try GapInput(picture)
    var prices: [Price] = []
    var parties: [DistanceToYes.Party] = []
    for (number, party) in input.input.parties.enumerated() {
      let weights = party.salience.mean
      var audience: [Int: DistanceToYes.AudienceCost] = [:]
      for commitment in picture.commitments where commitment.party == input.parties[number] {
        guard let issue = input.issues.firstIndex(of: commitment.issue), audience[issue] == nil else { continue }
        let intensity = rate * commitment.strength * weights[issue]
        audience[issue] = .init(demand: input.input.issues[issue].places[commitment.option], intensity: intensity)
        prices.append(
          Price(
            party: commitment.party, issue: commitment.issue, option: commitment.option,
            strength: commitment.strength, intensity: intensity, claims: commitment.claims))
      }
      parties.append(
        .init(
          party.name, ideals: party.ideals, acceptance: party.acceptance, salience: party.salience,
          reservation: party.reservation, audience: audience))
    }
    self.rate = rate
    self.prices = prices.sorted { ($1.intensity, $0.issue) < ($0.intensity, $1.issue) }
    let bound = try DistanceToYes.Input(
      issues: input.input.issues, parties: parties, constraints: input.input.constraints)
    let comparison = try DistanceToYes.compare(
      input.input, bound, options: .init(draws: draws, stepDraws: 1, blockingLimit: 1))
    before = comparison.before.probability
    after = comparison.after.probability
    change = comparison.change
  }
}
