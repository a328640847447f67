import Testing

@testable import ParleyBargaining

@Suite("Looking ahead")
struct HorizonTests {
  @Test("one move is Nash stability")
  func oneMove() throws {
    for seed in 0..<100 as Range<UInt64> {
      let model = try RandomConflict.make(seed: seed)
      guard let graph = try? model.graph() else { continue }
      try #require(graph.limitedMoveStable(horizon: 1) == graph.analysis([.nash]).stable[.nash], "seed \(seed)")
    }
  }

  @Test("two moves keeps a side from an improvement that the other's best answer spoils")
  func twoMoves() throws {
    let a = try ConflictGraph.Side("A", moves: [(0, 1)], payoffs: [1, 2, 0])
    let b = try ConflictGraph.Side("B", moves: [(1, 2)], payoffs: [0, 0, 1])
    let graph = try ConflictGraph(name: "", states: ["1", "2", "3"], sides: [a, b])
    #expect(try graph.limitedMoveStable(horizon: 1)[0].numbers == [2, 3])
    #expect(try graph.limitedMoveStable(horizon: 2)[0].numbers == [1, 2, 3])
  }

  @Test("a horizon out of range is refused", arguments: [0, -1, 65])
  func refusesHorizon(horizon: Int) throws {
    let graph = try RandomConflict.make(seed: 1).graph()
    #expect(throws: BargainingError.self) { try graph.limitedMoveStable(horizon: horizon) }
  }

  @Test("policy stable states are those that some pair of policies holds, found by trying all")
  func policiesByEnumeration() throws {
    for seed in 0..<60 as Range<UInt64> {
      let model = try RandomConflict.make(seed: seed, sides: 2...2, options: 2...2)
      guard let graph = try? model.graph() else { continue }
      let found = graph.policyStable()
      for side in 0...1 {
        try #require(found[side].numbers == Self.held(side, in: graph), "seed \(seed), side \(side)")
      }
    }
  }

  /// The states at which a policy of the other side, staying there, keeps `side` from ending anywhere better.
  private static func held(_ side: Int, in graph: ConflictGraph) -> [Int] {
    let count = graph.states.count
    let own = graph.sides[side].moves
    let better = graph.sides[side].preference.better
    let policies = (0..<count).reduce([[]] as [[Int]]) { partial, state in
      partial.flatMap { policy in ([state] + graph.sides[1 - side].moves[state].indices).map { policy + [$0] } }
    }
    return (0..<count).filter { state in
      policies.contains { policy in
        guard policy[state] == state else { return false }
        // The states in which the other side is to move next, once `side` has left.
        var seen = Set(own[state].indices)
        var pending = Array(seen)
        while let position = pending.popLast() {
          if policy[position] == position, better[state][position] { return false }
          let next = policy[position]
          let follow = next == position ? own[position].indices : [next] + own[next].indices
          for successor in follow where seen.insert(successor).inserted { pending.append(successor) }
        }
        return true
      }
    }.map { $0 + 1 }
  }
}
