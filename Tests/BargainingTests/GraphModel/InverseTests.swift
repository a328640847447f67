import Testing

@testable import ParleyBargaining

@Suite("What would make a state stable")
struct InverseTests {
  @Test("a state at its required rank is stable, and one tier lower it is not")
  func requiredRank() throws {
    for seed in 0..<10 as Range<UInt64> {
      guard let graph = try? RandomConflict.make(seed: seed, options: 2...4).graph() else { continue }
      for definition in StabilityDefinition.allCases {
        for state in graph.states.indices {
          for requirement in try graph.requirements(for: state, definition) {
            let side = requirement.side
            let ranks = try #require(graph.sides[side].ranks)
            for (rank, isStable) in [(requirement.requiredRank, true), (requirement.requiredRank - 1, false)] {
              var moved = graph
              var changed = ranks
              changed[state] = Int32(rank)
              moved.sides[side].preference = PreferenceRelation(ranks: changed)
              guard rank > 0 || isStable else { continue }
              let stable = moved.analysis([definition]).stable[definition]?[side][state]
              try #require(
                stable == isStable, "seed \(seed), \(definition), state \(state + 1), side \(side), rank \(rank)")
            }
          }
        }
      }
    }
  }

  @Test("the least shift ends the equilibrium, and no smaller one does")
  func sensitivity() throws {
    let dilemma = try ConflictModel(
      name: "", options: [ConflictOption("a"), ConflictOption("b")],
      decisionMakers: [
        DecisionMaker("One", options: [0], preference: .payoffs([2, 1, 4, 3])),
        DecisionMaker("Two", options: [1], preference: .payoffs([2, 4, 1, 3])),
      ]
    ).graph()
    // Mutual defection ends when one's worst outcome rises by two tiers, above it; one tier only makes a tie.
    let found = try dilemma.sensitivity(of: 0, .nash)
    #expect(found.map(\.side) == [0, 1])
    #expect(found.allSatisfy { abs($0.shift) == 2 })
    #expect(throws: BargainingError.self) { try dilemma.sensitivity(of: 3, .nash) }
  }
}
