/// What all draws together say: the answer of each, and what each issue had to do with it.
struct GapSurvey {
  private let model: GapModel
  private let sampler: GapSampler
  private let overlap: Overlap

  /// Whether a yes exists in each draw.
  private(set) var isYes: [Bool] = []
  /// The yes that was found first in each draw that has one: the cell of each block, draw after draw.
  private(set) var witnesses: [[Int]] = []
  /// The values of all inputs: `reach` and `weights` by slot, `reservation` by party, each draw after draw.
  private(set) var reach: [[UInt16]]
  private(set) var weights: [[Double]]
  private(set) var reservation: [[Double]]
  private(set) var worthBlocked = 0
  private var overlaps: [Int]
  private var opensAlone: [Int]

  init(_ model: GapModel, _ sampler: GapSampler) {
    self.model = model
    self.sampler = sampler
    overlap = Overlap(model)
    let slots = model.partyCount * model.issueCount
    reach = [[UInt16]](repeating: [], count: slots)
    weights = [[Double]](repeating: [], count: slots)
    reservation = [[Double]](repeating: [], count: model.partyCount)
    overlaps = [Int](repeating: 0, count: model.issueCount)
    opensAlone = overlaps
  }

  var yesCount: Int { isYes.reduce(0) { $0 + ($1 ? 1 : 0) } }

  /// How many different witnesses are kept for the search for a robust package.
  private static var witnessLimit: Int { 64 }

  mutating func run(draws: Int) throws(BargainingError) {
    var oracle = YesOracle(model)
    var draw = sampler.blank
    let all = [Bool](repeating: true, count: draw.reach.count)
    isYes.reserveCapacity(draws)
    for number in 0..<draws {
      guard !number.isMultiple(of: 256) || !Task.isCancelled else {
        throw BargainingError(.cancelled, at: "distance to yes", "stopped on request after \(number) draws")
      }
      sampler.draw(number, into: &draw)
      record(draw)
      oracle.load(draw)
      let blocked = blockedIssues(draw)
      var hasYes = false
      if blocked.isEmpty {
        oracle.open(draw, standing: all)
        hasYes = try oracle.hasYes()
      }
      isYes.append(hasYes)
      if hasYes, witnesses.count < Self.witnessLimit { witnesses.append(oracle.witness) }
      if !hasYes { try release(draw, blocked, &oracle) }
    }
  }

  func issueFindings() -> [DistanceToYes.IssueFinding] {
    let draws = isYes.count
    return (0..<model.issueCount).map { issue in
      DistanceToYes.IssueFinding(
        issue: issue, overlap: Estimate(successes: overlaps[issue], draws: draws),
        opensAlone: Estimate(successes: opensAlone[issue], draws: draws - yesCount))
    }
  }

  private mutating func record(_ draw: GapDraw) {
    for slot in draw.reach.indices {
      reach[slot].append(UInt16(clamping: draw.reach[slot]))
      weights[slot].append(draw.weights[slot])
    }
    for party in draw.reservation.indices { reservation[party].append(draw.reservation[party]) }
  }

  /// The issues on which no option is accepted by all.
  private mutating func blockedIssues(_ draw: GapDraw) -> [Int] {
    var blocked: [Int] = []
    for issue in 0..<model.issueCount {
      if overlap.exists(draw, issue) { overlaps[issue] += 1 } else { blocked.append(issue) }
    }
    return blocked
  }

  /// Whether an issue has an option that all accept in a draw.
  struct Overlap: Sendable {
    private let parties: Int
    private let issues: Int
    /// For each issue, the ranks of its options: option after option, party by party.
    private let ranks: [[Int]]

    init(_ model: GapModel) {
      parties = model.partyCount
      issues = model.issueCount
      ranks = model.input.issues.indices.map { issue in
        model.input.issues[issue].options.indices.flatMap { option in
          (0..<model.partyCount).map { model.ranks[$0 * model.issueCount + issue][option] }
        }
      }
    }

    func exists(_ draw: GapDraw, _ issue: Int) -> Bool {
      let ranks = ranks[issue]
      for option in 0..<ranks.count / parties {
        var isAccepted = true
        for party in 0..<parties where isAccepted {
          isAccepted = ranks[option * parties + party] <= draw.reach[party * issues + issue]
        }
        if isAccepted { return true }
      }
      return false
    }

    func isEverywhere(_ draw: GapDraw) -> Bool { (0..<issues).allSatisfy { exists(draw, $0) } }
  }

  /// Counts the issues of which one alone would have to be forgotten to make a yes.
  private mutating func release(_ draw: GapDraw, _ blocked: [Int], _ oracle: inout YesOracle) throws(BargainingError) {
    guard blocked.count < 2 else { return }
    if blocked.isEmpty { worthBlocked += 1 }
    var standing = [Bool](repeating: true, count: draw.reach.count)
    for issue in blocked.isEmpty ? Array(0..<model.issueCount) : blocked {
      for party in 0..<model.partyCount { standing[party * model.issueCount + issue] = false }
      oracle.open(draw, standing: standing)
      if try oracle.hasYes() { opensAlone[issue] += 1 }
      for party in 0..<model.partyCount { standing[party * model.issueCount + issue] = true }
    }
  }
}
