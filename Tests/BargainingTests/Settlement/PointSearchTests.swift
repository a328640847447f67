import ParleyBargaining
import Testing

@Suite("Searching one point")
struct PointSearchTests {
  @Test("Finds the best of all packages", arguments: 2...4)
  func equalsBruteForce(parties: Int) throws {
    for seed in SmallDomains.seeds(120) {
      let problem = try SmallDomains.problem(parties: parties, seed: UInt64(seed))
      let gains = try SmallDomains.outcomes(problem).map { zip($0.utilities, problem.disagreement).map { $0 - $1 } }
      let rational = gains.filter { $0.allSatisfy { $0 >= -1e-12 } }
      let nash = try PointSearch(.nash, in: problem)
      let fair = try PointSearch(.egalitarian, in: problem)
      #expect((nash == nil) == rational.isEmpty, "seed \(seed)")
      guard let nash, let fair else { continue }
      #expect(nash.isExact && fair.isExact)
      #expect(
        (nash.value - (rational.map { $0.reduce(1) { $0 * max($1, 0) } }.max() ?? 0)).magnitude < 1e-9, "seed \(seed)")
      #expect((fair.value - (rational.compactMap { $0.min() }.max() ?? 0)).magnitude < 1e-9, "seed \(seed)")
      let most = try PointSearch(.maximumWelfare, in: problem)
      let best = try SmallDomains.outcomes(problem).map { $0.utilities.reduce(0, +) }.max() ?? 0
      #expect(((most?.value ?? -1) - best).magnitude < 1e-9)
    }
  }

  @Test("States a bound where it cannot finish")
  func statesBounds() throws {
    var dice = SeededGenerator(seed: 6)
    let parties = (0..<5).map { party in
      BargainingProblem.Party("party \(party)", values: (0..<30).map { _ in (0..<10).map { _ in dice.unit() / 30 } })
    }
    let issues = (0..<30).map { BargainingProblem.Issue("issue \($0)", options: (0..<10).map { "\($0)" }) }
    let problem = try BargainingProblem(issues: issues, parties: parties)
    let found = try #require(try PointSearch(.nash, in: problem, limit: 20_000))
    #expect(found.bound >= found.value)
    #expect(found.bound <= 1.1 * found.value, "the bound is of use")
  }

  @Test("An approximate frontier covers every point within the error it states", arguments: 3...4)
  func approximationsCover(parties: Int) throws {
    for seed in SmallDomains.seeds(8) {
      var dice = SeededGenerator(seed: UInt64(seed))
      let sides = (0..<parties).map { party in
        BargainingProblem.Party("party \(party)", values: (0..<5).map { _ in (0..<5).map { _ in dice.unit() } })
      }
      let issues = (0..<5).map { BargainingProblem.Issue("issue \($0)", options: (0..<5).map { "\($0)" }) }
      let problem = try BargainingProblem(issues: issues, parties: sides)
      let exact = try Frontier(of: problem)
      let rough = try ApproximateFrontier(of: problem, limit: exact.count / 2)
      #expect(!rough.isExact && rough.errors.allSatisfy { $0 > 0 && $0 < 2.5 })
      #expect(try ApproximateFrontier(of: problem).isExact)
      for point in exact {
        let isCovered = rough.points.contains { near in
          zip(zip(near, point), rough.errors).allSatisfy { $0.0 >= $0.1 - $1 - 1e-9 }
        }
        #expect(isCovered, "seed \(seed)")
      }
    }
  }

  @Test("Listed outcomes have the frontier that comparing them gives")
  func listedOutcomes() throws {
    let list = try OutcomeList(
      names: ["a", "b", "c", "d"], utilities: [[1, 0], [0.5, 0.5], [0.4, 0.5], [0, 1]])
    #expect(try list.frontier() == [0, 1, 3])
    #expect(throws: BargainingError.self) { try OutcomeList(names: [], utilities: []) }
    #expect(throws: BargainingError.self) { try OutcomeList(names: ["a", "b"], utilities: [[1], [1, 2]]) }
  }

  @Test("A continuous issue is sampled with the error stated")
  func continuousIssues() throws {
    let price = try ContinuousIssue("price", knots: [0, 30, 100], worth: [[0, 0.6, 1], [1, 0.9, 0]])
    let (issue, values, errors) = try price.sampled(41)
    #expect(issue.options.count >= 41 && values.allSatisfy { $0.count == issue.options.count })
    #expect(errors.allSatisfy { $0 > 0 && $0 < 0.03 })
    #expect(throws: BargainingError.self) { try ContinuousIssue("x", knots: [1, 0], worth: []) }
  }
}
