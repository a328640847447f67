import ParleyBargaining
import ParleyCoding
import ParleyDossier
import ParleyPicture
import ParleyText
import TestFishery
import Testing

@testable import ParleyForesight

@Suite struct ScenarioTests {
  static let claims = GapTests.apart + GapTests.near
  static let outlook = Outlook(
    war: WarOutlook(
      beliefs: ["C": .init(a: 4, b: 4), "F": .init(a: 4, b: 4)], costs: ["C": 0.1, "F": 0.1],
      terms: ["C": ["quota": "none"], "F": ["quota": "free"]]))

  func picture(_ outlook: Outlook = ScenarioTests.outlook) -> Picture {
    let facts = [Fact(id: "f", issue: "quota", option: "half", from: Fishery.day(0), text: "boats fish")]
    return Picture(
      Fishery.dossier(facts: facts, outlook: outlook), claims: Self.claims, asOf: Fishery.day(14))
  }

  @Test("Battles won raise the winner's belief and what it holds out for, and lower the loser's")
  func battles() throws {
    let shock = Shock(id: "blockade", text: "the blockade holds", battles: ["C": 4])
    let scenario = try Scenario.compare(picture(), after: [shock], options: GapTests.quick)
    let beliefs = Dictionary(uniqueKeysWithValues: scenario.beliefs.map { ($0.party, $0.after - $0.before) })
    let values = Dictionary(uniqueKeysWithValues: scenario.reservations.map { ($0.party, $0.after - $0.before) })
    #expect(try #require(beliefs["C"]) > 0 && #require(beliefs["F"]) < 0)
    #expect(try #require(values["C"]) > 0 && #require(values["F"]) < 0)
    #expect(scenario.notes.isEmpty)
  }

  @Test("Acceptance, reservation values and facts change as the shock says")
  func direct() throws {
    let outlook = Outlook(reservation: ["C": 0.2, "F": 0.2])
    let harder = Shock(
      id: "storm", text: "a storm", reservation: ["C": 0.5], acceptance: ["C": ["quota": "none"]],
      facts: ["quota": "none"])
    let scenario = try Scenario.compare(picture(outlook), after: [harder], options: GapTests.quick)
    #expect(scenario.change.value < 0)
    #expect(scenario.isClear)
    #expect(scenario.reservations.map(\.party) == ["C"])
    #expect(abs((scenario.reservations.first.map { $0.after - $0.before } ?? 0) - 0.5) < 1e-9)
    #expect(scenario.standings.contains { $0.party == "C" && $0.option == 0 && $0.after == .held })
    #expect(scenario.standings.contains { $0.party == "F" && $0.option == 4 && $0.after == .outOfReach })
  }

  @Test("No shock changes nothing")
  func nothing() throws {
    let scenario = try Scenario.compare(picture(), after: [], options: GapTests.quick)
    #expect(scenario.change.value == 0)
    #expect(scenario.before == scenario.after)
    #expect(!scenario.isClear)
  }

  @Test("Battles without a war outlook do nothing, and it is said so")
  func noOutlook() throws {
    let shock = Shock(id: "s", text: "", battles: ["C": 1])
    let scenario = try Scenario.compare(
      picture(Outlook(reservation: ["C": 0.2, "F": 0.2])), after: [shock], options: GapTests.quick)
    #expect(scenario.change.value == 0)
    #expect(scenario.notes.count == 1)
  }

  @Test("An “if … then …” is confirmed or contradicted, with the reasons")
  func verdicts() throws {
    let shock = Shock(id: "blockade", text: "the blockade holds", battles: ["C": 6])
    func finding(_ party: String, _ isMoreLikely: Bool) throws -> Scenario.Verdict {
      try Scenario.verdict(
        picture(), on: "if the blockade holds …", after: [shock],
        outcome: .accepts(party: party, issue: "quota", option: party == "C" ? "free" : "tenth"),
        isMoreLikely: isMoreLikely, options: GapTests.quick)
    }
    let (right, wrong) = try (finding("F", true), finding("C", true))
    #expect(right.finding == .confirmed)
    #expect(wrong.finding == .contradicted)
    #expect(!right.reasons.isEmpty)
  }

  @Test("A name that does not exist is named in the error")
  func unknown() {
    #expect(throws: BargainingError.self) {
      try Scenario.compare(
        picture(), after: [Shock(id: "s", text: "", battles: ["X": 1])], options: GapTests.quick)
    }
    #expect(throws: BargainingError.self) {
      try Scenario.verdict(picture(), on: "", after: [], outcome: .onTheTable(issue: "weather", option: "rain"))
    }
  }
}
