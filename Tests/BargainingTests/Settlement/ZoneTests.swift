import ParleyBargaining
import Testing

@Suite("The zone of possible agreement")
struct ZoneTests {
  /// The packages that all prefer to no agreement, found one by one.
  private func zone(_ problem: BargainingProblem) throws -> [Package] {
    try SmallDomains.outcomes(problem)
      .filter { zip($0.utilities, problem.disagreement).allSatisfy { $0 >= $1 - 1e-10 } }.map(\.package)
  }

  @Test("Has as many packages as there are, counted one by one", arguments: 1...4)
  func countsPackages(parties: Int) throws {
    for seed in SmallDomains.seeds(400) {
      let problem = try SmallDomains.problem(parties: parties, seed: UInt64(seed))
      let found = try Zone(of: problem)
      #expect(found.size.isExact)
      #expect(found.size.lower.description == "\(try zone(problem).count)", "seed \(seed)")
      #expect(found.feasible.description == "\(try SmallDomains.outcomes(problem).count)")
    }
  }

  @Test("Counts the same by halves as by dynamic programming, and lies between its bounds", arguments: 1...2)
  func waysAgree(parties: Int) throws {
    for seed in SmallDomains.seeds(100) {
      let problem = try SmallDomains.problem(parties: parties, seed: UInt64(seed))
      // No stage fits into no states, so this takes the second way.
      #expect(try Zone(of: problem, limit: 0).size == Zone(of: problem).size, "seed \(seed)")
    }
  }

  @Test("Bounds a count that is out of reach")
  func boundsLargeCounts() throws {
    var dice = SeededGenerator(seed: 3)
    let parties = (0..<2).map { party in
      BargainingProblem.Party(
        "party \(party)", values: (0..<20).map { _ in (0..<10).map { _ in dice.unit() / 20 } }, disagreement: 0.55)
    }
    let issues = (0..<20).map { BargainingProblem.Issue("issue \($0)", options: (0..<10).map { "\($0)" }) }
    let zone = try Zone(of: BargainingProblem(issues: issues, parties: parties), limit: 1000)
    #expect(zone.feasible.description == "1" + String(repeating: "0", count: 20))
    #expect(zone.size.lower < zone.size.upper)
    // A sample of packages must fall into the zone with a share between the bounds.
    let problem = try BargainingProblem(issues: issues, parties: parties)
    var inside = 0
    for _ in 0..<4000 {
      let worth = try problem.utilities(of: Package((0..<20).map { _ in Int.random(in: 0..<10, using: &dice) }))
      if worth[0] >= 0.55, worth[1] >= 0.55 { inside += 1 }
    }
    let share = Double(inside) / 4000
    let error = 4 * (max(share, 0.001) / 4000).squareRoot()
    #expect(zone.share.lowerBound <= share + error && share - error <= zone.share.upperBound)
  }

  @Test("Counts 10²⁰ packages of opposed interests exactly")
  func countsHugeZones() throws {
    let values = (0..<20).map { _ in (0..<10).map { Double($0) } }
    func problem(_ least: Double) throws -> BargainingProblem {
      try BargainingProblem(
        issues: (0..<20).map { .init("issue \($0)", options: (0..<10).map { "\($0)" }) },
        parties: [
          .init("A", values: values, disagreement: least),
          .init("B", values: values.map { $0.reversed() }, disagreement: 180 - least),
        ])
    }
    // All packages in which the digits sum to exactly 1: one digit is 1.
    #expect(try Zone(of: problem(1)).size.lower.description == "20")
    let middle = try Zone(of: problem(90)).size
    #expect(middle.isExact && middle.lower.approximate > 1e18)
  }

  @Test("Gives every package the same chance to be drawn, either way of counting", arguments: [200_000, 0])
  func drawsEvenly(limit: Int) throws {
    for seed in SmallDomains.seeds(60) {
      let problem = try SmallDomains.problem(parties: 2, seed: UInt64(seed))
      let packages = try zone(problem)
      guard (2...24).contains(packages.count) else { continue }
      let draws = 400 * packages.count
      let counts = Dictionary(grouping: try Zone(of: problem, limit: limit).draw(draws, seed: 9), by: { $0 }).mapValues(
        \.count)
      #expect(Set(counts.keys) == Set(packages))
      let statistic = counts.values.reduce(0.0) { $0 + Double(($1 - 400) * ($1 - 400)) / 400 }
      let freedom = Double(packages.count - 1)
      #expect(statistic < freedom + 5 * (2 * freedom).squareRoot() + 10, "seed \(seed)")
    }
  }

  @Test("Has nothing to draw when it is empty")
  func refusesEmptyDraws() throws {
    let problem = try BargainingProblem(
      issues: [.init("only", options: ["x"])], parties: [.init("A", values: [[0]], disagreement: 1)])
    #expect { try Zone(of: problem).draw(1, seed: 1) } throws: { ($0 as? BargainingError)?.code == .infeasible }
  }

  @Test("Says what a proposal leaves on the table", arguments: 2...3)
  func reviewsProposals(parties: Int) throws {
    for seed in SmallDomains.seeds(150) {
      let problem = try SmallDomains.problem(parties: parties, seed: UInt64(seed))
      let outcomes = try SmallDomains.outcomes(problem)
      guard let proposal = outcomes.first else { continue }
      let review = try ProposalReview(proposal.package, in: problem)
      let differences = outcomes.map { zip($0.utilities, proposal.utilities).map { $0 - $1 } }
      let better = differences.filter { $0.allSatisfy { $0 >= -1e-10 } }
      #expect((review.commonGain - (better.compactMap { $0.min() }.max() ?? 0)).magnitude < 1e-8, "seed \(seed)")
      for party in 0..<parties {
        #expect((review.ownGains[party] - (better.map { $0[party] }.max() ?? 0)).magnitude < 1e-8)
      }
      #expect(review.isEfficient == better.allSatisfy { $0.allSatisfy { $0 < 1e-8 } })
    }
  }

  @Test("Opens with the smallest concessions, or payments")
  func findsOpenings() throws {
    for seed in SmallDomains.seeds(200) {
      let problem = try SmallDomains.problem(parties: 2, seed: UInt64(seed))
      let surplus = try SmallDomains.outcomes(problem).map { zip($0.utilities, problem.disagreement).map { $0 - $1 } }
      let opening = try ZoneOpening(of: problem)
      let isNeeded = try zone(problem).isEmpty && !surplus.isEmpty
      #expect((opening != nil) == isNeeded, "seed \(seed)")
      guard let opening else { continue }
      let least = surplus.map { max(-$0[0], 0) + max(-$0[1], 0) }.min() ?? 0
      #expect((opening.concessions.reduce(0, +) - least).magnitude < 1e-8)
      #expect((opening.sidePayment != nil) == surplus.contains { $0[0] + $0[1] >= -1e-10 })
      guard let payment = opening.sidePayment else { continue }
      #expect(payment.received.reduce(0, +).magnitude < 1e-9)
      let after = zip(try problem.utilities(of: payment.package), payment.received).map { $0 + $1 }
      #expect(zip(after, problem.disagreement).allSatisfy { $0 >= $1 - 1e-9 })
    }
  }

  @Test("Prices a red line by what the others could have without it, and names the lines that block together")
  func pricesRedLines() throws {
    let problem = try BargainingProblem(
      issues: [.init("land", options: ["keep", "lease", "cede"]), .init("aid", options: ["none", "much"])],
      parties: [
        .init("A", values: [[0.6, 0.4, 0], [0, 0.4]], disagreement: 0.5),
        .init("B", values: [[0, 0.3, 0.7], [0.3, 0]], disagreement: 0.3),
      ],
      constraints: [
        .redLine("never lease", issue: 0, refuses: [1]), .redLine("never cede", issue: 0, refuses: [2]),
      ])
    // Kept land with aid gives B nothing, without aid 0.3 to B and 0.6 to A: a zone of one package.
    let prices = try problem.redLinePrices()
    #expect(prices.map(\.opensZone) == [false, false])
    #expect(prices[0].price.map { ($0 * 10).rounded() / 10 } == [0.2, 0])
    let strict = try problem.withDisagreement([0.7, 0.3])
    #expect(try strict.blockingConstraints().conflicts == [[0]])
    #expect(try strict.blockingConstraints().openings == [[0]])
    #expect(try strict.redLinePrices().map(\.opensZone) == [true, false])
  }

  @Test("Says which further issue would open it")
  func findsOpeningIssues() throws {
    let problem = try BargainingProblem(
      issues: [.init("price", options: ["low", "high"])],
      parties: [
        .init("A", values: [[0, 1]], disagreement: 1), .init("B", values: [[1, 0]], disagreement: 0.5),
      ])
    let useless = (BargainingProblem.Issue("flag", options: ["a", "b"]), [[0.0, 0], [0.0, 0.2]])
    let useful = (BargainingProblem.Issue("trade", options: ["no", "yes"]), [[0.0, 0.1], [0.0, 0.6]])
    #expect(try problem.openingIssues(among: [useless, useful]) == [1])
  }
}
