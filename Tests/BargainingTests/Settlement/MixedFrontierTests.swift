import ParleyBargaining
import Testing

@Suite("Solutions with lotteries")
struct MixedFrontierTests {
  private func points(_ seed: UInt64) -> [[Double]] {
    var dice = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 1...12, using: &dice)).map { _ in [dice.unit(), dice.unit()] }
  }

  /// Every lottery between two points, on a fine grid.
  private func lotteries(_ points: [[Double]]) -> [[Double]] {
    points.flatMap { a in
      points.flatMap { b in
        (0...100).map { step in
          let t = Double(step) / 100
          return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]
        }
      }
    }
  }

  @Test("Are at least as good as every lottery between two packages, and reach no more than a fine grid of them")
  func equalsGrid() throws {
    for seed in SmallDomains.seeds(40) {
      let points = points(UInt64(seed))
      let d = [0.2, 0.3]
      let hull = try MixedFrontier(points)
      let rational = lotteries(points).filter { $0[0] >= d[0] - 1e-12 && $0[1] >= d[1] - 1e-12 }
      let nash = try hull.solution(.nash, disagreement: d)
      let fair = try hull.solution(.egalitarian, disagreement: d)
      if rational.isEmpty { continue }
      let found = nash.map { ($0.utilities[0] - d[0]) * ($0.utilities[1] - d[1]) } ?? -1
      let best = rational.map { ($0[0] - d[0]) * ($0[1] - d[1]) }.max() ?? 0
      #expect(found >= best - 1e-9 && found <= best + 0.02, "seed \(seed)")
      let gain = fair.map { min($0.utilities[0] - d[0], $0.utilities[1] - d[1]) } ?? -1
      let largest = rational.map { min($0[0] - d[0], $0[1] - d[1]) }.max() ?? 0
      #expect(gain >= largest - 1e-9 && gain <= largest + 0.02, "seed \(seed)")
    }
  }

  @Test("Draw lots between the corners that they name")
  func namesCorners() throws {
    let points = [[60.0, 80], [50, 110], [30, 150]]
    let lottery = try #require(try MixedFrontier(points).solution(.kalaiSmorodinsky, disagreement: [0, 0]))
    for party in 0..<2 {
      let mixed =
        points[lottery.first][party] * (1 - lottery.probability) + points[lottery.second][party] * lottery.probability
      #expect((mixed - lottery.utilities[party]).magnitude < 1e-9)
    }
    #expect((lottery.utilities[1] / lottery.utilities[0] - 150.0 / 60).magnitude < 1e-9)
  }

  @Test("Have a frontier whose shape says how much there is to trade")
  func shapes() throws {
    let line = try FrontierShape((0...10).map { [Double($0), 20 - 2 * Double($0)] })
    #expect((line.integrativePotential - 0.5).magnitude < 1e-12 && (line.largestStep - 0.1).magnitude < 1e-12)
    let corner = try FrontierShape([[0, 1], [0.9, 0.9], [1, 0]])
    #expect((corner.integrativePotential - 0.9).magnitude < 1e-12 && corner.supported == 3)
    #expect(try FrontierShape([[3, 4]]).integrativePotential == 1)
    #expect(throws: BargainingError.self) { try FrontierShape([]) }
  }

  @Test("Split a pie by risk aversion as the closed form says")
  func splitsPies() throws {
    for (a, b) in [(1.0, 1.0), (1, 0.5), (0.3, 0.9), (0.2, 0.2)] {
      #expect((try PieSplit(exponents: (a, b)).share - a / (a + b)).magnitude < 1e-7)
      #expect((try PieSplit(exponents: (a, b), weight: 0.7).share - 0.7 * a / (0.7 * a + 0.3 * b)).magnitude < 1e-7)
    }
    #expect(throws: BargainingError.self) { try PieSplit(disagreement: (0.6, 0.6)) }
    #expect(throws: BargainingError.self) { try PieSplit(exponents: (0, 1)) }
  }
}
