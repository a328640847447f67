import ParleyBargaining
import Testing

@Suite("The distance to yes")
struct DistanceToYesTests {
  @Test("Equals what trying every package gives, when nothing is in doubt", arguments: 1...4)
  func equalsBruteForce(parties: Int) throws {
    for seed in SmallDomains.seeds(400) {
      let input = try SmallGaps.input(parties: parties, seed: UInt64(seed), isCertain: true)
      let result = try DistanceToYes.measure(input, options: .init(draws: 1, stepDraws: 1))
      let feasible = SmallGaps.packages(input)
      let worthy = feasible.filter { SmallGaps.isWorthEnough(input, $0) }
      func steps(_ package: Package) -> Int {
        input.parties.indices.reduce(0) { sum, party in
          input.issues.indices.reduce(sum) { $0 + SmallGaps.steps(input, party, $1, package[$1]) }
        }
      }
      let fewest = worthy.map(steps).min()
      #expect(result.nearest?.steps == fewest, "seed \(seed)")
      #expect((result.probability.value > 0.5) == (fewest == 0), "seed \(seed)")
      #expect((result.shortfall == nil) == (fewest != nil || feasible.isEmpty), "seed \(seed)")
      guard let nearest = result.nearest else { continue }
      #expect(worthy.contains(nearest.package))
      #expect(steps(nearest.package) == nearest.steps)
      #expect(nearest.moves.reduce(0) { $0 + $1.steps } == nearest.steps)
      #expect(result.expectedSteps?.value == Double(nearest.steps))
    }
  }

  @Test("The probability alone is the same as with everything else", arguments: 1...3)
  func probabilityAlone(parties: Int) throws {
    for seed in SmallDomains.seeds(60) {
      let input = try SmallGaps.input(parties: parties, seed: UInt64(seed), isCertain: false)
      let whole = try DistanceToYes.measure(input, options: .init(draws: 200, stepDraws: 0, seed: 3)).probability
      #expect(try DistanceToYes.probability(of: input, draws: 200, seed: 3) == whole, "seed \(seed)")
    }
  }

  @Test("Finds exactly the smallest blocking sets and openings", arguments: 2...3)
  func blockingEqualsBruteForce(parties: Int) throws {
    for seed in SmallDomains.seeds(150) {
      let input = try SmallGaps.input(parties: parties, seed: UInt64(seed), isCertain: true)
      let worthy = SmallGaps.packages(input).filter { SmallGaps.isWorthEnough(input, $0) }
      let limits = (0..<parties).flatMap { party in
        input.issues.indices.map { DistanceToYes.Limit(party: party, issue: $0) }
      }
      guard limits.count <= 8, !worthy.isEmpty else { continue }
      func isOpen(_ standing: [DistanceToYes.Limit]) -> Bool {
        worthy.contains { package in
          standing.allSatisfy { SmallGaps.steps(input, $0.party, $0.issue, package[$0.issue]) == 0 }
        }
      }
      let subsets: [Set<DistanceToYes.Limit>] = (0..<(1 << limits.count)).map { (bits: Int) in
        Set(limits.enumerated().filter { (bits >> $0.offset) & 1 == 1 }.map(\.element))
      }
      func smallest(_ sets: [Set<DistanceToYes.Limit>]) -> Set<Set<DistanceToYes.Limit>> {
        Set(sets.filter { set in !sets.contains { $0.isStrictSubset(of: set) } })
      }
      let conflicts = smallest(subsets.filter { !isOpen(Array($0)) })
      let openings =
        isOpen(limits) ? [] : smallest(subsets.filter { gone in isOpen(limits.filter { !gone.contains($0) }) })
      let found = try DistanceToYes.measure(input, options: .init(draws: 1, stepDraws: 0)).blocking
      #expect(found.isComplete)
      #expect(Set(found.conflicts.map { Set($0) }) == conflicts, "seed \(seed)")
      #expect(Set(found.openings.map { Set($0) }) == openings, "seed \(seed)")
    }
  }

  @Test("Gives the same result for the same seed, another for another, whatever the order of parties and issues")
  func isReproducible() throws {
    let input = try SmallGaps.input(parties: 2, seed: 11, isCertain: false)
    let first = try DistanceToYes.measure(input, options: .init(draws: 2000, seed: 5))
    #expect(try DistanceToYes.measure(input, options: .init(draws: 2000, seed: 5)) == first)
    let turned = try DistanceToYes.Input(
      issues: input.issues, parties: input.parties.reversed(), constraints: input.constraints)
    #expect(try DistanceToYes.measure(turned, options: .init(draws: 2000, seed: 5)).probability == first.probability)
  }

  @Test("Comes within four standard errors of the exact probability")
  func probabilityIsCalibrated() throws {
    // A accepts up to option 0, 1, 2 with 0.5, 0.3, 0.2; B down to 2, 1, 0 with 0.6, 0.3, 0.1: they meet when a ≥ b.
    let exact = 0.5 * 0.1 + 0.3 * (0.1 + 0.3) + 0.2
    let input = try DistanceToYes.Input(
      issues: [.init("only", options: ["a", "b", "c"], places: [0, 0.5, 1])],
      parties: [
        .init(
          "A", ideals: [0], acceptance: [.reach([0.5, 0.3, 0.2])], salience: .fixed([1]),
          reservation: .value(.fixed(0))),
        .init(
          "B", ideals: [1], acceptance: [.reach([0.1, 0.3, 0.6])], salience: .fixed([1]),
          reservation: .value(.fixed(0))),
      ])
    for seed in 1...5 {
      let found = try DistanceToYes.measure(input, options: .init(draws: 20_000, seed: UInt64(seed))).probability
      #expect((found.value - exact).magnitude < 4 * found.standardError)
    }
  }

  @Test("Ranks first the input on which the answer hangs")
  func findsTheDecisiveInput() throws {
    func party(_ name: String, ideal: Double, open: [Double]) -> DistanceToYes.Party {
      .init(
        name, ideals: [ideal, ideal], acceptance: [.reach(open), .reach(ideal > 0.5 ? [1, 0] : [0, 1])],
        salience: .dirichlet([5, 5]), reservation: .value(.fixed(0.01)))
    }
    let input = try DistanceToYes.Input(
      issues: [
        .init("decisive", options: ["a", "b"], places: [0, 1]), .init("settled", options: ["a", "b"], places: [0, 1]),
      ],
      parties: [party("A", ideal: 0, open: [0.5, 0.5]), party("B", ideal: 1, open: [0, 1])])
    let result = try DistanceToYes.measure(input, options: .init(draws: 4000))
    #expect(result.sensitivity.first?.input == .acceptance(party: 0, issue: 0))
    #expect((result.sensitivity.first?.index ?? 0) > 0.95)
    #expect(result.sensitivity.dropFirst().allSatisfy { $0.index < 0.05 })
    #expect((result.sensitivity.first?.best.probability.value ?? 0) > 0.95)
  }

  @Test("Says how far the best package falls short when no movement on acceptance helps")
  func reportsShortfall() throws {
    let issue = DistanceToYes.Issue("land", options: ["A's", "B's"], places: [0, 1])
    let input = try DistanceToYes.Input(
      issues: [issue],
      parties: [
        .init("A", ideals: [0], acceptance: [.anything], salience: .fixed([1]), reservation: .value(.fixed(0.6))),
        .init("B", ideals: [1], acceptance: [.anything], salience: .fixed([1]), reservation: .value(.fixed(0.7))),
      ])
    let result = try DistanceToYes.measure(input, options: .init(draws: 10))
    #expect(result.nearest == nil)
    #expect(result.shortfall?.missing == [0.6, 0])
    #expect(result.worthBlocks.value == 1)
  }

  @Test("Lets the worth of fighting on follow the belief in victory")
  func followsTheOutlook() throws {
    func probability(ofWinning alpha: Double) throws -> Double {
      func party(_ name: String, ideal: Double, _ prevails: Distribution) -> DistanceToYes.Party {
        .init(
          name, ideals: [ideal], acceptance: [.anything], salience: .fixed([1]),
          reservation: .fighting(
            prevails: prevails, ifWon: [ideal], ifLost: [1 - ideal], cost: .fixed(0.1)))
      }
      let input = try DistanceToYes.Input(
        issues: [.init("share", options: (0...20).map { "\($0)" }, places: (0...20).map { Double($0) / 20 })],
        parties: [party("A", ideal: 1, .beta(alpha, 5)), party("B", ideal: 0, .beta(5, 5))])
      return try DistanceToYes.measure(input, options: .init(draws: 4000, stepDraws: 0)).probability.value
    }
    #expect(try probability(ofWinning: 2) > probability(ofWinning: 5))
    #expect(try probability(ofWinning: 5) > probability(ofWinning: 20))
  }

  @Test("Refuses inputs that make no sense, and says where")
  func refusesNonsense() {
    let issue = DistanceToYes.Issue("only", options: ["a", "b"], places: [0, 1])
    func party(_ acceptance: DistanceToYes.Acceptance, _ salience: DistanceToYes.Salience = .fixed([1]))
      -> DistanceToYes.Party
    {
      .init("A", ideals: [0], acceptance: [acceptance], salience: salience, reservation: .value(.fixed(0)))
    }
    let bad: [([DistanceToYes.Issue], [DistanceToYes.Party], BargainingError.Code)] = [
      ([], [party(.anything)], .emptyModel),
      ([issue], [], .emptyModel),
      ([issue], [party(.reach([0.5, 0.6]))], .invalidProbability),
      ([issue], [party(.reach([1]))], .invalidShape),
      ([issue], [party(.reach([.nan, 1]))], .invalidProbability),
      ([issue], [party(.anything, .fixed([0]))], .invalidWeight),
      ([issue], [party(.anything, .dirichlet([0]))], .invalidWeight),
      ([issue, issue], [party(.anything)], .duplicateName),
      ([.init("x", options: ["a"], places: [1.5])], [party(.anything)], .outOfRange),
    ]
    for (issues, parties, code) in bad {
      #expect { try DistanceToYes.Input(issues: issues, parties: parties) } throws: {
        ($0 as? BargainingError)?.code == code
      }
    }
  }
}
