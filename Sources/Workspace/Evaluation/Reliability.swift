import ParleyCoding

/// How often statements given a confidence are right: a statement is right where it shares half of both contents with an
/// annotated one.
struct Reliability {
  /// From a stated confidence, in hundredths, to what became of the statements given it.
  private(set) var shares: [Int: Figure] = [:]

  mutating func add(_ found: [SpanCounts.Attribution], stated: [Double], annotated: [SpanCounts.Attribution]) {
    for (mine, confidence) in zip(found, stated) {
      let content = mine[.content] ?? []
      let isRight = annotated.contains { gold in
        let theirs = gold[.content] ?? []
        let shared = SpanCounts.overlap(theirs, content)
        return shared > 0 && shared * 2 >= SpanCounts.size(theirs) && shared * 2 >= SpanCounts.size(content)
      }
      shares[Int((confidence * 100).rounded()), default: Figure()] += Figure(right: isRight ? 1 : 0, given: 1)
    }
  }

  /// The same by tens of points: 60 stands for 60 to 69, 90 for 90 to 100.
  var tens: [Int: Figure] {
    shares.reduce(into: [:]) { $0[min($1.key / 10, 9) * 10, default: Figure()] += $1.value }
  }

  /// How far stated and measured shares lie apart, in points, weighted by how many statements were given each.
  var gap: Double {
    let all = shares.values.reduce(0) { $0 + $1.given }
    let total = shares.reduce(0.0) { $0 + abs(Double($1.key * $1.value.given) - Double($1.value.right * 100)) }
    return all == 0 ? 0 : total / Double(all)
  }
}
