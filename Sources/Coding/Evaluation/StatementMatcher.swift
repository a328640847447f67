/// Pairs annotated statements with predicted ones that share at least half of both contents.
///
/// What one speaker says under one cue may be one prediction or several: where an annotated statement finds no partner of its own, a
/// prediction that shares half of the contents of all that stands under its cue is the partner of each of them.
struct StatementMatcher {
  /// The annotated statements in order, each with its records.
  let statements: [(id: String, records: [AnnotatedRecord])]
  let predictions: [PredictedRecord]
  /// Index of the prediction by statement.
  private(set) var matched: [String: Int] = [:]
  /// The statements that share a prediction.
  private(set) var groups: [Int: [String]] = [:]
  /// Predictions without a partner.
  private(set) var free: Set<Int>

  init(statements: [(id: String, records: [AnnotatedRecord])], predictions: [PredictedRecord]) {
    self.statements = statements
    self.predictions = predictions
    free = Set(predictions.indices)
    let whole = statements.map { Self.extent($0.records) }
    for (index, statement) in statements.enumerated() {
      guard let best = nearest(to: [whole[index]]), isHalf([whole[index]], best) else { continue }
      matched[statement.id] = best
      free.remove(best)
    }
    matchGroups(whole)
  }

  private mutating func matchGroups(_ whole: [ClosedRange<Int>]) {
    var cues: [String: [Int]] = [:]
    var order: [String] = []
    for (index, statement) in statements.enumerated() {
      guard let first = statement.records.first, let cue = first.cue else { continue }
      let key = "\(cue) \(first.speaker ?? "")"
      if cues[key] == nil { order.append(key) }
      cues[key, default: []].append(index)
    }
    for key in order {
      let members = cues[key] ?? []
      guard members.count > 1, members.contains(where: { matched[statements[$0].id] == nil }) else { continue }
      let contents = members.map { whole[$0] }
      let candidates = free.union(members.compactMap { matched[statements[$0].id] })
      guard let shared = candidates.sorted().first(where: { isHalf(contents, $0) }) else { continue }
      groups[shared] = members.map { statements[$0].id }
      free.remove(shared)
      for member in members where matched[statements[member].id] == nil { matched[statements[member].id] = shared }
    }
  }

  static func extent(_ records: [AnnotatedRecord]) -> ClosedRange<Int> {
    let starts = records.compactMap(\.content.first)
    let ends = records.compactMap(\.content.last)
    let start = starts.min() ?? 0
    return start...max(start, ends.max() ?? start)
  }

  /// The free prediction that shares most; of equals the first.
  private func nearest(to contents: [ClosedRange<Int>]) -> Int? {
    free.sorted().max { Self.overlap(contents, predictions[$0]) < Self.overlap(contents, predictions[$1]) }
  }

  private func isHalf(_ contents: [ClosedRange<Int>], _ index: Int) -> Bool {
    let shared = Self.overlap(contents, predictions[index])
    let own = predictions[index].content.reduce(0) { $0 + $1.end - $1.start }
    let gold = contents.reduce(0) { $0 + $1.upperBound - $1.lowerBound }
    return shared > 0 && shared * 2 >= gold && shared * 2 >= own
  }

  static func overlap(_ contents: [ClosedRange<Int>], _ prediction: PredictedRecord) -> Int {
    contents.reduce(0) { sum, range in
      prediction.content.reduce(sum) {
        $0 + max(0, min(range.upperBound, $1.end) - max(range.lowerBound, $1.start))
      }
    }
  }
}
