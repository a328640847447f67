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
  var orientation: Orientation
  let walk: OrdinalWalk
  let powers: [[Double]]
  let shapes: Shapes

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
  var opening: [Double] {
    let shares = orientation.rank.map { pow(model.lean, Double($0)) }
    let total = shares.reduce(0, +)
    return shares.map { $0 / total }
  }

  func position(from words: [Utterance]) -> Fit { fit(positions(of: words), prior: opening) }

  func positions(of all: [Utterance]) -> Likelihoods {
    var likelihoods = Likelihoods(states: places.count, days: days)
    var concessions = FreshConcessions()
    var lastHeard = 0
    for words in all {
      let day = firstDay.distance(to: words.day)
      let weight = weight(of: words)
      guard weight > 0 else { continue }
      if let stand = words.stand {
        likelihoods.add(on: day) { shapes.stand(at: stand, weight: weight, in: $0) }
        let rank = orientation.rank[stand]
        if concessions.isFresh(words, rank: rank), day > lastHeard {
          let pull = weight * model.concessionPull
          likelihoods.add(on: lastHeard) { orientation.rank[$0] < rank ? 0 : -pull }
          likelihoods.add(on: day) { orientation.rank[$0] < rank ? -pull : 0 }
        }
        lastHeard = max(lastHeard, day)
      } else if let refused = words.refused {
        likelihoods.add(on: day) { shapes.refusal(of: refused, weight: weight, in: $0) }
      }
    }
    return likelihoods.closed()
  }

  func weight(of words: Utterance) -> Double {
    words.weight * words.stance.directness * discount(before: firstDay.distance(to: words.day))
  }

  /// Words from before the first day count less the longer ago they were said.
  private func discount(before day: Int) -> Double { day < 0 ? pow(1 - model.changeRate, Double(-day)) : 1 }

  func fit(_ likelihoods: Likelihoods, prior: [Double]) -> Fit {
    Fit(
      smoother: Smoother(walk: walk, prior: prior, likelihoods: likelihoods),
      path: MostLikelyPath(likelihoods: likelihoods, prior: prior, powers: powers))
  }

  /// What one filter found.
  struct Fit: Sendable {
    let smoother: Smoother
    let path: MostLikelyPath

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
