import ParleyCoding
import ParleyDossier
import ParleyReading
import ParleyText
import TestFishery
import Testing

@testable import ParleyPicture

@Suite struct ContradictionTests {
  @Test("Two voices of one side that differ by more than one option are a contradiction, with both days")
  func twoVoices() throws {
    let claims = [
      claim("C", "none", on: 5, by: "spokesman"), claim("C", "half", on: 13, by: "negotiator", authority: 0.7),
    ]
    let picture = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(20))
    let found = try #require(picture.contradictions.first)
    #expect(picture.contradictions.count == 1)
    #expect((found.soft.speaker, found.hard.speaker) == ("negotiator", "spokesman"))
    #expect((found.first, found.last, found.days) == (Fishery.day(5), Fishery.day(13), 8))
    #expect(found.steps == 3)
    #expect(found.claims == [claims[1].id, claims[0].id])
  }

  @Test(
    "Neighbouring options, far days and other sides contradict nothing",
    arguments: [
      [claim("C", "none", on: 5, by: "a"), claim("C", "tenth", on: 6, by: "b")],
      [claim("C", "none", on: 5, by: "a"), claim("C", "half", on: 25, by: "b")],
      [claim("C", "none", on: 5, by: "a"), claim("F", "half", on: 6, by: "b")],
      [claim("C", "none", on: 5, by: "a"), claim("C", "half", on: 6, by: "b", stance: .reports)],
    ])
  func none(claims: [Claim]) {
    #expect(Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(30)).contradictions.isEmpty)
  }

  @Test("To demand what another of the side refuses is a contradiction")
  func refusal() {
    let claims = [
      claim("C", "half", on: 5, by: "a", stance: .offers),
      claim("C", nil, on: 6, by: "b", stance: .rejects, refuses: "half"),
    ]
    #expect(Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(30)).contradictions.count == 1)
  }

  @Test("What a shift explains is marked so")
  func acrossShift() throws {
    let claims = ShiftTests.before + ShiftTests.after
    let found = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(40)).contradictions
    #expect(found.allSatisfy { $0.acrossShift })
  }
}

@Suite struct CommitmentTests {
  @Test("Counts demands, names the highest speaker and the last day")
  func counts() throws {
    let claims = [
      claim("C", "none", on: 2, by: "president", authority: 1), claim("C", "none", on: 9, by: "clerk", authority: 0.3),
      claim("C", "none", on: 9, by: "envoy", stance: .offers),
    ]
    let found = try #require(
      Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(10)).commitments.first)
    #expect((found.count, found.highest, found.last) == (2, "president", Fishery.day(9)))
    #expect(found.claims == claims.prefix(2).map(\.id))
  }

  @Test("More outlets bind more, time binds less")
  func strength() throws {
    func strength(_ claims: [Claim], on day: Int) throws -> Double {
      try #require(Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(day)).commitments.first).strength
    }
    let one = [claim("C", "none", on: 2, publisher: "A")]
    let two = one + [claim("C", "none", on: 2, publisher: "B")]
    let (single, double) = try (strength(one, on: 3), strength(two, on: 3))
    #expect(double > single)
    let (fresh, old) = try (strength(one, on: 2), strength(one, on: 47))
    #expect(abs(old - fresh / 2) < 1e-9)
  }
}

@Suite struct FactGapTests {
  static let facts = [
    Fact(id: "f1", issue: "quota", option: "half", from: Fishery.day(0), to: Fishery.day(19), text: "boats fish"),
    Fact(id: "f2", issue: "quota", option: "tenth", from: Fishery.day(20), text: "a blockade"),
  ]

  @Test("A demand is out of reach, within reach or held already, as the ground shifts")
  func stretches() throws {
    let claims = [claim("C", "none", on: 3), claim("C", "tenth", on: 4), claim("F", "quarter", on: 4)]
    let picture = Picture(Fishery.dossier(facts: Self.facts), claims: claims, asOf: Fishery.day(30))
    func standings(_ party: String, _ option: Int) -> [FactGap.Standing]? {
      picture.factGaps.first { $0.party == party && $0.option == option }?.stretches.map(\.standing)
    }
    #expect(standings("C", 0) == [.outOfReach, .withinReach])
    #expect(standings("C", 1) == [.outOfReach, .held])
    #expect(standings("F", 2) == [.held, .withinReach])
  }

  @Test("What the side believes it would win is within reach")
  func war() throws {
    let war = WarOutlook(
      beliefs: ["C": .init(a: 3, b: 1), "F": .init(a: 1, b: 3)],
      terms: ["C": ["quota": "none"], "F": ["quota": "free"]])
    let facts = Array(Self.facts.prefix(1))
    let claims = [claim("C", "none", on: 3)]
    let picture = Picture(
      Fishery.dossier(facts: facts, outlook: Outlook(war: war)), claims: claims, asOf: Fishery.day(10))
    #expect(picture.factGaps.first?.now == .withinReach)
  }

  @Test("Without a fact the standing is unknown")
  func unknown() {
    let picture = Picture(Fishery.dossier(), claims: [claim("C", "none", on: 3)], asOf: Fishery.day(10))
    #expect(picture.factGaps.first?.now == .unknown)
  }
}

@Suite struct MutualClaimTests {
  @Test("What is said of a side is held against its own words")
  func verdicts() throws {
    let claims = [
      claim("C", "none", on: 5), claim("C", "none", on: 7), claim("F", "none", on: 6, by: "f1", about: "C"),
      claim("F", "half", on: 6, by: "f2", about: "C"), claim("C", "nobody", on: 6, issue: "patrols", about: "F"),
    ]
    let found = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(10)).mutualClaims
    func verdict(_ claim: Claim) -> MutualClaim.Verdict? { found.first { $0.id == claim.id }?.verdict }
    #expect(verdict(claims[2]) == .confirmed)
    #expect(verdict(claims[3]) == .contradicted)
    #expect(verdict(claims[4]) == .unanswered)
    #expect(found.first { $0.id == claims[2].id }?.own == [claims[0].id, claims[1].id])
  }

  @Test("A denial is linked to what it denies, and moves no position where it names no option")
  func denial() throws {
    let ascribed = claim("F", "half", on: 6, by: "fleet envoy", about: "C")
    let denial = claim("C", nil, on: 7, by: "spokesman", stance: .denies, act: .deny)
    let picture = Picture(Fishery.dossier(), claims: [ascribed, denial], asOf: Fishery.day(10))
    let found = try #require(picture.mutualClaims.first)
    #expect(found.verdict == .denied)
    #expect(found.denials.map(\.claim) == [denial.id])
    #expect(found.denials.first?.day == Fishery.day(7))
    #expect(picture.position(of: "C", on: "quota")?.isSilent == true)
    #expect(picture.openDenials.isEmpty)
  }

  @Test("A denial of something that nobody was found to say is kept")
  func openDenial() {
    let denial = claim("C", nil, on: 7, stance: .denies, act: .deny)
    let late = claim("F", "half", on: 9, about: "C")
    let picture = Picture(Fishery.dossier(), claims: [denial, late], asOf: Fishery.day(10))
    #expect(picture.openDenials.map(\.id) == [denial.id])
    #expect(picture.mutualClaims.first?.denials.isEmpty == true)
  }
}

@Suite struct InconsistencyTests {
  @Test("An analyst who judges one thing in two ways within one article is reported, and moves no side")
  func analyst() {
    func judgement(_ option: String?, refuses: String? = nil, article: String = "a1") -> Claim {
      var words = claim(
        "X", option, on: 4, by: "analyst", stance: .reports, about: "C", article: article, refuses: refuses)
      words.party = nil
      return words
    }
    let claims = [
      judgement("none"), judgement(nil, refuses: "none"), judgement("tenth", article: "a2"), claim("C", "half", on: 4),
    ]
    let picture = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(9))
    #expect(picture.inconsistencies.map(\.claims) == [claims.prefix(2).map(\.id).sorted()])
    #expect(picture.position(of: "C", on: "quota")?.claims == [claims[3].id])
  }
}

@Suite struct ToneTests {
  @Test("Refusals and threats lower the tone, offers and assent raise it")
  func tone() throws {
    let claims = [
      claim("C", "none", on: 1, stance: .rejects, act: .reject), claim("C", "none", on: 2, act: .threaten),
      claim("C", "tenth", on: 30, stance: .offers, act: .concede), claim("C", "tenth", on: 31, act: .agree),
    ]
    let tone = try #require(Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(40)).tones.first)
    let (early, late) = try (#require(tone.entry(on: Fishery.day(3))), #require(tone.entry(on: Fishery.day(31))))
    #expect(early.value < -0.9)
    #expect(late.value > 0.8)
    #expect(tone.entry(on: Fishery.day(0)) == nil)
  }
}
