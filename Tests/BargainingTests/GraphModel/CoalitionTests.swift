import Testing

@testable import ParleyBargaining

@Suite("Coalitions")
struct CoalitionTests {
  @Test("of one side have the stable states of that side")
  func singletons() throws {
    for seed in 0..<60 as Range<UInt64> {
      guard let graph = try? RandomConflict.make(seed: seed, sides: 2...2).graph() else { continue }
      let analysis = graph.analysis()
      for definition in StabilityDefinition.allCases {
        for side in graph.sides.indices {
          try #require(
            graph.stable(definition, for: [side]) == analysis.stable[definition]?[side], "seed \(seed), \(definition)")
        }
      }
    }
  }

  @Test("of all sides leave a state for one that is better for each: nobody is left to sanction")
  func grandCoalition() throws {
    let dilemma = try ConflictModel(
      name: "", options: [ConflictOption("a"), ConflictOption("b")],
      decisionMakers: [
        DecisionMaker("One", options: [0], preference: .payoffs([2, 1, 4, 3])),
        DecisionMaker("Two", options: [1], preference: .payoffs([2, 4, 1, 3])),
      ])
    let graph = try dilemma.graph()
    #expect(try graph.stable(.symmetricMetarational, for: [0, 1]).numbers == [2, 3, 4])
    #expect(try graph.coalitionalEquilibria(.nash) == [])
    #expect(try graph.coalitionalEquilibria(.sequential) == [4])
  }

  @Test("find the fewest sides that can bring a state about, and how")
  func smallestCoalition() throws {
    let model = try ConflictModel(
      name: "", options: (0..<3).map { ConflictOption("\($0)") },
      decisionMakers: (0..<3).map { DecisionMaker("\($0)", options: [$0], preference: .indifferent) })
    let found = try model.graph().coalitions(from: 0, to: 5)
    #expect(found.map(\.coalition) == [[0, 2]])
    #expect(found.first?.path.steps.map(\.mover) == [0, 2])
    #expect(try model.graph().coalitions(from: 0, to: 5, gainful: true).isEmpty)
  }

  @Test("an empty one is refused")
  func refusesEmpty() throws {
    let graph = try RandomConflict.make(seed: 1).graph()
    #expect(throws: BargainingError.self) { try graph.stable(.nash, for: []) }
  }
}
