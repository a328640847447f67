import Testing

@testable import ParleyBargaining

@Suite("Maps of states and moves")
struct ConflictMapTests {
  private static let prisoners = try? ConflictModel(
    name: "Prisoners", options: [ConflictOption("a"), ConflictOption("b")],
    decisionMakers: [
      DecisionMaker("One", options: [0], preference: .payoffs([2, 1, 4, 3])),
      DecisionMaker("Two", options: [1], preference: .payoffs([2, 4, 1, 3])),
    ])

  @Test("the prisoners' map has four improvements, all towards mutual defection, and marks where they stand")
  func improvements() throws {
    let map = try #require(Self.prisoners).graph().map(from: 3)
    #expect(map.states.map(\.options) == ["NN", "YN", "NY", "YY"])
    #expect(map.states.filter(\.isStatusQuo).map(\.number) == [4])
    #expect(map.states.filter { $0.equilibrium.contains("Nash") }.map(\.number) == [1])
    #expect(Set(map.moves.map { [$0.from, $0.to] }) == [[2, 1], [4, 3], [3, 1], [4, 2]])
    #expect(map.moves.allSatisfy { $0.isImprovement && $0.isReversible })
  }

  @Test("steps leave out improvements that two improvements of the same side make up, and nothing else")
  func steps() throws {
    for seed in 0..<60 as Range<UInt64> {
      guard let graph = try? RandomConflict.make(seed: seed).graph(), graph.states.count <= 64 else { continue }
      let all = try Set(graph.map(moves: .improvements).moves)
      let steps = try Set(graph.map(moves: .steps).moves)
      #expect(steps.isSubset(of: all))
      for move in all.subtracting(steps) {
        #expect(
          all.contains { first in
            first.side == move.side && first.from == move.from
              && all.contains { $0.side == move.side && $0.from == first.to && $0.to == move.to }
          })
      }
    }
  }

  @Test("of more states than fit those are kept that improvements lead to from the status quo")
  func limited() throws {
    let graph = try #require(Self.prisoners).graph()
    let map = try graph.map(from: 3, limit: 3)
    #expect(map.stateCount == 4)
    #expect(map.states.map(\.number) == [2, 3, 4])
    #expect(map.moves.allSatisfy { [2, 3, 4].contains($0.from) && [2, 3, 4].contains($0.to) })
    #expect(throws: BargainingError.self) { try graph.map(from: 4) }
  }

  @Test("states taken as one keep every way in and out, and must be equal for every side")
  func coalesced() throws {
    let side = try ConflictGraph.Side("A", moves: [(0, 1), (1, 3), (3, 2), (2, 0)], payoffs: [0, 1, 2, 1])
    let graph = try ConflictGraph(name: "", states: ["NN", "YN", "NY", "YY"], sides: [side])
    let (smaller, members) = try graph.coalesced { $0 == 1 || $0 == 3 ? 0 : nil }
    #expect(smaller.states == ["NN", "Y-", "NY"])
    #expect(members == [0, 1, 2])
    #expect(smaller.sides[0].moves.map(\.indices) == [[1], [2], [0]])
    #expect(smaller.sides[0].ranks == [1, 2, 3])
    #expect(throws: BargainingError.self) { try graph.coalesced { $0 == 0 || $0 == 1 ? 0 : nil } }
  }

  @Test("a negotiation's graph has one state without talks, which nobody leaves")
  func brokenOff() throws {
    let (graph, taken) = try PathAndMapTests.outline.conflictGraph()
    let ends = taken.indices.filter { taken[$0] == ["the talks are broken off"] }
    #expect(ends.count == 2, "with the battle lost and without")
    #expect(graph.sides.dropLast().allSatisfy { side in ends.allSatisfy { side.moves[$0].isEmpty } })
  }

  @Test("a negotiation is cut down to what is most at stake until its states can be listed")
  func cut() throws {
    var outline = PathAndMapTests.outline
    outline.issues = (0..<12).map { .init("Issue \($0)", options: ["a", "b", "c"]) }
    outline.parties = [0, 2].map { position in
      NegotiationOutline.Party(
        "Party \(position)", positions: .init(repeating: position, count: 12),
        acceptances: .init(repeating: 1, count: 12),
        worth: (0..<12).map { [Double($0), 0.5 * Double($0), 0] }, noAgreement: 0.4)
    }
    outline.events = []
    let cut = outline.fitting(states: 5_000)
    #expect(cut.issues.map(\.name) == (12 - cut.issues.count..<12).map { "Issue \($0)" })
    #expect(cut.issues.count == 5)
    #expect(try cut.conflictModel().stateSpace().count <= 5_000)
    #expect(outline.readableIssues() == [10, 11])
  }
}
