#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The state of a challenge model between rounds.
struct ChallengeRound {
  let reading: ChallengeModel.Reading
  private(set) var positions: [Double]
  let saliences: [Double]
  let capabilities: [Double]
  /// The span of the first positions; distances are divided by it in all rounds.
  private let span: Double
  /// The risk exponents of the last round.
  private(set) var risks: [Double]

  init(reading: ChallengeModel.Reading, positions: [Double], saliences: [Double], capabilities: [Double]) {
    self.reading = reading
    self.positions = positions
    self.saliences = saliences
    self.capabilities = capabilities
    span = (positions.max() ?? 0) - (positions.min() ?? 0)
    risks = Array(repeating: 1, count: positions.count)
  }

  /// Plays a round, and returns the offer that each actor takes.
  mutating func play() -> [ChallengeOffer?] {
    guard span > 0 else { return positions.map { _ in nil } }
    updateRisks()
    let gains = expectedGains(risks: risks)
    let offers = positions.indices.map { best(offersTo($0, gains: gains)) }
    for (actor, offer) in offers.enumerated() {
      if let offer { positions[actor] = offer.position }
    }
    return offers
  }

  /// What each actor could expect of challenging each other at given positions, for the risks of a round.
  static func gains(like round: ChallengeRound, at positions: [Double]) -> [[Double]] {
    var earlier = round
    earlier.positions = positions
    return earlier.expectedGains(risks: round.risks).map { row in row.map(\.byChallenger) }
  }

  private mutating func updateRisks() {
    let neutral = Array(repeating: 1.0, count: positions.count)
    let gains = expectedGains(risks: neutral)
    let dangers = positions.indices.map { target in
      positions.indices.reduce(0) { $1 == target ? $0 : $0 + gains[$1][target].byTarget }
    }
    let least = dangers.min() ?? 0
    let greatest = dangers.max() ?? 0
    guard greatest > least else {
      risks = neutral
      return
    }
    risks = dangers.map { danger in
      let risk = (2 * danger - greatest - least) / (greatest - least)
      return (1 - risk / 3) / (1 + risk / 3)
    }
  }

  /// For i challenging j, what i expects, as i sees it, and as j sees it.
  private func expectedGains(risks: [Double]) -> [[(byChallenger: Double, byTarget: Double)]] {
    let chances = chances(risks: risks)
    return positions.indices.map { i in
      positions.indices.map { j in
        guard i != j else { return (0, 0) }
        return (
          gain(of: i, over: j, chance: chances[i][j], risk: risks[i]),
          gain(of: i, over: j, chance: chances[i][j], risk: risks[j])
        )
      }
    }
  }

  private func gain(of i: Int, over j: Int, chance: Double, risk: Double) -> Double {
    let distance = abs(positions[i] - positions[j]) / span
    // Positions stay between the first extremes, so that the base is never negative but for rounding.
    let success = 2 - 4 * pow(max(0, 0.5 - 0.5 * distance), risk)
    let failure = 2 - 4 * pow(0.5 + 0.5 * distance, risk)
    let resist = saliences[j] * (chance * success + (1 - chance) * failure)
    return resist + (1 - saliences[j]) * success - (2 - 4 * pow(0.5, risk))
  }

  /// The probability that i prevails over j.
  private func chances(risks: [Double]) -> [[Double]] {
    switch reading {
    case .allVotes: allVotesChances(risks: risks)
    case .netVotes, .leastMovement: netVotesChances()
    }
  }

  private func allVotesChances(risks: [Double]) -> [[Double]] {
    let distances = positions.indices.map { k in positions.map { pow(abs(positions[k] - $0) / span, risks[k]) } }
    var total = 0.0
    var votes = positions.map { _ in positions.map { _ in 0.0 } }
    for k in positions.indices {
      for i in positions.indices {
        for j in positions.indices {
          let vote = capabilities[k] * saliences[k] * (distances[k][j] - distances[k][i])
          total += abs(vote)
          if vote > 0 { votes[i][j] += vote }
        }
      }
    }
    return positions.indices.map { i in
      positions.indices.map { j in positions[i] == positions[j] || total == 0 ? 0 : votes[i][j] / total }
    }
  }

  private func netVotesChances() -> [[Double]] {
    positions.indices.map { i in
      positions.indices.map { j in
        guard positions[i] != positions[j] else { return 0 }
        var net = 0.0
        var all = 0.0
        for k in positions.indices {
          let difference = abs(positions[k] - positions[j]) - abs(positions[k] - positions[i])
          net += capabilities[k] * saliences[k] * difference
          all += capabilities[k] * saliences[k] * abs(difference)
        }
        return all > 0 ? max(net, 0) / all : 0
      }
    }
  }

  private func offersTo(_ actor: Int, gains: [[(byChallenger: Double, byTarget: Double)]]) -> [ChallengeOffer] {
    challengers(of: actor, gains: gains).compactMap { other in
      // In the code of the 2011 paper an actor weighs what others could do to it with its own risk.
      let theirs = reading == .allVotes ? gains[other][actor].byTarget : gains[other][actor].byChallenger
      return ChallengeOffer(
        by: other, own: gains[actor][other].byChallenger, challengers: theirs, from: positions[actor],
        to: positions[other])
    }
  }

  /// The actors whose challenge is considered: all others elsewhere, or those alone who expect to gain most.
  private func challengers(of actor: Int, gains: [[(byChallenger: Double, byTarget: Double)]]) -> [Int] {
    let others = positions.indices.filter { $0 != actor }
    switch reading {
    case .allVotes: return others.filter { positions[$0] != positions[actor] }
    case .leastMovement: return others
    case .netVotes:
      let greatest = others.map { gains[$0][actor].byChallenger }.max() ?? 0
      let strongest = others.filter { gains[$0][actor].byChallenger == greatest }
      return strongest.min { abs(positions[$0] - positions[actor]) < abs(positions[$1] - positions[actor]) }.map {
        [$0]
      } ?? []
    }
  }

  private func best(_ offers: [ChallengeOffer]) -> ChallengeOffer? {
    guard reading == .allVotes else { return offers.min { movement(of: $0) < movement(of: $1) } }
    // The condition for a capitulation can never hold in that code.
    for kind in [ChallengeOffer.Kind.confrontation, .compromise] {
      let ofKind = offers.filter { $0.kind == kind }
      if ofKind.isEmpty { continue }
      return kind == .compromise
        ? ofKind.min { pull(of: $0) < pull(of: $1) } : ofKind.min { movement(of: $0) < movement(of: $1) }
    }
    return nil
  }

  /// How far who takes an offer has to move.
  private func movement(of offer: ChallengeOffer) -> Double {
    abs(offer.position - offer.from)
  }

  /// The middle of both positions, each weighted with what its holder expects.
  private func pull(of offer: ChallengeOffer) -> Double {
    (abs(offer.own) * offer.from + abs(offer.challengers) * positions[offer.by])
      / (abs(offer.own) + abs(offer.challengers))
  }
}
