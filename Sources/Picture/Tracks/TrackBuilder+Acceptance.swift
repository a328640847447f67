import ParleyText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TrackBuilder {
  /// The farthest acceptable option, in ranks from the own ideal outwards.
  func acceptance(from words: [Utterance], position: Fit) -> Fit {
    fit(acceptances(of: words, position: position.smoother), prior: acceptanceOpening)
  }

  private func acceptances(of all: [Utterance], position: Smoother) -> Likelihoods {
    var likelihoods = Likelihoods(states: places.count, days: days)
    var concessions = FreshConcessions()
    for words in all where weight(of: words) > 0 {
      let isFresh = isFresh(words, among: &concessions)
      let reach = Reach(words, isFresh: isFresh, position: position, in: self)
      likelihoods.add(on: firstDay.distance(to: words.day)) { reach.likelihood(farthest: $0, shapes) }
    }
    return likelihoods.closed()
  }

  private var acceptanceOpening: [Double] {
    let shares = places.indices.map { pow(model.lean, Double($0)) }
    let total = shares.reduce(0, +)
    return shares.map { $0 / total }
  }

  /// How far the side could go on the last day: for each rank, the probability that it is the farthest that it could live
  /// with. The same as the last day of ``acceptance(from:position:)``, without the days before it.
  func reach(from words: [Utterance]) -> [Double] {
    let needsPosition = words.contains { $0.refused != nil }
    let position = Smoother(
      walk: walk, prior: opening,
      likelihoods: needsPosition ? positions(of: words) : Likelihoods(states: places.count, days: 1))
    return Smoother.last(
      walk: walk, prior: acceptanceOpening, likelihoods: acceptances(of: words, position: position))
  }

  /// Whether words are a first act of yielding; remembers them for those to come.
  func isFresh(_ words: Utterance, among concessions: inout FreshConcessions) -> Bool {
    guard weight(of: words) > 0, let stand = words.stand else { return false }
    return concessions.isFresh(words, rank: orientation.rank[stand])
  }

  /// What words say of the farthest option that could be accepted, as log-likelihoods by rank; nil where they weigh nothing.
  func reach(by words: Utterance, isFresh: Bool, position: Fit) -> [Double]? {
    guard weight(of: words) > 0 else { return nil }
    let reach = Reach(words, isFresh: isFresh, position: position.smoother, in: self)
    return places.indices.map { reach.likelihood(farthest: $0, shapes) }
  }

  /// What words say of the farthest acceptable option, by rank.
  private struct Reach {
    let weight: Double
    var signal: (rank: Int, weight: Double)?
    /// A first act of yielding says that nothing short of it was meant.
    var pull = 0.0
    var limit: (rank: Int, weight: Double)?

    init(_ words: Utterance, isFresh: Bool, position: Smoother, in builder: TrackBuilder) {
      weight = builder.weight(of: words)
      if let stand = words.stand, words.stance != .denies, words.stance != .reports {
        signal = (builder.orientation.rank[stand], words.signals ? weight : weight / 2)
        if isFresh { pull = weight * builder.model.concessionPull }
      }
      if let refused = words.refused {
        let rank = builder.orientation.rank[refused]
        let beyond = position.probability(on: builder.firstDay.distance(to: words.day)) {
          builder.orientation.rank[$0] < rank
        }
        limit = (rank, weight * beyond)
      }
    }

    @inline(__always)
    func likelihood(farthest: Int, _ shapes: Shapes) -> Double {
      var sum = 0.0
      if let signal {
        sum += shapes.signal(at: signal.rank, weight: signal.weight, farthest: farthest)
        if farthest < signal.rank { sum -= pull }
      }
      if let limit { sum += shapes.limit(before: limit.rank, weight: limit.weight, farthest: farthest) }
      return sum
    }
  }
}
