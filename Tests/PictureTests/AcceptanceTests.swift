import ParleyCoding
import ParleyText
import TestFishery
import Testing

@testable import ParleyPicture

@Suite struct AcceptanceTests {
  func accepted(_ claims: [Claim], on day: Int, party: String = "C") -> [Int]? {
    Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(day)).acceptance(of: party, on: "quota")?
      .accepted(on: Fishery.day(day))
  }

  static let demands = (0..<4).map { claim("C", "none", on: $0 * 2) }

  @Test("A side that only demands its ideal accepts that alone")
  func demandsOnly() { #expect(accepted(Self.demands, on: 8) == [0]) }

  @Test("An offer pushes acceptance out to it, with everything on the way")
  func offer() {
    let offers = [claim("C", "quarter", on: 9, stance: .offers), claim("C", "quarter", on: 10, stance: .accepts)]
    #expect(accepted(Self.demands + offers, on: 10) == [0, 1, 2])
  }

  @Test("A refusal pulls it in")
  func refusal() {
    let offers = [claim("C", "half", on: 9, stance: .offers), claim("C", "half", on: 10, stance: .offers)]
    let refusals = (0..<4).map { claim("C", nil, on: 30 + $0, stance: .rejects, refuses: "quarter") }
    let demands = (0..<3).map { claim("C", "tenth", on: 30 + $0) }
    #expect(accepted(Self.demands + offers, on: 12) == [0, 1, 2, 3])
    #expect(accepted(Self.demands + offers + refusals + demands, on: 34).map { $0.count <= 2 } == true)
  }

  @Test("A conditional acceptance counts, and its condition is kept")
  func condition() throws {
    let words = claim("C", "quarter", on: 9, stance: .accepts, modality: .init(condition: "if nets are inspected"))
    let picture = Picture(Fishery.dossier(), claims: [words], asOf: Fishery.day(12))
    let track = try #require(picture.acceptance(of: "C", on: "quota"))
    #expect(track.accepted(on: Fishery.day(12)) == [0, 1, 2])
    #expect(
      track.conditions == [
        .init(option: 2, day: Fishery.day(9), words: "if nets are inspected", claims: [words.id])
      ])
  }

  @Test("Acceptance is measured from the side's own end")
  func otherSide() {
    let claims = [claim("F", "half", on: 3, stance: .offers), claim("F", "half", on: 4, stance: .offers)]
    #expect(accepted(claims, on: 5, party: "F") == [4, 3])
  }

  @Test("The farthest option's probabilities sum to one, and nearer options are no less acceptable")
  func monotone() throws {
    let claims = Self.demands + [claim("C", "half", on: 9, stance: .floats)]
    let picture = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(12))
    let track = try #require(picture.acceptance(of: "C", on: "quota"))
    let chances = track.order.map { track.probability(ofAccepting: $0, on: Fishery.day(12)) }
    #expect(abs(track.farthest[Fishery.day(12)].reduce(0, +) - 1) < 1e-9)
    #expect(zip(chances, chances.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(abs(chances[0] - 1) < 1e-9)
  }
}
