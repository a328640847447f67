public import ParleyCoding
public import ParleyDossier

extension PictureModel {
  /// How much a claim counts, 0…1: authority of the speaker × reliability of the outlet × confidence of the coding ×
  /// (1 − hedge).
  public func weight(of claim: Claim, under settings: Settings) -> Double {
    let reliability =
      claim.publisher.flatMap { settings.reliability[$0] } ?? settings.defaultReliability
    let hedge = claim.modality.hedged ? 1 - hedgeDiscount : 1
    let weight = claim.authority * reliability * claim.confidence * hedge
    return weight.isFinite ? min(max(weight, 0), 1) : 0
  }
}
