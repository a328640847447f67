@testable import ParleyBargaining

/// Stability straight from the definitions, one state, move and legal sequence at a time.
struct BruteForce {
  let model: ConflictModel
  let states: [UInt64]
  let ranks: [[Int32]]
  /// For every side and state, where the side can go in one move.
  let moves: [[[Int]]]

  init(_ model: ConflictModel) throws {
    self.model = model
    let states = (0..<(UInt64(1) << UInt64(model.options.count))).filter { bits in
      !model.infeasible.contains { $0.holds(in: bits) }
    }
    self.states = states
    let space = StateSpace(bits: states, optionCount: model.options.count)
    ranks = try model.decisionMakers.map { try model.ranks(of: $0, over: space).ranks }
    moves = model.decisionMakers.map { maker in
      states.indices.map { from in
        states.indices.filter { to in
          from != to && Self.canMove(maker, model.options, from: states[from], to: states[to])
        }
      }
    }
  }

  private static func canMove(_ maker: DecisionMaker, _ options: [ConflictOption], from: UInt64, to: UInt64) -> Bool {
    options.indices.allSatisfy { option in
      let before = from >> UInt64(option) & 1 == 1
      let after = to >> UInt64(option) & 1 == 1
      guard before != after else { return true }
      guard maker.options.contains(option) else { return false }
      return switch options[option].direction {
      case .both: true
      case .forward: after
      case .backward: before
      case .fixed: false
      }
    }
  }

  /// The states at the end of legal sequences of moves by sides other than `side`: none moves twice in a row.
  func responses(to side: Int, from start: Int, improving: Bool) -> Set<Int> {
    struct Step: Hashable {
      var state: Int
      var mover: Int
    }
    var seen: Set<Step> = []
    var pending = [Step(state: start, mover: side)]
    while let step = pending.popLast() {
      for mover in moves.indices where mover != side && mover != step.mover {
        for next in moves[mover][step.state] where !improving || ranks[mover][next] > ranks[mover][step.state] {
          if seen.insert(Step(state: next, mover: mover)).inserted { pending.append(Step(state: next, mover: mover)) }
        }
      }
    }
    return Set(seen.map(\.state))
  }

  func isStable(_ state: Int, for side: Int, _ definition: StabilityDefinition) -> Bool {
    let rank = ranks[side]
    let improvements = moves[side][state].filter { rank[$0] > rank[state] }
    guard definition != .nash else { return improvements.isEmpty }
    let credible = definition == .sequential || definition == .symmetricSequential
    let symmetric = definition == .symmetricMetarational || definition == .symmetricSequential
    return improvements.allSatisfy { improvement in
      responses(to: side, from: improvement, improving: credible).contains { sanction in
        rank[sanction] <= rank[state]
          && (!symmetric || moves[side][sanction].allSatisfy { rank[$0] <= rank[state] })
      }
    }
  }

  func stableStates(for side: Int, _ definition: StabilityDefinition) -> [Int] {
    states.indices.filter { isStable($0, for: side, definition) }.map { $0 + 1 }
  }
}
