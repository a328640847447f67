/// A decision maker's states by dense ranks: 1 is the worst tier, equal ranks tie.
struct PreferenceRanks: Sendable {
  /// The rank of every state.
  let ranks: [Int32]
  /// The states from worst to best.
  let ascending: [Int32]

  /// Ranks from scores of which only the order counts.
  init(scores: [UInt64]) {
    var order = (0..<Int32(scores.count)).map { $0 }
    RadixOrder.sort(&order, byKeyOf: scores)
    var ranks = [Int32](repeating: 0, count: scores.count)
    var rank: Int32 = 0
    var previous: UInt64?
    for state in order {
      let score = scores[Int(state)]
      if score != previous {
        rank += 1
        previous = score
      }
      ranks[Int(state)] = rank
    }
    self.ranks = ranks
    ascending = order
  }
}

extension PreferenceRanks {
  /// Finite numbers as integers in the same order; −0 equals 0.
  static func scores(_ values: [Double]) -> [UInt64] {
    values.map { value in
      let bits = (value == 0 ? 0 : value).bitPattern
      return bits >> 63 == 1 ? ~bits : bits | 1 << 63
    }
  }
}

extension ConflictModel {
  /// The ranks of a decision maker's preference over the feasible states.
  func ranks(of maker: DecisionMaker, over space: StateSpace) throws(BargainingError) -> PreferenceRanks {
    let place: BargainingError.Place = "decision maker \"\(maker.name)\""
    switch maker.preference {
    case .indifferent:
      return PreferenceRanks(scores: Array(repeating: 0, count: space.count))
    case .statements(let statements):
      return try Self.ranks(statements, over: space, at: place)
    case .weights(let weights):
      guard weights.count == options.count else {
        throw BargainingError(
          .invalidShape, at: place, "\(weights.count) option weights for \(options.count) options; give one for each")
      }
      try Self.checkFinite(weights, at: place)
      return PreferenceRanks(
        scores: PreferenceRanks.scores(
          space.bits.map { bits in
            weights.indices.reduce(0) { bits >> UInt64($1) & 1 == 1 ? $0 + weights[$1] : $0 }
          }))
    case .payoffs(let payoffs):
      guard payoffs.count == space.count else {
        throw BargainingError(
          .invalidShape, at: place, "\(payoffs.count) payoffs for \(space.count) feasible states; give one for each")
      }
      try Self.checkFinite(payoffs, at: place)
      return PreferenceRanks(scores: PreferenceRanks.scores(payoffs))
    case .ranking(let tiers):
      return try Self.ranks(tiers, over: space, at: place)
    }
  }

  private static func checkFinite(_ values: [Double], at place: BargainingError.Place) throws(BargainingError) {
    guard let wrong = values.first(where: { !$0.isFinite }) else { return }
    throw BargainingError(.invalidNumber, at: place, "\(wrong) is not a finite number; give one")
  }

  private static func ranks(
    _ statements: [StateCondition], over space: StateSpace, at place: BargainingError.Place
  ) throws(BargainingError) -> PreferenceRanks {
    var scores = [UInt64](repeating: 0, count: space.count)
    for (index, statement) in statements.enumerated() {
      if index % 40 == 0, index > 0 { scores = PreferenceRanks(scores: scores).ranks.map { UInt64($0) } }
      guard let patterns = statement.patterns() else {
        throw BargainingError(
          .tooLarge, at: "\(place), statement \(index + 1)",
          "it unfolds into more than 4096 patterns; split or simplify it")
      }
      for state in scores.indices {
        let bits = space.bits[state]
        scores[state] = scores[state] << 1 | (patterns.contains { $0.matches(bits) } ? 1 : 0)
      }
    }
    return PreferenceRanks(scores: scores)
  }

  private static func ranks(
    _ tiers: [[Int]], over space: StateSpace, at place: BargainingError.Place
  ) throws(BargainingError) -> PreferenceRanks {
    var scores = [UInt64](repeating: 0, count: space.count)
    for (index, tier) in tiers.enumerated() {
      for number in tier {
        guard number >= 1, number <= space.count else {
          throw BargainingError(
            .outOfRange, at: "\(place), ranking",
            "state \(number) does not exist; the feasible states are numbered from 1 to \(space.count)")
        }
        guard scores[number - 1] == 0 else {
          throw BargainingError(
            .duplicateName, at: "\(place), ranking", "state \(number) is listed twice; list it once")
        }
        scores[number - 1] = UInt64(tiers.count - index)
      }
    }
    if let missing = scores.firstIndex(of: 0) {
      throw BargainingError(
        .invalidShape, at: "\(place), ranking", "state \(missing + 1) is missing; list all \(space.count) states")
    }
    return PreferenceRanks(scores: scores)
  }
}
