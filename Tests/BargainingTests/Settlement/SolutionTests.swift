import ParleyBargaining
import Testing

@Suite("Solutions of bargaining problems")
struct SolutionTests {
  @Test("Pick the best of all packages by their own rule", arguments: 2...4)
  func equalBruteForce(parties: Int) throws {
    for seed in SmallDomains.seeds(300) {
      let problem = try SmallDomains.problem(parties: parties, seed: UInt64(seed))
      let point = problem.disagreement
      let finder = try SolutionFinder(Frontier(of: problem), disagreement: point)
      let rational = try SmallDomains.outcomes(problem).map(\.utilities)
        .filter { zip($0, point).allSatisfy { $0 >= $1 - 1e-9 } }
      let nash = try finder.solution(.nash)
      #expect((nash == nil) == rational.isEmpty)
      guard let nash, let fair = try finder.solution(.egalitarian), let most = try finder.solution(.maximumWelfare)
      else { continue }
      func gains(_ utilities: [Double]) -> [Double] { zip(utilities, point).map { max($0 - $1, 0) } }
      #expect((nash.value - (rational.map { gains($0).reduce(1, *) }.max() ?? 0)).magnitude < 1e-9)
      #expect((fair.value - (rational.compactMap { gains($0).min() }.max() ?? 0)).magnitude < 1e-9)
      #expect((most.value - (rational.map { $0.reduce(0, +) }.max() ?? 0)).magnitude < 1e-9)
    }
  }

  @Test("List every point that ties")
  func listTies() throws {
    let finder = try SolutionFinder([[0.8, 0.2], [0.5, 0.3], [0.2, 0.8]], disagreement: [0, 0])
    #expect(try finder.solution(.nash)?.indices == [0, 2])
    #expect(try finder.solution(.maximumWelfare)?.indices == [0, 2])
    #expect(try finder.solution(.egalitarian)?.indices == [1])
  }

  @Test("Do not exist when every point is worse than disagreement for someone")
  func absentWithoutZone() throws {
    let finder = try SolutionFinder([[0.9, 0.1], [0.1, 0.9]], disagreement: [0.5, 0.5])
    for rule in SolutionRule.all { #expect(try finder.solution(rule) == nil) }
  }

  @Test("Measure Kalai–Smorodinsky shares against the best that each could hope for above disagreement")
  func kalaiSmorodinskyUsesIdeal() throws {
    let finder = try SolutionFinder([[1, 0.1], [0.8, 0.5], [0.5, 0.6]], disagreement: [0.4, 0.4])
    #expect(finder.ideal == [0.8, 0.6])
    #expect(try finder.solution(.kalaiSmorodinsky)?.utilities == [[0.8, 0.5]])
  }

  @Test("Weigh the parties as told, and refuse weights that make no sense")
  func weightedNash() throws {
    let points = (0...100).map { [Double($0) / 100, 1 - Double($0) / 100] }
    let finder = try SolutionFinder(points, disagreement: [0, 0])
    #expect(try finder.solution(.weightedNash([7, 3]))?.indices == [70])
    for weights in [[0.0, 0], [1], [-1, 2], [.nan, 1]] {
      #expect(throws: BargainingError.self) { try finder.solution(.weightedNash(weights)) }
    }
  }
}
