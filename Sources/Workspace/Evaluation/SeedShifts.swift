import ParleyCoding
import ParleyDossier
import ParleyLedger
import ParleyPicture
import ParleyText

/// What the whole way from text to picture makes of the commentary: the demands that it lists and the shifts that it tells.
struct SeedShifts {
  private let claims: [Annotated]
  private let dossier: Dossier
  /// The demands that the author lists.
  private static let demands: Set<String> = ["seed-032", "seed-033", "seed-034", "seed-035"]
  /// The shifts that the commentary is about.
  private static let moves = [("RU", "regime"), ("UA", "nato")]
  private static let tolerance = 2

  struct Annotated: Decodable {
    var id: String
    var side: String?
    var issue: String?
    var position: String?
    var direction: String?
    var date: String?

    /// First and last day.
    var days: ClosedRange<Day>? {
      let days = (date ?? "").split(separator: "/").compactMap { Day($0) }
      guard let first = days.first, let last = days.last, first <= last else { return nil }
      return first...last
    }
  }

  init(claims: [Annotated], dossier: Dossier) {
    self.claims = claims
    self.dossier = dossier
  }

  func rows(_ read: ReadArticle, in set: SeedCases) throws -> [Evaluation.Row] {
    let wanted = claims.filter { Self.demands.contains($0.id) }
    let coded = wanted.count { demand in
      read.claims.contains { $0.party == demand.side && $0.about == nil && $0.option == demand.position }
    }
    let picture = Picture(dossier, claims: read.claims, asOf: read.article.published?.last ?? dossier.span.upperBound)
    let found = picture.shifts.filter { $0.what == .position }
    let right = Self.moves.count { side, issue in
      found.contains { $0.party == side && $0.issue == issue && isTold($0) }
    }
    return [
      set.row("demands coded", 100 * Double(coded) / Double(max(1, wanted.count)), cases: wanted.count),
      set.row("shifts found", 100 * Double(right) / Double(Self.moves.count), cases: Self.moves.count),
      set.row("shifts that nobody told", Double(found.count { !isTold($0) }), cases: found.count),
    ]
  }

  /// Whether an annotated change of the side's position on the issue lies within two days of a shift, in its direction.
  private func isTold(_ shift: Shift) -> Bool {
    claims.contains { claim in
      guard claim.side == shift.party, claim.issue == shift.issue, claim.direction == shift.direction.rawValue,
        let days = claim.days
      else { return false }
      return days.lowerBound.distance(to: shift.date) >= -Self.tolerance
        && shift.date.distance(to: days.upperBound) >= -Self.tolerance
    }
  }
}
