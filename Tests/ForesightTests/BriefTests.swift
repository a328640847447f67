import ParleyCoding
import ParleyDossier
import ParleyPicture
import ParleyReading
import ParleyText
import TestFishery
import Testing

@testable import ParleyForesight

@Suite struct BriefTests {
  static let claims =
    HypothesisTests.hard + HypothesisTests.soft + [
      claim("F", "free", on: 4), claim("F", "free", on: 25), claim("C", "none", on: 28, by: "spokesman"),
      claim("F", "free", on: 26, by: "fleet envoy", about: "C"),
      claim("C", nil, on: 27, by: "spokesman", stance: .denies, act: .deny),
    ]

  func brief(since: Int? = nil) throws -> Brief {
    let facts = [Fact(id: "f", issue: "quota", option: "half", from: Fishery.day(0), text: "boats fish")]
    let picture = Picture(
      Fishery.dossier(facts: facts, outlook: Outlook(reservation: ["C": 0.1, "F": 0.1])), claims: Self.claims,
      asOf: Fishery.day(38))
    return Brief(
      picture, gap: try Gap.measure(picture, options: GapTests.quick), since: since.map { Fishery.day($0) })
  }

  @Test("Every sentence of the brief carries its evidence, and no sentence is empty")
  func evidence() throws {
    let sentences = try brief(since: 10).sections.flatMap(\.sentences)
    #expect(sentences.count > 6)
    #expect(sentences.allSatisfy { !$0.evidence.isEmpty && $0.text.hasSuffix(".") })
  }

  @Test("The brief names who moved, who contradicts whom, what was denied and what blocks")
  func content() throws {
    let brief = try brief(since: 10)
    func text(_ kind: Brief.Section.Kind) -> String {
      brief.section(kind)?.sentences.map(\.text).joined(separator: "\n") ?? ""
    }
    #expect(text(.verdict).contains("probability of"))
    #expect(text(.changes).contains("Coast moved on “Catch quota”, from “none” to “half” (concession"))
    #expect(text(.contradictions).contains("Coast speaks with two voices on “Catch quota”: spokesman"))
    #expect(text(.denials).contains("spokesman denied it on \(Fishery.day(27).words)"))
    #expect(text(.ground).contains("Fleet demands “free”"))
    #expect(text(.watch).contains("Find out"))
  }

  @Test("Changes are told from the day asked for")
  func since() throws {
    #expect(try brief(since: 30).section(.changes) == nil)
    #expect(try brief().since == Fishery.day(31))
  }
}
