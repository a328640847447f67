import ParleyCoding
import ParleyDossier
import ParleyText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs the two filters of an issue for one side, or one speaker, over what was said.
struct TrackBuilder: Sendable {
  let model: PictureModel
  let firstDay: Day
  let days: Int
  let places: [Double]
  let orientation: Orientation
  let walk: OrdinalWalk
  let powers: [[Double]]
  private let shapes: Shapes

  init(
    model: PictureModel, firstDay: Day, days: Int, places: [Double], ideal: Double, walk: OrdinalWalk,
    powers: [[Double]]
  ) {
    self.model = model
    self.firstDay = firstDay
    self.days = days
    self.places = places
    orientation = Orientation(places: places, ideal: ideal)
    self.walk = walk
    self.powers = powers
    shapes = Shapes(states: places.count, model: model)
  }

  /// P(option on the first day), leaning towards the own ideal.
  private var opening: [Double] {
    let shares = orientation.rank.map { pow(model.lean, Double($0)) }
    let total = shares.reduce(0, +)
    return shares.map { $0 / total }
  }

  func position(from testimonies: [Testimony]) -> Fit {
    var likelihoods = Likelihoods(states: places.count, days: days)
    var concessions = FreshConcessions()
    var lastHeard = 0
    for words in testimonies {
      let day = firstDay.distance(to: words.day)
      let weight = weight(of: words)
      guard weight > 0 else { continue }
      if let stand = words.stand {
        likelihoods.add(shapes.stand(at: stand, weight: weight), on: day)
        let rank = orientation.rank[stand]
        if concessions.isFresh(words, rank: rank), day > lastHeard {
          let pull = weight * model.concessionPull
          likelihoods.add(orientation.rank.map { $0 < rank ? 0 : -pull }, on: lastHeard)
          likelihoods.add(orientation.rank.map { $0 < rank ? -pull : 0 }, on: day)
        }
        lastHeard = max(lastHeard, day)
      } else if let refused = words.refused {
        likelihoods.add(shapes.refusal(of: refused, weight: weight), on: day)
      }
    }
    return fit(likelihoods, prior: opening)
  }

  /// The farthest acceptable option, in ranks from the own ideal outwards.
  func acceptance(from testimonies: [Testimony], position: Fit) -> Fit {
    var likelihoods = Likelihoods(states: places.count, days: days)
    var concessions = FreshConcessions()
    for words in testimonies {
      let day = firstDay.distance(to: words.day)
      guard let row = reach(by: words, isFresh: isFresh(words, among: &concessions), position: position) else {
        continue
      }
      likelihoods.add(row, on: day)
    }
    let shares = places.indices.map { pow(model.lean, Double($0)) }
    let total = shares.reduce(0, +)
    return fit(likelihoods, prior: shares.map { $0 / total })
  }

  /// Whether words are a first act of yielding; remembers them for those to come.
  func isFresh(_ words: Testimony, among concessions: inout FreshConcessions) -> Bool {
    guard weight(of: words) > 0, let stand = words.stand else { return false }
    return concessions.isFresh(words, rank: orientation.rank[stand])
  }

  /// What words say of the farthest option that could be accepted, as log-likelihoods by rank; nil where they weigh nothing.
  func reach(by words: Testimony, isFresh: Bool, position: Fit) -> [Double]? {
    let weight = weight(of: words)
    guard weight > 0 else { return nil }
    var row = [Double](repeating: 0, count: places.count)
    func add(_ other: [Double]) { for rank in row.indices { row[rank] += other[rank] } }
    if let stand = words.stand, words.stance != .denies, words.stance != .reports {
      let rank = orientation.rank[stand]
      add(shapes.signal(at: rank, weight: words.signals ? weight : weight / 2))
      if isFresh { add(places.indices.map { $0 < rank ? -weight * model.concessionPull : 0 }) }
    }
    if let refused = words.refused {
      let rank = orientation.rank[refused]
      let beyond = position.probability(on: firstDay.distance(to: words.day)) { orientation.rank[$0] < rank }
      add(shapes.limit(before: rank, weight: weight * beyond))
    }
    return row
  }

  private func weight(of words: Testimony) -> Double {
    words.weight * words.stance.directness * discount(before: firstDay.distance(to: words.day))
  }

  /// Words from before the first day count less the longer ago they were said.
  private func discount(before day: Int) -> Double { day < 0 ? pow(1 - model.changeRate, Double(-day)) : 1 }

  private func fit(_ likelihoods: Likelihoods, prior: [Double]) -> Fit {
    var likelihoods = likelihoods
    likelihoods.close()
    return Fit(
      smoother: Smoother(walk: walk, prior: prior, likelihoods: likelihoods),
      path: MostLikelyPath(likelihoods: likelihoods, prior: prior, powers: powers))
  }

  /// What one filter found.
  struct Fit: Sendable {
    let smoother: Smoother
    let path: MostLikelyPath

    func probability(on day: Int, where holds: (Int) -> Bool) -> Double {
      let (count, row) = (smoother.walk.count, min(max(day, 0), smoother.likelihoods.days - 1))
      return (0..<count).reduce(0) { holds($1) ? $0 + smoother.posterior[row * count + $1] : $0 }
    }

    /// The path's state on each day.
    var daily: [Int] {
      var result: [Int] = []
      for (index, day) in path.days.enumerated() {
        let end = index + 1 < path.days.count ? path.days[index + 1] : smoother.likelihoods.days
        result += Array(repeating: path.states[index], count: end - day)
      }
      return result
    }
  }
}

/// Tells the first yielding words on an option from their repetitions: only the first say that a harder position came before.
/// A hint of little weight does not take that from the words of somebody who counts for more than twice as much.
struct FreshConcessions {
  private var last: [(day: Day, rank: Int, weight: Double)] = []
  private static let memory = 30

  mutating func isFresh(_ words: Testimony, rank: Int) -> Bool {
    guard words.stance != .denies, words.stance != .reports else { return false }
    defer { last.append((words.day, rank, words.weight)) }
    return words.act == .conceding && rank > 0
      && !last.contains {
        $0.rank >= rank && $0.day.distance(to: words.day) <= Self.memory && 2 * $0.weight >= words.weight
      }
  }
}
