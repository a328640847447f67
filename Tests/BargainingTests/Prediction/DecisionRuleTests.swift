import Testing

@testable import ParleyBargaining

@Suite("Rules without rounds")
struct DecisionRuleTests {
  static func problem(_ places: [Double], weights: [Double]) throws -> DecisionProblem {
    try DecisionProblem(
      name: "", issues: ["x"], scale: 0...100,
      actors: places.indices.map {
        Stakeholder("\($0)", position: places[$0], salience: 1, capability: weights[$0])
      })
  }

  @Test("means and medians are those of the definition")
  func closedForms() throws {
    let problem = try Self.problem([0, 50, 100], weights: [1, 2, 5])
    #expect(try DecisionRule.weightedMean.prediction(of: problem) == 75)
    #expect(try DecisionRule.mean.prediction(of: problem) == 50)
    #expect(try DecisionRule.weightedMedian.prediction(of: problem) == 100)
    #expect(try DecisionRule.median.prediction(of: problem) == 50)
    #expect(try DecisionRule.weightedMedian.prediction(of: Self.problem([10, 30], weights: [1, 1])) == 20)
  }

  @Test("every rule stays between the extremes, and mirrors when the scale is mirrored")
  func symmetric() throws {
    var random = TestRandom(seed: 7)
    for _ in 0..<50 {
      let places = (0..<6).map { _ in Double.random(in: 0...100, using: &random) }
      let weights = (0..<6).map { _ in Double.random(in: 0.1...3, using: &random) }
      let problem = try Self.problem(places, weights: weights)
      let mirrored = try Self.problem(places.map { 100 - $0 }, weights: weights)
      for rule in DecisionRule.allCases {
        let found = try rule.prediction(of: problem)
        #expect(found >= (places.min() ?? 0) - 1e-6 && found <= (places.max() ?? 100) + 1e-6, "\(rule)")
        #expect(abs(found + (try rule.prediction(of: mirrored)) - 100) < 1e-6, "\(rule)")
      }
    }
  }

  @Test("problems that do not fit are refused")
  func refused() {
    #expect(throws: BargainingError.self) { try Self.problem([101], weights: [1]) }
    #expect(throws: BargainingError.self) { try Self.problem([1], weights: [-1]) }
    #expect(throws: BargainingError.self) { try Self.problem([1], weights: [0]) }
    #expect(throws: BargainingError.self) { try Self.problem([], weights: []) }
    #expect(throws: BargainingError.self) { try Self.problem([.nan], weights: [1]) }
  }
}
