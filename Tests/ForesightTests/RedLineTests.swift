import ParleyDossier
import ParleyPicture
import ParleyText
import TestFishery
import Testing

@testable import ParleyForesight

@Suite("Red lines that the dossier gives")
struct GivenRedLineTests {
  /// Both sides have signalled that they could live with half of the quota.
  private static let claims = GapTests.apart + GapTests.near

  private func picture(_ lines: [String: [String: RedLine]]) -> Picture {
    Picture(
      Fishery.dossier(outlook: Outlook(reservation: ["C": 0.1, "F": 0.1], redLines: lines)), claims: Self.claims,
      asOf: Fishery.day(14))
  }

  @Test("A red line takes away the agreement that a side's words had left open, and is told as given")
  func closes() throws {
    let open = try Gap.measure(picture([:]), options: GapTests.quick)
    let closed = try Gap.measure(
      picture(["C": ["quota": RedLine(worst: "none", said: "No boats.")]]), options: GapTests.quick)
    #expect(open.probability.value > 0.5 && closed.probability.value < 0.1)
    #expect(closed.assumptions.contains { $0.what == .redLine && $0.origin == .given && $0.party == "C" })
    let line = try #require(closed.redLines.first)
    #expect(line.isCrossedInWords && line.said == "No boats." && !line.claims.isEmpty)
    #expect(open.redLines.isEmpty)
  }

  @Test("The nearest agreement crosses no red line as long as the lines leave an option")
  func respects() throws {
    let gap = try Gap.measure(picture(["C": ["quota": RedLine(worst: "tenth")]]), options: GapTests.quick)
    let nearest = try #require(gap.nearest)
    #expect(["none", "tenth"].contains(nearest.package["quota"] ?? ""))
    #expect(nearest.moves.allSatisfy { !$0.crossesRedLine })
  }

  @Test("Where two red lines leave nothing, the issue blocks, and the nearest agreement says whose line it crosses")
  func blocks() throws {
    let lines = ["C": ["quota": RedLine(worst: "tenth")], "F": ["quota": RedLine(worst: "half")]]
    let gap = try Gap.measure(picture(lines), options: GapTests.quick)
    #expect(gap.probability.value < 0.01)
    #expect(gap.blocking.first { $0.issue == "quota" }?.probability ?? 0 > 0.99)
    #expect(gap.nearest?.moves.contains(where: \.crossesRedLine) ?? false)
  }

  @Test("Fair points stay within the red lines, and the price of each line is asked without it")
  func settles() throws {
    let picture = picture(["C": ["quota": RedLine(worst: "tenth")]])
    let settlement = try Settlement(picture)
    #expect(!settlement.proposals.isEmpty)
    for proposal in settlement.proposals { #expect(["none", "tenth"].contains(proposal.package["quota"] ?? "")) }
    let problem = try SettlementProblem(picture)
    #expect(problem.problem.constraints.count == 1 && problem.unbound.constraints.isEmpty)
    #expect(problem.redLines.first { $0.party == "C" && $0.issue == "quota" }?.given?.worst == "tenth")
  }

  @Test("A red line that is drawn later binds nobody before")
  func begins() throws {
    let lines = ["C": ["quota": RedLine(worst: "none", from: Fishery.day(30))]]
    let with = try Gap.measure(picture(lines), options: GapTests.quick)
    let without = try Gap.measure(picture([:]), options: GapTests.quick)
    #expect(with.probability == without.probability && with.redLines.isEmpty)
  }
}
