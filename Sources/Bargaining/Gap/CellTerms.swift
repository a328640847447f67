/// What the cells of a model stand for, in flat arrays for the inner loops.
///
/// The terms of cell c are `starts[c]..<starts[c + 1]`: one for each issue of its block.
struct CellTerms: Sendable {
  let starts: [Int]
  /// The issue of each term.
  let issues: [Int]
  /// How close its option is to a party's ideal, 0…1: `closeness[term · parties + party]`.
  let closeness: [Double]
  /// The rank of its option by distance from a party's ideal: `ranks[term · parties + party]`.
  let ranks: [Int]

  init(_ scales: IssueScales, blocks: [Block]) {
    var starts = [0]
    var issues: [Int] = []
    var closeness: [Double] = []
    var ranks: [Int] = []
    for block in blocks {
      for row in 0..<block.points.count {
        for (issue, option) in zip(block.issues, block.choice(row)) {
          issues.append(issue)
          for party in 0..<scales.partyCount {
            closeness.append(scales.closeness[party * scales.issueCount + issue][option])
            ranks.append(scales.ranks[party * scales.issueCount + issue][option])
          }
        }
        starts.append(issues.count)
      }
    }
    self.starts = starts
    self.issues = issues
    self.closeness = closeness
    self.ranks = ranks
  }
}

/// The options of all issues as each party sees them.
struct IssueScales: Sendable {
  let partyCount: Int
  let issueCount: Int
  /// Closeness to the ideal, 0…1: `closeness[(party · issues + issue)][option]`.
  let closeness: [[Double]]
  /// How many distinct distances from the ideal are smaller: `ranks[(party · issues + issue)][option]`.
  let ranks: [[Int]]

  init(_ input: DistanceToYes.Input) {
    partyCount = input.parties.count
    issueCount = input.issues.count
    let scales = input.parties.flatMap { party in
      zip(input.issues, party.ideals).map { Self.scale($0.places, ideal: $1) }
    }
    closeness = scales.map(\.closeness)
    ranks = scales.map(\.ranks)
  }

  /// Closeness of each option to an ideal as a share of the scale's length, and its rank by distance.
  private static func scale(_ places: [Double], ideal: Double) -> (closeness: [Double], ranks: [Int]) {
    let span = (places.max() ?? 0) - (places.min() ?? 0)
    let distances = places.map { ($0 - ideal).magnitude }
    var ranks = [Int](repeating: 0, count: places.count)
    var rank = 0
    var level = -1.0
    for option in distances.indices.sorted(by: { distances[$0] < distances[$1] }) {
      if distances[option] - level > 1e-9 {
        rank += level < 0 ? 0 : 1
        level = distances[option]
      }
      ranks[option] = rank
    }
    return (distances.map { span > 0 ? 1 - $0 / span : 1 }, ranks)
  }
}
