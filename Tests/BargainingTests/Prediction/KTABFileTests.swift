import Testing

@testable import ParleyBargaining

@Suite("KTAB scenarios")
struct KTABFileTests {
  static let text = """
    Trade, "A, quoted", 2, 2,
    Actor,Description,Power,Tariff,TariffSal,Quota,QuotaSal,
    North, "the north, with a comma", 100.5, 10, 40, 20, 30,
    South,,50,90,50,80,50,
    """

  @Test("give name, dimensions, and each actor's power, positions and saliences")
  func reads() throws {
    let problem = try DecisionProblem(ktab: Self.text.utf8)
    #expect(problem.name == "Trade")
    #expect(problem.issues == ["Tariff", "Quota"])
    #expect(problem.actors.map(\.name) == ["North", "South"])
    #expect(problem.actors[0] == Stakeholder("North", positions: [10, 20], saliences: [40, 30], capability: 100.5))
  }

  @Test(
    "that do not fit are refused with the line",
    arguments: [
      ("", "malformed"), ("a,b,c,d\n1\n2", "malformed"), (text.replacing(", 2, 2,", with: ", 3, 2,"), "s.csv:4"),
      (text.replacing("100.5", with: "much"), "s.csv:3"), (text.replacing("90", with: "900"), "South"),
      (text.replacing(",80,50,", with: ","), "s.csv:4"),
    ])
  func refuses(text: String, mentions: String) {
    let error = #expect(throws: BargainingError.self) { try DecisionProblem(ktab: text.utf8, file: "s.csv") }
    #expect(error?.description.contains(mentions) == true, "\(error?.description ?? "")")
  }
}
