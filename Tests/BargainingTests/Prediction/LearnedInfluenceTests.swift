import Testing

@testable import ParleyBargaining

@Suite("Influence learned from past decisions")
struct LearnedInfluenceTests {
  /// Decisions that are the mean of the positions, the first actor counting ten times its size.
  static func history(_ count: Int, dominance: Double = 10) throws -> DecisionHistory {
    var random = TestRandom(seed: 11)
    let records = (0..<count).map { number in
      let positions = (0..<4).map { _ in Double(Int.random(in: 0...100, using: &random)) }
      let weights = [dominance, 1, 1, 1]
      let outcome = zip(positions, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
      return DecisionHistory.Record(
        name: "\(number)", group: "\(number / 2)", positions: positions, saliences: [50, 50, 50, nil], outcome: outcome)
    }
    return try DecisionHistory(actors: ["a", "b", "c", "d"], sizes: [1, 1, 1, 1], records: records)
  }

  @Test("finds who counts for more than its size")
  func recovers() throws {
    let history = try Self.history(60)
    let learned = try LearnedInfluence(history: history, penalty: 1e-4)
    #expect(abs(learned.multipliers[0] - learned.multipliers[1] - 2.302_585) < 0.05)
  }

  @Test("learns nothing under a great penalty, or from nothing")
  func prior() throws {
    let history = try Self.history(60)
    let learned = try LearnedInfluence(history: history, penalty: 1e6)
    let prediction = learned.prediction(of: history.records[0], in: history)
    #expect(abs(prediction.learnedMean - prediction.weightedMean) < 1e-2)
    let empty = try DecisionHistory(actors: ["a"], sizes: [1], records: [])
    #expect(try LearnedInfluence(history: empty).multipliers == [0])
    #expect(throws: BargainingError.self) { try LearnedInfluence(history: history, penalty: 0) }
  }

  @Test("cross-validated predictions do not change when a decision's own outcome does")
  func honest() throws {
    let history = try Self.history(12)
    var altered = history
    altered.records[4].outcome = 100 - altered.records[4].outcome
    altered.records[5].outcome = 100 - altered.records[5].outcome
    let before = try history.crossValidatedPredictions(penalties: [0.1])
    let after = try altered.crossValidatedPredictions(penalties: [0.1])
    #expect(before[4] == after[4] && before[5] == after[5])
    #expect(before[0] != after[0])
  }

  @Test("a distribution sums to one, and its quantiles ascend")
  func distribution() {
    let distribution = OutcomeDistribution(positions: [(0, 1), (100, 3)], mean: 75, evenShare: 0.2)
    #expect(abs(distribution.density.reduce(0, +) - 1) < 1e-12)
    let quantiles = [0.1, 0.5, 0.9].map { distribution.quantile($0) }
    #expect(quantiles == quantiles.sorted() && quantiles[1] > 50)
    #expect(distribution.interval(0.9).contains(distribution.quantile(0.5)))
  }

  @Test("a paired test finds a clear difference, and none where there is none")
  func pairedTest() throws {
    let groups = (0..<40).map { "\($0 / 2)" }
    let first = (0..<40).map { Double($0 % 7) }
    let clear = try PairedTest(first, against: first.map { $0 + 3 }, groups: groups)
    #expect(clear.meanDifference == -3 && clear.standardError < 1e-9 && clear.probability < 0.001)
    let none = try PairedTest(first, against: first, groups: groups)
    #expect(none.meanDifference == 0 && none.probability == 1)
    #expect(throws: BargainingError.self) { try PairedTest([], against: [], groups: []) }
  }

  @Test("DEU files give sizes, positions, saliences and outcomes; issues without an outcome are left out")
  func reads() throws {
    let text = """
      prnr\tisnr\tproc\tpxx\tpyy\tsxx\tsyy\tout
      \t\t\t2.5\t1\t\t\t
      a\ta1\tCOD\t0\t100\t80\t\t70
      a\ta2\tCOD\t0\t100\t80\t20\t
      """
    let history = try DecisionHistory(deu: text.utf8)
    #expect(history.actors == ["xx", "yy"] && history.sizes == [2.5, 1])
    #expect(history.records.map(\.name) == ["a1"])
    #expect(history.records[0].saliences == [80, nil])
    #expect(throws: BargainingError.self) { try DecisionHistory(deu: "".utf8) }
    #expect(throws: BargainingError.self) { try DecisionHistory(deu: "prnr\tisnr\tout".utf8) }
  }
}
