#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Positions, risks and utilities in one turn of the spatial model.
struct SpatialState {
  private(set) var problem: DecisionProblem
  let voting: SpatialModel.Voting
  /// For each actor its place in 0…1 on each dimension.
  private(set) var places: [[Double]]
  /// For each actor its saliences in 0…1, summing to at most 1.
  let saliences: [[Double]]
  let capabilities: [Double]
  private let totalSaliences: [Double]
  /// For each actor i and position of j the distance as i weighs it.
  private(set) var distances: [[Double]] = []
  /// Each actor's risk attitude, −½…1.
  private(set) var risks: [Double] = []

  init(problem: DecisionProblem, voting: SpatialModel.Voting) throws(BargainingError) {
    let span = problem.scale.upperBound - problem.scale.lowerBound
    let divisor = problem.actors.contains { $0.saliences.contains { $0 > 1 } } ? 100.0 : 1
    var places: [[Double]] = []
    for actor in problem.actors {
      let place: BargainingError.Place = "actor \"\(actor.name)\""
      let known = actor.positions.compactMap { $0 }
      guard known.count == problem.issues.count else {
        throw BargainingError(
          .invalidShape, at: place, "it takes no part in some issue; the spatial model needs a position on each")
      }
      let total = actor.saliences.reduce(0, +) / divisor
      guard total > 0, total <= 1 + 1e-9 else {
        throw BargainingError(
          .invalidWeight, at: place,
          "its saliences sum to \(total * divisor); give a sum above 0 and up to \(Int(divisor))")
      }
      guard let power = actor.capabilities.first, power > 0, actor.capabilities.allSatisfy({ $0 == power }) else {
        throw BargainingError(
          .invalidWeight, at: place, "the spatial model needs one capability above 0 for all issues")
      }
      places.append(known.map { ($0 - problem.scale.lowerBound) / span })
    }
    self.problem = problem
    self.voting = voting
    self.places = places
    saliences = problem.actors.map { $0.saliences.map { $0 / divisor } }
    totalSaliences = saliences.map { min(1, $0.reduce(0, +)) }
    capabilities = problem.actors.map { $0.capabilities.first ?? 0 }
    update()
  }

  /// Distances and risks for the present places.
  private mutating func update() {
    distances = places.indices.map { i in places.map { distance(of: i, to: $0) } }
    let neutral = distances.map { row in row.map { 1 - $0 } }
    let chances = Condorcet(voting: voting, weights: capabilities).probabilities(utilities: neutral)
    let least = chances.min() ?? 0
    let greatest = chances.max() ?? 0
    risks = chances.map { chance in
      greatest > least ? (3 * chance - (greatest + 2 * least)) / (2 * (greatest - least)) : 0
    }
  }

  /// How far a place is from an actor's own, weighted by its saliences.
  func distance(of actor: Int, to place: [Double]) -> Double {
    var square = 0.0
    var norm = 0.0
    for dimension in place.indices {
      let salience = saliences[actor][dimension]
      let part = (places[actor][dimension] - place[dimension]) * salience
      square += part * part
      norm += salience * salience
    }
    return (square / norm).squareRoot()
  }

  /// The worth of a distance to an actor with a risk attitude.
  static func utility(_ distance: Double, risk: Double) -> Double {
    (1 - distance) * (1 + min(1, distance) * risk)
  }

  /// The actors' own utilities of all positions.
  func ownUtilities() -> [[Double]] {
    distances.indices.map { i in distances[i].map { Self.utility($0, risk: risks[i]) } }
  }

  /// For each actor the probability that its position is adopted; actors at one place share one probability.
  func adoptionProbabilities() -> [Double] {
    var representative: [Int] = []
    var unique: [Int] = []
    for actor in places.indices {
      let same = unique.first { other in
        zip(places[actor], places[other]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot() < 1e-3
      }
      if same == nil { unique.append(actor) }
      representative.append(unique.firstIndex(of: same ?? actor) ?? 0)
    }
    let utilities = ownUtilities().map { row in unique.map { row[$0] } }
    let chances = Condorcet(voting: voting, weights: capabilities).probabilities(utilities: utilities)
    return representative.map { chances[$0] }
  }

  /// One turn: challenges, bargains, and each actor's choice among its bargains.
  ///
  /// - Returns: the sum over the actors of how far they moved, and what was agreed in words.
  mutating func step() -> (movement: Double, events: [String]) {
    let own = ownUtilities()
    var bargains: [[SpatialBargain]] = places.map { _ in [] }
    for i in places.indices {
      bargains[i].append(.statusQuo(i, place: places[i]))
      guard let (j, chance) = SpatialChallenge(state: self, challenger: i, weights: voteWeights).best() else {
        continue
      }
      let bargain = SpatialBargain(
        initiator: i, receiver: j, places: (places[i], places[j]), saliences: (saliences[i], saliences[j]),
        chance: chance)
      bargains[i].append(bargain)
      bargains[j].append(bargain)
    }
    var next = places
    var events: [String] = []
    for actor in places.indices {
      let chosen = choice(of: bargains[actor], own: own)
      next[actor] = chosen.place(of: actor) ?? places[actor]
      if next[actor] != places[actor] {
        let other = chosen.initiator == actor ? chosen.receiver : chosen.initiator
        events.append("\(problem.actors[actor].name) moves by a bargain with \(problem.actors[other].name)")
      }
    }
    let movement = zip(places, next).reduce(0) { sum, pair in
      sum + zip(pair.0, pair.1).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
    places = next
    let span = problem.scale.upperBound - problem.scale.lowerBound
    for actor in places.indices {
      problem.actors[actor].positions = places[actor].map { problem.scale.lowerBound + $0 * span }
    }
    update()
    return (movement, events)
  }

  /// Each actor's capability × total salience.
  private var voteWeights: [Double] { zip(capabilities, totalSaliences).map { $0 * $1 } }

  func totalSalience(of actor: Int) -> Double { totalSaliences[actor] }

  /// The most probable of the bargains, if all vote on them by the mean utility of the positions that they lead to.
  private func choice(of bargains: [SpatialBargain], own: [[Double]]) -> SpatialBargain {
    let utilities = places.indices.map { voter in
      let before = own[voter].reduce(0, +)
      return bargains.map { bargain in
        guard bargain.initiator != bargain.receiver else { return before / Double(places.count) }
        let unchanged = before - own[voter][bargain.initiator] - own[voter][bargain.receiver]
        let changed = [bargain.initiatorPlace, bargain.receiverPlace].reduce(0) {
          $0 + Self.utility(distance(of: voter, to: $1), risk: risks[voter])
        }
        return (unchanged + changed) / Double(places.count)
      }
    }
    let chances = Condorcet(voting: voting, weights: capabilities).probabilities(utilities: utilities)
    let greatest = chances.max() ?? 0
    return bargains[chances.firstIndex(of: greatest) ?? 0]
  }
}
