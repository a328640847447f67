import ParleyCoding
import ParleyDossier
import TestFishery
import Testing

@testable import ParleyPicture

@Suite("What one claim does")
struct InfluenceTests {
  private let claims = [
    claim("F", "free", on: 3, confidence: 0.7), claim("F", "half", on: 20, stance: .accepts, confidence: 0.6),
    claim("F", "free", on: 41, by: "spokesman", confidence: 0.8, modality: .init(hedged: true)),
    claim("F", "half", on: 66, by: "envoy", confidence: 0.9), claim("C", "tenth", on: 30, stance: .accepts),
  ]

  private func picture(_ claims: [Claim]) -> Picture {
    Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(90))
  }

  /// The acceptance on the last day, by rank from the side's ideal outwards.
  private func reach(_ claims: [Claim], _ party: String = "F") throws -> [Double] {
    let picture = picture(claims)
    let track = try #require(picture.acceptance(of: party, on: "quota"))
    let row = track.farthest[picture.days.upperBound]
    return track.order.map { row[$0] }
  }

  private func expectNear(_ a: [Double], _ b: [Double]) {
    #expect(zip(a, b).allSatisfy { abs($0 - $1) < 1e-9 }, "\(a) and \(b)")
  }

  @Test("Taking a claim away gives what a picture without it gives", arguments: 0..<4)
  func rejects(_ index: Int) throws {
    let effects = try #require(ClaimInfluence(picture(claims)).effects(of: claims[index]))
    var without = claims
    without.remove(at: index)
    expectNear(effects.now, try reach(claims))
    expectNear(effects.rejected, try reach(without))
  }

  @Test("Confirming a claim gives what a picture gives in which it is sure", arguments: 0..<4)
  func confirms(_ index: Int) throws {
    let effects = try #require(ClaimInfluence(picture(claims)).effects(of: claims[index]))
    var sure = claims
    sure[index].confidence = 1
    expectNear(effects.confirmed, try reach(sure))
  }

  @Test("Corrections cover the other options, the nearest likeliest")
  func corrects() throws {
    let effects = try #require(ClaimInfluence(picture(claims)).effects(of: claims[3]))
    #expect(effects.corrected.count == 4)
    #expect(abs(effects.corrected.reduce(0) { $0 + $1.share } - 1) < 1e-12)
    #expect(effects.corrected.map(\.share).max() == effects.corrected[2].share)
  }

  @Test("A claim that another outlet carries too changes nothing when it goes; one about the other side has no effect")
  func isCarried() throws {
    let copy = claim("F", "half", on: 66, by: "envoy", publisher: "Gazette", confidence: 0.9)
    let told = claim("C", "free", on: 70, about: "F")
    let influence = ClaimInfluence(picture(claims + [copy, told]))
    let effects = try #require(influence.effects(of: copy))
    #expect(effects.rejected == effects.now)
    #expect(influence.effects(of: told) == nil)
  }
}
