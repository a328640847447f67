import ParleyCoding
import ParleyDossier
import ParleyText

/// Links what is said about a side with that side's own words and its denials.
struct MutualClaimFinder: Sendable {
  let dossier: Dossier
  let model: PictureModel
  let claims: [Claim]
  let testimonies: Testimonies
  /// P(within one step of the option) by the side's own words: (side, issue, option, day).
  let agreement: @Sendable (Int, Int, Int, Day) -> Double

  func find() -> (claims: [MutualClaim], openDenials: [OpenDenial]) {
    let places = Places(dossier)
    let denials = claims.filter { $0.stance == .denies && $0.about == nil }
    let denialsBySubject = Dictionary(grouping: denials) {
      Subject(side: $0.party.flatMap { places.sides[$0] }, issue: $0.issue)
    }
    var answered: Set<String> = []
    var result: [MutualClaim] = []
    let ascriptions = claims.filter { $0.about != nil && $0.stance != .denies }
    for claim in ascriptions.sorted(by: { ($0.day, $0.id) < ($1.day, $1.id) }) {
      guard let about = claim.about, let side = places.sides[about], let issue = places.issues[claim.issue],
        claim.party.flatMap({ places.sides[$0] }) != side
      else { continue }
      let option = claim.option.flatMap { places.options[issue][$0] }
      let answers = denialsBySubject[Subject(side: side, issue: claim.issue)] ?? []
      let matching = answers.filter { answersTo(claim, $0) }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
      answered.formUnion(matching.map(\.id))
      let own = testimonies.on(side: side, issue: issue).filter {
        $0.stand != nil && $0.stance != .denies && abs($0.day.distance(to: claim.day)) <= model.mutualWindow
      }
      let agrees = own.isEmpty ? nil : option.map { agreement(side, issue, $0, claim.day) }
      result.append(
        MutualClaim(
          id: claim.id, claimant: claim.person ?? claim.claimant, by: claim.party, about: dossier.sides[side].id,
          issue: claim.issue, option: option, day: claim.day,
          verdict: verdict(denied: !matching.isEmpty, agreement: agrees), agreement: agrees,
          own: own.flatMap(\.claims),
          denials: matching.map {
            MutualClaim.Denial(
              claim: $0.id, claimant: $0.person ?? $0.claimant, day: $0.day,
              sameArticle: $0.article != nil && $0.article == claim.article)
          }))
    }
    let open = denials.filter { !answered.contains($0.id) }.compactMap { denial -> OpenDenial? in
      guard let side = denial.party.flatMap({ places.sides[$0] }) else { return nil }
      return OpenDenial(
        id: denial.id, party: dossier.sides[side].id, claimant: denial.person ?? denial.claimant,
        issue: denial.issue, day: denial.day)
    }
    return (result, open.sorted { ($0.day, $0.id) < ($1.day, $1.id) })
  }

  private struct Subject: Hashable {
    var side: Int?
    var issue: String
  }

  /// A denial answers what was said on the same issue in the days before it, or in the same article.
  private func answersTo(_ claim: Claim, _ denial: Claim) -> Bool {
    let days = claim.day.distance(to: denial.day)
    guard (0...model.mutualWindow).contains(days) || (claim.article != nil && claim.article == denial.article)
    else { return false }
    let denied = denial.refuses ?? denial.option
    return denied == nil || claim.option == nil || denied == claim.option || claim.article == denial.article
  }

  private func verdict(denied: Bool, agreement: Double?) -> MutualClaim.Verdict {
    if denied { return .denied }
    guard let agreement else { return .unanswered }
    return agreement >= 0.5 ? .confirmed : .contradicted
  }
}
