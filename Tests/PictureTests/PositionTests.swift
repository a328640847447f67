import ParleyCoding
import ParleyDossier
import ParleyText
import TestFishery
import Testing

@testable import ParleyPicture

@Suite struct PositionTests {
  @Test("A side stands where it says it stands")
  func stands() throws {
    let claims = [claim("C", "tenth", on: 5), claim("C", "tenth", on: 9), claim("F", "free", on: 6)]
    let picture = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(10))
    let coast = try #require(picture.position(of: "C", on: "quota"))
    #expect(coast.mode(on: Fishery.day(10)) == 1)
    #expect(coast.claims == claims.prefix(2).map(\.id))
    #expect(picture.position(of: "F", on: "quota")?.mode(on: Fishery.day(10)) == 4)
    #expect(picture.position(of: "F", on: "patrols")?.isSilent == true)
  }

  @Test("Only what was known by the day counts")
  func replay() throws {
    let claims = [
      claim("C", "none", on: 5), claim("C", "half", on: 8, known: 20), claim("C", "half", on: 9, known: 21),
    ]
    let before = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(19))
    let after = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(21))
    #expect(before.position(of: "C", on: "quota")?.mode(on: Fishery.day(9)) == 0)
    #expect(after.position(of: "C", on: "quota")?.mode(on: Fishery.day(9)) == 3)
    #expect(before.claims.count == 1)
    let alone = Picture(Fishery.dossier(), claims: Array(claims.prefix(1)), asOf: Fishery.day(19))
    #expect(before.positions == alone.positions)
  }

  @Test("One statement in ten newspapers is one statement")
  func syndication() throws {
    let one = [claim("C", "half", on: 5, publisher: "A")]
    let ten = (0..<10).map { claim("C", "half", on: 5, publisher: "paper \($0)") }
    let day = Fishery.day(5)
    let single = Picture(Fishery.dossier(), claims: one, asOf: day)
    let many = Picture(Fishery.dossier(), claims: ten, asOf: day)
    #expect(
      single.position(of: "C", on: "quota")?.distribution == many.position(of: "C", on: "quota")?.distribution)
    #expect(many.position(of: "C", on: "quota")?.claims.count == 10)
  }

  @Test("A speaker who repeats himself in one day says it once; one who differs from himself says both by half")
  func occasions() throws {
    func row(_ claims: [Claim]) throws -> [Double] {
      let picture = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(5))
      return try #require(picture.position(of: "C", on: "quota")).distribution[Fishery.day(5)]
    }
    let (none, half) = (claim("C", "none", on: 5), claim("C", "half", on: 5))
    let (one, both) = try (row([half]), row([none, half]))
    #expect(both[3] < one[3])
    #expect(both[0] > one[0])
    #expect(try row([none, half]) != row([none, claim("C", "half", on: 5, by: "envoy")]))
  }

  @Test("What somebody says about another side never moves that side")
  func aboutOthers() {
    let claims = [
      claim("C", "none", on: 3), claim("F", "none", on: 4, about: "C"), claim("F", "half", on: 4, about: "C"),
    ]
    let with = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(9))
    let without = Picture(Fishery.dossier(), claims: Array(claims.prefix(1)), asOf: Fishery.day(9))
    #expect(with.positions == without.positions)
    #expect(with.acceptances == without.acceptances)
  }

  @Test("A proxy's words count for the side that it speaks for")
  func proxies() {
    let picture = Picture(Fishery.dossier(), claims: [claim("P", "tenth", on: 3)], asOf: Fishery.day(9))
    #expect(picture.position(of: "C", on: "quota")?.isSilent == false)
  }

  @Test("A hedge, a lower office and an unsure coding each move a position less")
  func weights() throws {
    func chance(_ words: Claim) throws -> Double {
      let picture = Picture(Fishery.dossier(), claims: [words], asOf: Fishery.day(5))
      return try #require(picture.position(of: "C", on: "quota")).distribution[Fishery.day(5)][3]
    }
    let plain = try chance(claim("C", "half", on: 5))
    let weaker = try [
      claim("C", "half", on: 5, authority: 0.5), claim("C", "half", on: 5, confidence: 0.5),
      claim("C", "half", on: 5, modality: .init(hedged: true)),
    ].map(chance)
    #expect(weaker.allSatisfy { $0 < plain })
  }

  @Test("Doubt grows with silence")
  func silence() throws {
    let picture = Picture(Fishery.dossier(), claims: [claim("C", "tenth", on: 0)], asOf: Fishery.day(90))
    let track = try #require(picture.position(of: "C", on: "quota"))
    let early = track.interval(on: Fishery.day(1))
    let late = track.interval(on: Fishery.day(90))
    #expect(late.upperBound - late.lowerBound > early.upperBound - early.lowerBound)
  }

  @Test("Claims on unknown issues and options, and without numbers that make sense, are left aside")
  func nonsense() {
    let claims = [
      claim("C", "everything", on: 1), claim("C", "half", on: 1, issue: "weather"), claim("X", "half", on: 1),
      claim("C", nil, on: 1), claim("C", "half", on: 1, authority: .nan),
    ]
    let picture = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(4))
    #expect(picture.position(of: "C", on: "quota")?.distribution[Fishery.day(4)].allSatisfy(\.isFinite) == true)
    #expect(picture.shifts.isEmpty)
  }

  @Test("A day before the study or after it is its nearest end")
  func clamping() {
    let dossier = Fishery.dossier()
    #expect(Picture(dossier, claims: [], asOf: Fishery.day(-9)).days == Fishery.day(0)...Fishery.day(0))
    #expect(Picture(dossier, claims: [], asOf: Fishery.day(999)).days == dossier.span)
  }

  @Test("One speaker's own words make his own track")
  func speakers() throws {
    let claims = [claim("C", "none", on: 2, by: "minister"), claim("C", "half", on: 3, by: "envoy")]
    let picture = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(5))
    #expect(picture.position(ofSpeaker: "envoy", on: "quota")?.mode(on: Fishery.day(5)) == 3)
    #expect(picture.position(ofSpeaker: "minister", on: "quota")?.mode(on: Fishery.day(5)) == 0)
    #expect(picture.position(ofSpeaker: "nobody", on: "quota") == nil)
    #expect(Set(picture.speakers(of: "C", on: "quota")) == ["minister", "envoy"])
  }
}
