import ParleyBargaining
import Testing

@Suite("The Pareto frontier")
struct FrontierTests {
  @Test("Equals the frontier found by comparing all packages", arguments: 1...5)
  func equalsBruteForce(parties: Int) throws {
    for seed in SmallDomains.seeds(600) {
      let problem = try SmallDomains.problem(parties: parties, seed: UInt64(seed * 10 + parties))
      let frontier = Array(try Frontier(of: problem))
      let expected = try SmallDomains.frontier(problem)
      #expect(SmallDomains.isSameSet(frontier, expected), "seed \(seed)")
    }
  }

  @Test("Names a feasible package for every point", arguments: 1...5)
  func namesPackages(parties: Int) throws {
    for seed in SmallDomains.seeds(200) {
      let problem = try SmallDomains.problem(parties: parties, seed: UInt64(seed))
      let frontier = try Frontier(of: problem)
      for index in frontier.indices {
        let package = frontier.package(at: index)
        #expect(try problem.isFeasible(package))
        #expect(SmallDomains.isSame(try problem.utilities(of: package), frontier[index]))
      }
    }
  }

  @Test("Does not depend on the order of issues, to the last bit", arguments: 2...4)
  func ignoresOrderOfIssues(parties: Int) throws {
    for seed in SmallDomains.seeds(200) {
      let problem = try SmallDomains.problem(parties: parties, seed: UInt64(seed))
      let turned = try BargainingProblem(
        issues: problem.issues.reversed(),
        parties: problem.parties.map { .init($0.name, values: $0.values.reversed(), disagreement: $0.disagreement) },
        constraints: problem.constraints.map { rule in
          Constraint(
            rule.name, issues: rule.issues.map { problem.issueCount - 1 - $0 }, effects: rule.effects,
            forbidsTheRest: rule.forbidsTheRest)
        })
      #expect(Array(try Frontier(of: problem)) == Array(try Frontier(of: turned)), "seed \(seed)")
    }
  }

  @Test("Does not depend on the order of parties", arguments: 2...4)
  func ignoresOrderOfParties(parties: Int) throws {
    for seed in SmallDomains.seeds(200) {
      let problem = try SmallDomains.problem(parties: parties, seed: UInt64(seed))
      let turned = try BargainingProblem(
        issues: problem.issues, parties: problem.parties.reversed(),
        constraints: problem.constraints.map { rule in
          let effects = rule.effects.mapValues { effect in
            if case .bonus(let values) = effect { return Constraint.Effect.bonus(values.reversed()) }
            return effect
          }
          return Constraint(rule.name, issues: rule.issues, effects: effects, forbidsTheRest: rule.forbidsTheRest)
        })
      let mirrored = try Frontier(of: turned).map { Array($0.reversed()) }
      #expect(SmallDomains.isSameSet(Array(try Frontier(of: problem)), mirrored), "seed \(seed)")
    }
  }

  @Test("Drops points that exist only by rounding")
  func dropsRoundingPoints() throws {
    // Low–low is worth 0.1 + 0.2 to A, high–high 0.3 + 0: the same, though not for a computer.
    let problem = try BargainingProblem(
      issues: [.init("first", options: ["low", "high"]), .init("second", options: ["low", "high"])],
      parties: [
        .init("A", values: [[0.1, 0.3], [0.2, 0]]),
        .init("B", values: [[0, 0.5], [0, 0]]),
      ],
      constraints: [.excludes("not both", (issue: 0, option: 1), (issue: 1, option: 0))])
    #expect(0.1 + 0.2 > 0.3)
    let frontier = try Frontier(of: problem)
    #expect(frontier.count == 1)
    #expect(frontier.package(at: 0) == [1, 1])
  }

  @Test("Holds 10²⁰ packages of opposed interests exactly, as one line")
  func handlesHugeSpaces() throws {
    let values = (0..<20).map { _ in (0..<10).map { Double($0) / 180 } }
    let problem = try BargainingProblem(
      issues: (0..<20).map { .init("issue \($0)", options: (0..<10).map { "option \($0)" }) },
      parties: [
        .init("A", values: values), .init("B", values: values.map { Array($0.reversed()) }),
      ])
    let frontier = try Frontier(of: problem)
    #expect(frontier.count == 181)
    #expect(frontier.allSatisfy { ($0[0] + $0[1] - 1).magnitude < 1e-9 })
  }

  @Test("Takes a million options in one issue")
  func handlesManyOptions() throws {
    let count = 1_000_000
    let problem = try BargainingProblem(
      issues: [.init("price", options: [String](repeating: "", count: count))],
      parties: [
        .init("seller", values: [(0..<count).map { Double($0) }]),
        .init("buyer", values: [(0..<count).map { Double(count - $0 / 2) }]),
      ])
    #expect(try Frontier(of: problem).count == count / 2)
  }

  @Test("Is empty when constraints leave no package")
  func emptyWhenInfeasible() throws {
    let problem = try BargainingProblem(
      issues: [.init("only", options: ["one", "two"])], parties: [.init("A", values: [[1, 2]])],
      constraints: [.redLine("nothing goes", issue: 0, refuses: [0, 1])])
    #expect(try Frontier(of: problem).isEmpty)
  }

  @Test("Says what is too large instead of running out of memory")
  func refusesWhatIsTooLarge() throws {
    let sizes = 24
    let issues = (0..<sizes).map { BargainingProblem.Issue("issue \($0)", options: ["a", "b", "c"]) }
    let tied = try BargainingProblem(
      issues: issues, parties: [.init("A", values: issues.map { _ in [0, 1, 2] })],
      constraints: [Constraint("all together", issues: Array(0..<sizes), effects: [:])])
    #expect { try Frontier(of: tied) } throws: { ($0 as? BargainingError)?.code == .tooLarge }
  }
}
