import ParleyPicture
import ParleyText

extension BriefWriter {
  /// What was ascribed to a side and denied by it, or is belied by its own words.
  var denials: [Brief.Sentence] {
    picture.mutualClaims.filter { $0.verdict == .denied || $0.verdict == .contradicted }.reversed().map { claim in
      var values: [String: any Filling] = [
        "day": claim.day, "who": telling.person(claim.claimant), "about": telling.party(claim.about),
        "issue": telling.issue(claim.issue),
        "option": claim.option.map { telling.option($0, of: claim.issue) } ?? words["brief.a-stand"],
      ]
      guard let denial = claim.denials.first else {
        return Brief.Sentence(words("brief.belied", values), evidence: [claim.id] + claim.own)
      }
      values["denier"] = telling.person(denial.claimant)
      values["denied"] = denial.day
      return Brief.Sentence(words("brief.denied", values), evidence: [claim.id] + claim.denials.map(\.claim))
    } + openDenials
  }

  /// Denials of something that no read text ascribes to the side.
  private var openDenials: [Brief.Sentence] {
    picture.openDenials.reversed().map { denial in
      Brief.Sentence(
        words(
          "brief.open-denial",
          [
            "day": denial.day, "who": telling.person(denial.claimant), "party": telling.party(denial.party),
            "issue": telling.issue(denial.issue),
          ]), evidence: [denial.id])
    }
  }
}
