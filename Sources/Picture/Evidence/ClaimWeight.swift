public import ParleyCoding
public import ParleyDossier

extension PictureModel {
  /// How much a claim counts, 0…1: authority of the speaker × reliability of the outlet × confidence of the coding ×
  /// (1 − hedge). Openness is always told in words that hedge; for it, they do not count a second time.
  public func weight(of claim: Claim, under settings: Settings) -> Double {
    let hedge = claim.modality.hedged && claim.stance != .floats ? 1 - hedgeDiscount : 1
    return share(claim.authority * hedge) * credence(of: claim, under: settings)
  }

  /// Probability that a claim is what it seems, 0…1: reliability of the outlet × confidence of the coding.
  public func credence(of claim: Claim, under settings: Settings) -> Double {
    let reliability =
      claim.publisher.flatMap { settings.reliability[$0] } ?? settings.defaultReliability
    return share(reliability * claim.confidence)
  }

  private func share(_ value: Double) -> Double { value.isFinite ? min(max(value, 0), 1) : 0 }
}
