extension MixedFrontier {
  /// What a rule picks when lots may be drawn, or nil if no lottery is at least as good as disagreement for both.
  ///
  /// Utilities may be thrown away: the egalitarian and the Kalai–Smorodinsky rule maximise the smallest (share of the
  /// possible) gain.
  ///
  /// - Throws: ``BargainingError`` when the disagreement point or the weights do not fit.
  /// - Complexity: O(corners).
  public func solution(_ rule: SolutionRule, disagreement: [Double]) throws(BargainingError) -> Lottery? {
    guard disagreement.count == 2, disagreement.allSatisfy(\.isFinite) else {
      throw BargainingError(.invalidShape, at: "disagreement point", "found \(disagreement); give two finite numbers")
    }
    let edges = rationalEdges(disagreement)
    guard !edges.isEmpty else { return nil }
    let worth: (Edge, Double) -> Double
    let candidates: (Edge) -> [Double]
    switch rule.kind {
    case .nash: (worth, candidates) = Self.nash([1, 1], disagreement)
    case .weightedNash(let weights):
      guard weights.count == 2, weights.allSatisfy({ $0 >= 0 }), weights[0] + weights[1] > 0 else {
        throw BargainingError(
          .invalidWeight, at: "weighted Nash", "found \(weights); give two weights that are not both 0")
      }
      (worth, candidates) = Self.nash(weights, disagreement)
    case .egalitarian: (worth, candidates) = Self.smallestGain([1, 1], disagreement)
    case .kalaiSmorodinsky:
      let spans = (0..<2).map { party in
        edges.reduce(0) { max($0, $1.point($1.low)[party], $1.point($1.high)[party]) } - disagreement[party]
      }
      (worth, candidates) = Self.smallestGain(spans, disagreement)
    case .maximumWelfare:
      worth = { edge, t in edge.point(t)[0] + edge.point(t)[1] }
      candidates = { _ in [] }
    }
    return best(edges, worth, candidates)
  }

  /// A part of the hull between two corners, from `low` to `high` in 0…1.
  private struct Edge {
    let first: Int
    let second: Int
    let start: [Double]
    let end: [Double]
    var low = 0.0
    var high = 1.0

    func point(_ t: Double) -> [Double] {
      [start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1])]
    }

    func slope(_ party: Int) -> Double { end[party] - start[party] }
  }

  private func rationalEdges(_ disagreement: [Double]) -> [Edge] {
    let last = corners.count - 1
    let pairs = last == 0 ? [(0, 0)] : (0..<last).map { ($0, $0 + 1) }
    return pairs.compactMap { pair in
      var edge = Edge(first: pair.0, second: pair.1, start: corners[pair.0], end: corners[pair.1])
      for party in 0..<2 {
        let gain = edge.start[party] - disagreement[party]
        let slope = edge.slope(party)
        if slope > 0 { edge.low = max(edge.low, -gain / slope) }
        if slope < 0 { edge.high = min(edge.high, gain / -slope) }
        if !(slope > 0), !(slope < 0), gain < 0 { return nil }
      }
      return edge.low <= edge.high ? edge : nil
    }
  }

  private static func nash(
    _ weights: [Double], _ d: [Double]
  ) -> (worth: (Edge, Double) -> Double, candidates: (Edge) -> [Double]) {
    let sum = weights[0] + weights[1]
    return (
      { edge, t in
        let point = edge.point(t)
        return PowerMean.product([max(point[0] - d[0], 0), max(point[1] - d[1], 0)], weights.map { $0 / sum })
      },
      { edge in
        let (s0, s1) = (edge.slope(0), edge.slope(1))
        let (g0, g1) = (edge.start[0] - d[0], edge.start[1] - d[1])
        return [-(weights[0] * s0 * g1 + weights[1] * s1 * g0) / (s0 * s1 * sum)]
      }
    )
  }

  private static func smallestGain(
    _ spans: [Double], _ d: [Double]
  ) -> (worth: (Edge, Double) -> Double, candidates: (Edge) -> [Double]) {
    let scale = spans.map { $0 > 0 ? 1 / $0 : 0 }
    return (
      { edge, t in
        let point = edge.point(t)
        let shares = (0..<2).filter { spans[$0] > 0 }.map { (point[$0] - d[$0]) * scale[$0] }
        return shares.min() ?? 0
      },
      { edge in
        let gap = (edge.start[0] - d[0]) * scale[0] - (edge.start[1] - d[1]) * scale[1]
        return [gap / (edge.slope(1) * scale[1] - edge.slope(0) * scale[0])]
      }
    )
  }

  private func best(
    _ edges: [Edge], _ worth: (Edge, Double) -> Double, _ candidates: (Edge) -> [Double]
  ) -> Lottery? {
    var best: (value: Double, edge: Edge, t: Double)?
    for edge in edges {
      let inner = candidates(edge).filter { $0 > edge.low && $0 < edge.high }
      for t in [edge.low, edge.high] + inner where worth(edge, t) > best?.value ?? -.infinity {
        best = (worth(edge, t), edge, t)
      }
    }
    return best.map {
      Lottery(
        utilities: $0.edge.point($0.t), first: indices[$0.edge.first], second: indices[$0.edge.second],
        probability: $0.t)
    }
  }
}
