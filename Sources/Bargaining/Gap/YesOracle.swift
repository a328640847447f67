/// Answers whether some package of open cells is worth enough to every party.
///
/// Bounds from weighted sums decide most questions; the rest is decided exactly by adding one block at a time and
/// keeping the undominated sums that can still reach every reservation value.
struct YesOracle {
  let model: GapModel
  /// What each cell is worth: `worth[cell · parties + party]`.
  private(set) var worth: [Double]
  private(set) var reservation: [Double]
  private var weights: [Double] = []
  /// Cells that acceptance leaves open.
  var isOpen: [Bool]
  /// The cell of each block in the package last found.
  private(set) var witness: [Int]

  /// What is missing by less than this does not count.
  static var slack: Double { 1e-9 }

  init(_ model: GapModel) {
    self.model = model
    worth = [Double](repeating: 0, count: model.cellCount * model.partyCount)
    reservation = [Double](repeating: 0, count: model.partyCount)
    isOpen = [Bool](repeating: true, count: model.cellCount)
    witness = [Int](repeating: 0, count: model.blockCount)
  }

  /// The weight of an issue for a party; `slot` is party · issues + issue.
  func weight(_ slot: Int) -> Double { weights[slot] }

  /// Takes over the weights and reservation values of a draw.
  mutating func load(_ draw: GapDraw) {
    reservation = draw.reservation
    weights = draw.weights
    let parties = model.partyCount
    let terms = model.terms
    for cell in 0..<model.cellCount {
      for party in 0..<parties {
        var sum = model.bonus[cell * parties + party]
        for term in terms.starts[cell]..<terms.starts[cell + 1] {
          sum += draw.weights[party * model.issueCount + terms.issues[term]] * terms.closeness[term * parties + party]
        }
        worth[cell * parties + party] = sum
      }
    }
  }

  /// Opens the cells that every party accepts, and closes the others.
  ///
  /// - Parameter standing: which limits count; `standing[party · issues + issue]`.
  mutating func open(_ draw: GapDraw, standing: [Bool]) {
    let parties = model.partyCount
    let terms = model.terms
    for cell in 0..<model.cellCount {
      var isAccepted = true
      for term in terms.starts[cell]..<terms.starts[cell + 1] {
        for party in 0..<parties {
          let slot = party * model.issueCount + terms.issues[term]
          if standing[slot], terms.ranks[term * parties + party] > draw.reach[slot] { isAccepted = false }
        }
      }
      isOpen[cell] = isAccepted
    }
  }

  /// Whether a yes exists among the open cells; if so, ``witness`` holds one.
  mutating func hasYes() throws(BargainingError) -> Bool {
    var weights = [Double](repeating: 1 / Double(model.partyCount), count: model.partyCount)
    for party in 0..<model.partyCount {
      // The party's own best is the sharpest bound for itself, and the quickest to find.
      var own = [Double](repeating: 0, count: model.partyCount)
      own[party] = 1
      switch probe(own) {
      case .yes: return true
      case .no: return false
      case .open: break
      }
    }
    for round in 0..<24 {
      switch probe(weights) {
      case .yes: return true
      case .no: return false
      case .open(let gains): adjust(&weights, gains, round)
      }
    }
    return try ExactYes(self).search(&witness)
  }

  private enum Verdict {
    case yes
    case no
    case open(gains: [Double])
  }

  /// The best package for a weighted sum: it is a yes, or its sum proves that there is none, or neither.
  private mutating func probe(_ weights: [Double]) -> Verdict {
    let parties = model.partyCount
    var gains = reservation.map { -$0 }
    for block in 0..<model.blockCount {
      var bestCell = -1
      var best = -Double.infinity
      for cell in model.starts[block]..<model.starts[block + 1] where isOpen[cell] {
        var sum = 0.0
        for party in 0..<parties { sum += weights[party] * worth[cell * parties + party] }
        if sum > best {
          best = sum
          bestCell = cell
        }
      }
      guard bestCell >= 0 else { return .no }
      witness[block] = bestCell
      for party in 0..<parties { gains[party] += worth[bestCell * parties + party] }
    }
    if gains.allSatisfy({ $0 >= -Self.slack }) { return .yes }
    let total = zip(weights, gains).reduce(0) { $0 + $1.0 * $1.1 }
    return total < -Self.slack ? .no : .open(gains: gains)
  }

  /// Moves weight to the parties that miss something: bisection for two, a subgradient step for more.
  private func adjust(_ weights: inout [Double], _ gains: [Double], _ round: Int) {
    if gains.count == 2 {
      let step = 0.25 / Double(1 << min(round, 40))
      let shift = gains[0] < gains[1] ? step : -step
      weights[0] = min(max(weights[0] + shift, 0), 1)
      weights[1] = 1 - weights[0]
    } else {
      let scale = 0.5 / Double(round + 1)
      let worst = gains.reduce(0) { max($0, $1.magnitude) }
      for party in gains.indices {
        weights[party] *= max(1 - scale * gains[party] / max(worst, .leastNormalMagnitude), 0.05)
      }
      let sum = weights.reduce(0, +)
      for party in gains.indices { weights[party] /= sum }
    }
  }
}
