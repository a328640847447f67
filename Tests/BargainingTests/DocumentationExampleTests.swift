import ParleyBargaining
import Testing

@Suite("The examples of the documentation")
struct DocumentationExampleTests {
  @Test("A price and a delivery: the Nash point is on the frontier")
  func overview() throws {
    let problem = try BargainingProblem(
      issues: [
        .init("Price", options: ["low", "middle", "high"]), .init("Delivery", options: ["now", "later"]),
      ],
      parties: [
        .init("seller", values: [[0, 0.4, 0.7], [0, 0.3]], disagreement: 0.3),
        .init("buyer", values: [[0.6, 0.3, 0], [0.4, 0]], disagreement: 0.35),
      ])
    let frontier = try Frontier(of: problem)
    let finder = try SolutionFinder(frontier, disagreement: problem.disagreement)
    let nash = try #require(try finder.solution(.nash))
    #expect(frontier.package(at: nash.indices[0]) == [1, 0])
  }

  @Test("Two drivers: one of them swerves")
  func drivers() throws {
    let model = try ConflictModel(
      name: "Two drivers", options: [ConflictOption("First swerves"), ConflictOption("Second swerves")],
      decisionMakers: [
        DecisionMaker("First", options: [0], preference: .payoffs([1, 2, 4, 3])),
        DecisionMaker("Second", options: [1], preference: .payoffs([1, 4, 2, 3])),
      ])
    #expect(try model.analysis().equilibria(.nash) == [2, 3])
    let graph = try model.graph()
    #expect(try graph.requirements(for: 3, .nash).count == 2)
    #expect(try graph.paths(from: 0, by: .improving).count > 1)
    #expect(try graph.coalitions(from: 0, to: 3, gainful: true).map(\.coalition) == [[0, 1]])
    #expect(try graph.map().dot.hasPrefix("digraph"))
  }

  @Test("A tax: every prediction stands beside the weighted mean's")
  func tax() throws {
    let problem = try DecisionProblem(
      name: "A tax", issues: ["rate"], scale: 0...100,
      actors: [
        Stakeholder("Treasury", position: 80, salience: 0.9, capability: 3),
        Stakeholder("Industry", position: 20, salience: 0.6, capability: 2),
        Stakeholder("Towns", position: 50, salience: 0.4, capability: 1),
      ])
    let report = try problem.predictions(rounds: 3)
    #expect(report.predictions.first?.beyondWeightedMean == [0])
    #expect(report.predictions.allSatisfy { $0.beyondWeightedMean.count == 1 })
  }
}
