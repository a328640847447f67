import ParleyCoding
import ParleyDossier
import ParleyText

/// Within one article somebody who speaks for no side, such as its author or an analyst, says things on one issue that
/// cannot both hold.
///
/// What outsiders judge moves no position; where they disagree with themselves, it is shown.
public struct Inconsistency: Sendable, Hashable {
  public let article: String
  public let claimant: String
  public let issue: String
  /// The party whose stand is judged, where one is.
  public let about: String?
  /// The two claims, in the order of their identifiers.
  public let claims: [String]
}

extension Inconsistency {
  /// - Complexity: O(claims + pairs within an article, claimant and issue).
  static func find(in claims: [Claim], dossier: Dossier) -> [Inconsistency] {
    let places = Places(dossier)
    var groups: [Subject: [Judgement]] = [:]
    for claim in claims where claim.stance != .denies {
      guard let article = claim.article, claim.party.flatMap({ places.sides[$0] }) == nil,
        let issue = places.issues[claim.issue]
      else { continue }
      let judgement = Judgement(
        claim: claim.id, stand: claim.option.flatMap { places.options[issue][$0] },
        refused: claim.refuses.flatMap { places.options[issue][$0] })
      let subject = Subject(
        article: article, claimant: claim.person ?? claim.claimant, issue: claim.issue, about: claim.about)
      groups[subject, default: []].append(judgement)
    }
    var result: [Inconsistency] = []
    for (subject, judgements) in groups {
      for (index, first) in judgements.enumerated() {
        for second in judgements[(index + 1)...] where first.excludes(second) {
          result.append(
            Inconsistency(
              article: subject.article, claimant: subject.claimant, issue: subject.issue, about: subject.about,
              claims: [first.claim, second.claim].sorted()))
        }
      }
    }
    return result.sorted {
      ($0.article, $0.issue, $0.claims[0], $0.claims[1]) < ($1.article, $1.issue, $1.claims[0], $1.claims[1])
    }
  }

  private struct Subject: Hashable {
    var article: String
    var claimant: String
    var issue: String
    var about: String?
  }

  private struct Judgement {
    var claim: String
    var stand: Int?
    var refused: Int?

    func excludes(_ other: Judgement) -> Bool {
      if let stand, let second = other.stand, abs(stand - second) > 1 { return true }
      if let stand, stand == other.refused { return true }
      if let refused, refused == other.stand { return true }
      return false
    }
  }
}
