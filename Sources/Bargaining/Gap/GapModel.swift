/// An input made ready for many draws: combinations of options in flat tables.
///
/// A *cell* is one feasible combination of the options of a block of issues; without constraints, an option of an issue.
struct GapModel: Sendable {
  let input: DistanceToYes.Input
  let partyCount: Int
  let issueCount: Int
  /// The cells of block b are `starts[b]..<starts[b + 1]`.
  let starts: [Int]
  /// The issues of each block.
  let blockIssues: [[Int]]
  /// The options that a cell stands for, in the order of its block's issues.
  let cellOptions: [[Int]]
  /// The options as each party sees them.
  let scales: IssueScales
  /// The cells in flat arrays.
  let terms: CellTerms
  /// What constraints add to a party's utility in a cell, less what it costs the party to step back from public
  /// demands: `bonus[cell · parties + party]`.
  let bonus: [Double]

  init(_ input: DistanceToYes.Input) throws(BargainingError) {
    self.input = input
    partyCount = input.parties.count
    issueCount = input.issues.count
    // Only what does not change with the salience goes into the worth of a cell here.
    let blank = input.parties.map { party in
      BargainingProblem.Party(
        party.name, values: input.issues.indices.map { Self.audienceCosts(input, party, issue: $0) })
    }
    let issues = input.issues.map { BargainingProblem.Issue($0.name, options: $0.options) }
    let problem = try BargainingProblem(issues: issues, parties: blank, constraints: input.constraints)
    let compiled = try CompiledProblem(problem)
    scales = IssueScales(input)
    terms = CellTerms(scales, blocks: compiled.blocks)
    var starts = [0]
    var options: [[Int]] = []
    var bonus: [Double] = []
    for block in compiled.blocks {
      for row in 0..<block.points.count {
        options.append(Array(block.choice(row)))
        bonus.append(contentsOf: zip(block.points.row(row), compiled.grids).map { $1.utility($0) })
      }
      starts.append(options.count)
    }
    self.starts = starts
    self.bonus = bonus
    cellOptions = options
    blockIssues = compiled.blocks.map(\.issues)
  }

  /// What each option of an issue costs a party that has to step back from its public demand, negated.
  private static func audienceCosts(
    _ input: DistanceToYes.Input, _ party: DistanceToYes.Party, issue: Int
  ) -> [Double] {
    let places = input.issues[issue].places
    guard let cost = party.audience[issue] else { return places.map { _ in 0 } }
    let demanded = (cost.demand - party.ideals[issue]).magnitude
    return places.map { -cost.intensity * max(($0 - party.ideals[issue]).magnitude - demanded, 0) }
  }

  /// How many distinct distances from a party's ideal are smaller than an option's: `ranks[slot][option]`.
  var ranks: [[Int]] { scales.ranks }
  /// Closeness of options to a party's ideal: `closeness[slot][option]`.
  var closeness: [[Double]] { scales.closeness }
  var cellCount: Int { cellOptions.count }
  var blockCount: Int { blockIssues.count }
}
