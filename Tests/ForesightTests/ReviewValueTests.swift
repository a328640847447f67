import ParleyCoding
import ParleyDossier
import ParleyPicture
import TestFishery
import Testing

@testable import ParleyForesight

@Suite("What a review would change")
struct ReviewValueTests {
  @Test("The order is that of the real changes of the chance that an acceptable option is left")
  func ordersByEffect() throws {
    var simulation = Simulation()
    (simulation.issues, simulation.options, simulation.days, simulation.claimsPerWeek) = (2, 4, 60, 3)
    let talks = simulation.run(seed: 7)
    let asOf = talks.dossier.span.upperBound
    func picture(_ claims: [Claim]) -> Picture { Picture(talks.dossier, claims: claims, asOf: asOf) }
    let whole = picture(talks.claims)
    let value = ReviewValue(whole)
    let before = chance(whole)
    let pairs = talks.claims.indices.map { index -> (estimated: Double, real: Double) in
      var without = talks.claims
      without.remove(at: index)
      var sure = talks.claims
      sure[index].confidence = 1
      let right = talks.claims[index].confidence
      let real =
        right * abs(chance(picture(sure)) - before) + (1 - right) * abs(chance(picture(without)) - before)
      return (value.expectedChange(of: talks.claims[index]), real)
    }
    #expect(correlation(of: pairs) > 0.8)
  }

  @Test("A claim about the other side changes nothing")
  func leavesOthersOut() {
    let claims = [claim("F", "half", on: 3), claim("C", "none", on: 4), claim("C", "free", on: 5, about: "F")]
    let value = ReviewValue(Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(30)))
    #expect(value.expectedChange(of: claims[2]) == 0)
    #expect(value.expectedChange(of: claims[0]) > 0)
  }

  /// P(on every issue some option that both sides could live with), from the acceptances as they are.
  private func chance(_ picture: Picture) -> Double {
    picture.dossier.issues.reduce(1) { product, issue in
      let tracks = picture.dossier.sides.compactMap { picture.acceptance(of: $0.id, on: issue.id) }
      let (a, b) = (tracks[0], tracks[1])
      var chance = 0.0
      for i in a.order.indices {
        for j in b.order.indices where !Set(a.order[...i]).isDisjoint(with: b.order[...j]) {
          chance += a.farthest[picture.days.upperBound][a.order[i]] * b.farthest[picture.days.upperBound][b.order[j]]
        }
      }
      return product * chance
    }
  }

  /// Spearman's, of the ranks.
  private func correlation(of pairs: [(estimated: Double, real: Double)]) -> Double {
    func ranks(_ values: [Double]) -> [Double] {
      var result = [Double](repeating: 0, count: values.count)
      for (rank, index) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
        result[index] = Double(rank)
      }
      return result
    }
    let (a, b) = (ranks(pairs.map(\.estimated)), ranks(pairs.map(\.real)))
    let mean = Double(pairs.count - 1) / 2
    let both = zip(a, b).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
    return both / a.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }
}
