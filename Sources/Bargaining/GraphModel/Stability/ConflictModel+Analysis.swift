extension ConflictModel {
  /// Which states are stable for whom, and the equilibria, under each of the definitions.
  ///
  /// With `r` the side's rank of a state, `R` the states within its reach, and `K(t)` the least rank to which the opponents can
  /// bring it from `t`, a state `s` is stable when max over t ∈ R(s) of min(r(t), K(t)) ≤ r(s): an answer to one number for a
  /// state. For Nash stability K is unbounded; for symmetric definitions K takes the least of the best ranks to which the side
  /// could escape.
  ///
  /// - Parameters:
  ///   - definitions: those to compute.
  ///   - stateLimit: how many feasible states to allow.
  /// - Throws: ``BargainingError`` when a preference does not fit the feasible states, or there are none or too many.
  /// - Complexity: linear in states × sides² for each definition, times the cells of a fibre where there are one-way options.
  ///   2²⁰ states and four sides take about a second and less than 500 MB.
  public func analysis(
    _ definitions: [StabilityDefinition] = StabilityDefinition.allCases, stateLimit: Int = 1 << 22
  ) throws(BargainingError) -> StabilityAnalysis {
    let space = try stateSpace(limit: stateLimit)
    guard space.count <= Int(Int32.max) / decisionMakers.count else {
      throw BargainingError(
        .tooLarge, at: "states",
        "\(space.count) states of \(decisionMakers.count) sides; states times sides must stay below 2³¹")
    }
    var ranks: [PreferenceRanks] = []
    for maker in decisionMakers { ranks.append(try self.ranks(of: maker, over: space)) }
    let moves = MoveFibres(space: space, ranks: ranks, options: options, makers: decisionMakers)
    var stable: [StabilityDefinition: [StateSet]] = [:]
    for side in decisionMakers.indices {
      let analysis = SideAnalysis(side: side, ranks: ranks[side], moves: moves)
      for definition in definitions {
        stable[definition, default: []].append(analysis.stableStates(definition))
      }
    }
    return StabilityAnalysis(model: self, space: space, ranks: ranks.map(\.ranks), stable: stable)
  }
}

/// One side's view of a conflict in option form.
struct SideAnalysis {
  let side: Int
  let ranks: PreferenceRanks
  let moves: MoveFibres
  /// The best rank within one move of every state, the state itself included.
  let best: PreferenceRanks

  init(side: Int, ranks: PreferenceRanks, moves: MoveFibres) {
    self.side = side
    self.ranks = ranks
    self.moves = moves
    best = PreferenceRanks(exact: moves.greatestWithinReach(of: side, ranks.ranks))
  }

  func stableStates(_ definition: StabilityDefinition) -> StateSet {
    let ranks = ranks.ranks
    guard definition != .nash else {
      return StateSet(capacity: ranks.count) { best.ranks[$0] <= ranks[$0] }
    }
    let feared = definition.allowsEscape ? best : self.ranks
    var secure = SanctionSearch(moves: moves, side: side).leastReachable(
      value: feared.ranks, ascending: feared.ascending, improving: definition.isCredible)
    for state in secure.indices { secure[state] = min(secure[state], ranks[state]) }
    let bestSecure = moves.greatestWithinReach(of: side, secure)
    return StateSet(capacity: ranks.count) { bestSecure[$0] <= ranks[$0] }
  }
}

extension PreferenceRanks {
  /// Values that are ranks already, and the order they give.
  init(exact ranks: [Int32]) {
    var order = (0..<Int32(ranks.count)).map { $0 }
    RadixOrder.sort(&order, byKeyOf: ranks.map { UInt64($0) })
    self.ranks = ranks
    ascending = order
  }
}
