/// One draw of everything that is not known.
struct GapDraw: Sendable {
  /// The largest rank that a party accepts: `reach[party · issues + issue]`.
  var reach: [Int]
  /// Weights, for each party summing to one: `weights[party · issues + issue]`.
  var weights: [Double]
  /// The least that each party accepts.
  var reservation: [Double]
}

/// Draws from an input, each part from its own random stream, named after its party and issue.
struct GapSampler: Sendable {
  private let model: GapModel
  private let seed: UInt64
  private let keys: [UInt64]
  private let partyKeys: [UInt64]
  /// For each party and issue, the options in the order of their rank with their cumulative probabilities.
  private let ladders: [[(rank: Int, cumulative: Double)]]
  /// For each party that may fight on, how close the terms of victory and defeat are to its ideal, by issue.
  private let terms: [(won: [Double], lost: [Double])]

  init(_ model: GapModel, seed: UInt64) {
    self.model = model
    self.seed = seed
    let input = model.input
    keys = input.parties.flatMap { party in input.issues.map { SeededGenerator.key(party.name, $0.name) } }
    partyKeys = input.parties.map { SeededGenerator.key($0.name) }
    terms = input.parties.indices.map { party in
      guard case .fighting(_, let won, let lost, _) = input.parties[party].reservation else { return ([], []) }
      return (Self.closeness(input, party: party, won), Self.closeness(input, party: party, lost))
    }
    ladders = input.parties.indices.flatMap { party in
      input.issues.indices.map { Self.ladder(model, party: party, issue: $0) }
    }
  }

  private static func ladder(_ model: GapModel, party: Int, issue: Int) -> [(rank: Int, cumulative: Double)] {
    let ranks = model.ranks[party * model.issueCount + issue]
    guard case .reach(let chances) = model.input.parties[party].acceptance[issue] else {
      return [(ranks.max() ?? 0, 1)]
    }
    var byRank = [Double](repeating: 0, count: (ranks.max() ?? 0) + 1)
    for (rank, chance) in zip(ranks, chances) { byRank[rank] += chance }
    var cumulative = 0.0
    var steps: [(rank: Int, cumulative: Double)] = []
    for (rank, chance) in byRank.enumerated() where chance > 0 {
      cumulative += chance
      steps.append((rank, cumulative))
    }
    return steps
  }

  /// Draws how far each party would go, and nothing else: the same as in ``draw(_:into:)``.
  func drawReach(_ number: Int, into draw: inout GapDraw) {
    for slot in keys.indices {
      var stream = SeededGenerator(seed: seed, key: keys[slot], draw: number)
      draw.reach[slot] = Self.climb(ladders[slot], stream.unit())
    }
  }

  func draw(_ number: Int, into draw: inout GapDraw) {
    let issues = model.issueCount
    for party in 0..<model.partyCount {
      for issue in 0..<issues {
        let slot = party * issues + issue
        var stream = SeededGenerator(seed: seed, key: keys[slot], draw: number)
        draw.reach[slot] = Self.climb(ladders[slot], stream.unit())
        draw.weights[slot] = weight(party, issue, &stream)
      }
      normalise(&draw.weights, party * issues..<(party + 1) * issues)
      var stream = SeededGenerator(seed: seed, key: partyKeys[party], draw: number)
      draw.reservation[party] = reservation(party, draw.weights, &stream)
    }
  }

  /// The middle of everything: the median reach, the mean weights and reservation values.
  func center() -> GapDraw {
    var draw = blank
    for party in 0..<model.partyCount {
      for issue in 0..<model.issueCount {
        let slot = party * model.issueCount + issue
        draw.reach[slot] = Self.climb(ladders[slot], 0.5)
        switch model.input.parties[party].salience {
        case .fixed(let values), .dirichlet(let values): draw.weights[slot] = values[issue]
        }
      }
      normalise(&draw.weights, party * model.issueCount..<(party + 1) * model.issueCount)
      draw.reservation[party] = reservation(party, draw.weights) { $0.mean }
    }
    return draw
  }

  var blank: GapDraw {
    let slots = model.partyCount * model.issueCount
    return GapDraw(
      reach: [Int](repeating: 0, count: slots), weights: [Double](repeating: 0, count: slots),
      reservation: [Double](repeating: 0, count: model.partyCount))
  }

  private static func climb(_ ladder: [(rank: Int, cumulative: Double)], _ unit: Double) -> Int {
    var rank = 0
    for step in ladder {
      rank = step.rank
      if unit < step.cumulative { break }
    }
    return rank
  }

  private func weight(_ party: Int, _ issue: Int, _ stream: inout SeededGenerator) -> Double {
    switch model.input.parties[party].salience {
    case .fixed(let weights): weights[issue]
    case .dirichlet(let shapes): stream.gamma(shapes[issue])
    }
  }

  private func normalise(_ weights: inout [Double], _ range: Range<Int>) {
    let sum = weights[range].reduce(0, +)
    for slot in range { weights[slot] = sum > 0 ? weights[slot] / sum : 1 / Double(range.count) }
  }

  private func reservation(_ party: Int, _ weights: [Double], _ stream: inout SeededGenerator) -> Double {
    reservation(party, weights) { $0.draw(using: &stream) }
  }

  private func reservation(_ party: Int, _ weights: [Double], _ pick: (Distribution) -> Double) -> Double {
    switch model.input.parties[party].reservation {
    case .value(let value): return pick(value)
    case .fighting(let prevails, _, _, let cost):
      let chance = min(max(pick(prevails), 0), 1)
      let won = utility(party, weights, terms[party].won)
      let lost = utility(party, weights, terms[party].lost)
      return chance * won + (1 - chance) * lost - pick(cost)
    }
  }

  /// For each party and issue, how close given places are to the party's ideal, as a share of the scale's length.
  private static func closeness(_ input: DistanceToYes.Input, party: Int, _ places: [Double]) -> [Double] {
    input.issues.indices.map { issue in
      let scale = input.issues[issue].places
      let span = (scale.max() ?? 0) - (scale.min() ?? 0)
      let distance = (places[issue] - input.parties[party].ideals[issue]).magnitude
      return span > 0 ? 1 - distance / span : 1
    }
  }

  private func utility(_ party: Int, _ weights: [Double], _ closeness: [Double]) -> Double {
    var sum = 0.0
    for issue in closeness.indices { sum += weights[party * model.issueCount + issue] * closeness[issue] }
    return sum
  }
}
