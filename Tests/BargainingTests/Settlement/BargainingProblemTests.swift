import ParleyBargaining
import Testing

@Suite("A bargaining problem")
struct BargainingProblemTests {
  static let issue = BargainingProblem.Issue("price", options: ["low", "high"])

  @Test("Refuses what makes no sense, and says where")
  func refusesNonsense() throws {
    func code(_ make: () throws -> BargainingProblem) -> BargainingError.Code? {
      do {
        _ = try make()
        return nil
      } catch { return (error as? BargainingError)?.code }
    }
    #expect(code { try .init(issues: [], parties: [.init("A", values: [])]) } == .emptyModel)
    #expect(code { try .init(issues: [Self.issue], parties: []) } == .emptyModel)
    #expect(code { try .init(issues: [.init("x", options: [])], parties: [.init("A", values: [[]])]) } == .emptyModel)
    #expect(code { try .init(issues: [Self.issue], parties: [.init("A", values: [[1]])]) } == .invalidShape)
    #expect(code { try .init(issues: [Self.issue], parties: [.init("A", values: [])]) } == .invalidShape)
    for bad in [Double.nan, .infinity, 1e301] {
      #expect(code { try .init(issues: [Self.issue], parties: [.init("A", values: [[bad, 0]])]) } == .invalidNumber)
    }
    let party = BargainingProblem.Party("A", values: [[0, 1]])
    let wrong = Constraint.redLine("no such option", issue: 0, refuses: [2])
    #expect(code { try .init(issues: [Self.issue], parties: [party], constraints: [wrong]) } == .outOfRange)
    #expect(code { try .init(issues: [Self.issue], parties: [party]) } == nil)
  }

  @Test("Names the party, the issue and the option of a value that is no number")
  func namesThePlace() {
    #expect {
      try BargainingProblem(issues: [Self.issue], parties: [.init("A", values: [[0, .nan]])])
    } throws: {
      "\($0)".contains("party \"A\", issue \"price\", option 1")
    }
  }

  @Test("Adds bonuses to the worth of options that belong together")
  func addsBonuses() throws {
    let problem = try BargainingProblem(
      issues: [Self.issue, Self.issue],
      parties: [.init("A", values: [[0, 1], [0, 2]]), .init("B", values: [[1, 0], [1, 0]])],
      constraints: [Constraint("both high", issues: [0, 1], effects: [[1, 1]: .bonus([0.5, 0.25])])])
    #expect(try problem.utilities(of: [1, 1]) == [3.5, 0.25])
    #expect(try problem.utilities(of: [1, 0]) == [1, 1])
    #expect(throws: BargainingError.self) { try problem.utilities(of: [1, 2]) }
    #expect(throws: BargainingError.self) { try problem.utilities(of: [1]) }
  }
}
