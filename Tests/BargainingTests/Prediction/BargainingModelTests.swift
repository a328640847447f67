import Testing

@testable import ParleyBargaining

@Suite("Models that go by rounds")
struct BargainingModelTests {
  /// Random actors on some issues, of whom some take no part in some.
  static func random(_ seed: UInt64, issues: Int = 1, actors: Int = 6, absent: Bool = false) throws -> DecisionProblem {
    var random = TestRandom(seed: seed)
    return try DecisionProblem(
      name: "random", issues: (0..<issues).map { "\($0)" }, scale: 0...100,
      actors: (0..<actors).map { number in
        let power = Double.random(in: 0.1...2, using: &random)
        return Stakeholder(
          "\(number)",
          positions: (0..<issues).map { _ in
            absent && Int.random(in: 0..<5, using: &random) == 0 ? nil : Double.random(in: 0...100, using: &random)
          }, saliences: (0..<issues).map { _ in Double.random(in: 0.1...(1 / Double(issues)), using: &random) },
          capabilities: (0..<issues).map { _ in power })
      })
  }

  @Test("nobody leaves the span of the positions", arguments: ChallengeModel.Reading.allCases)
  func challengeStaysInside(reading: ChallengeModel.Reading) throws {
    for seed in 0..<20 as Range<UInt64> {
      let problem = try Self.random(seed)
      let places = problem.actors.compactMap { $0.positions[0] }
      let low = places.min() ?? 0
      let high = places.max() ?? 100
      for round in try ChallengeModel(reading: reading).run(problem, rounds: 5).rounds {
        for position in round.positions.compactMap({ $0[0] }) { #expect((low - 1e-9...high + 1e-9).contains(position)) }
      }
    }
  }

  @Test("actors who agree have nothing to challenge, exchange or bargain over")
  func agreement() throws {
    let problem = try DecisionProblem(
      name: "", issues: ["a", "b"], scale: 0...100,
      actors: (0..<4).map { Stakeholder("\($0)", positions: [30, 60], saliences: [0.3, 0.4], capability: 1) })
    for reading in ChallengeModel.Reading.allCases {
      #expect(try ChallengeModel(reading: reading).run(problem, rounds: 2).rounds.allSatisfy { $0.events.isEmpty })
    }
    #expect(try PositionExchangeModel().run(problem).exchanges == [[]])
    let spatial = try SpatialModel().run(problem)
    #expect(
      spatial.rounds.allSatisfy { $0.positions.allSatisfy { $0 == [30, 60] } && $0.probabilities == [1, 1, 1, 1] })
  }

  @Test("two actors trade the issue that each cares less about, and gain alike")
  func exchange() throws {
    let problem = try DecisionProblem(
      name: "", issues: ["a", "b"], scale: 0...100,
      actors: [
        Stakeholder("One", positions: [0, 0], saliences: [0.9, 0.3], capability: 1),
        Stakeholder("Two", positions: [100, 100], saliences: [0.3, 0.9], capability: 1),
      ])
    let exchange = try #require(try PositionExchangeModel().run(problem).exchanges[0].first)
    #expect(exchange.first.actor == 0 && exchange.first.issue == 1 && exchange.first.to == 100)
    #expect(exchange.second.actor == 1 && exchange.second.issue == 0 && exchange.second.to == 0)
    // Each outcome moves by 25: 0.9 · 25 − 0.3 · 25.
    #expect(abs(exchange.gain - 15) < 1e-9)
  }

  @Test(
    "every exchange gains both the same, by the outcomes before and after it, and ends where the other stands or before"
  )
  func equalGains() throws {
    for seed in 0..<10 as Range<UInt64> {
      let problem = try Self.random(seed, issues: 4, actors: 7, absent: true)
      var current = problem
      for exchange in try PositionExchangeModel().run(problem).exchanges[0] {
        let issues = [exchange.first.issue, exchange.second.issue]
        let before = try issues.map { try DecisionRule.weightedMean.prediction(of: current, issue: $0) }
        for part in [exchange.first, exchange.second] {
          #expect(current.actors[part.actor].positions[part.issue] == part.from)
          #expect((min(part.from, part.demanded) - 1e-9...max(part.from, part.demanded) + 1e-9).contains(part.to))
          current.actors[part.actor].positions[part.issue] = part.to
        }
        let after = try issues.map { try DecisionRule.weightedMean.prediction(of: current, issue: $0) }
        let shifts = zip(before, after).map { abs($0 - $1) }
        let first = problem.actors[exchange.first.actor].saliences
        let second = problem.actors[exchange.second.actor].saliences
        let gains = [
          first[issues[1]] * shifts[1] - first[issues[0]] * shifts[0],
          second[issues[0]] * shifts[0] - second[issues[1]] * shifts[1],
        ]
        #expect(gains.allSatisfy { abs($0 - exchange.gain) < 1e-9 }, "seed \(seed)")
      }
    }
  }

  @Test(
    "spatial: two positions with opposed camps neither trap nor leave the scale, and probabilities sum to one over positions"
  )
  func twoPositions() throws {
    for seed in 0..<30 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let problem = try DecisionProblem(
        name: "", issues: ["a"], scale: 0...100,
        actors: (0..<Int.random(in: 2...12, using: &random)).map { number in
          Stakeholder(
            "\(number)", position: Bool.random(using: &random) ? 0 : 100,
            salience: Double.random(in: 0.01...1, using: &random),
            capability: Double.random(in: 0.1...5, using: &random))
        })
      for round in try SpatialModel().run(problem).rounds {
        let positions = round.positions.compactMap { $0[0] }
        #expect(positions.allSatisfy { (0...100).contains($0) })
        #expect((round.probabilities ?? []).allSatisfy { (0...1).contains($0) })
      }
    }
  }

  @Test("spatial: actors without salience, or with more than all, are refused")
  func refusesSaliences() throws {
    for salience in [0.0, 101] {
      let problem = try DecisionProblem(
        name: "", issues: ["a"], scale: 0...100,
        actors: [
          Stakeholder("One", position: 0, salience: salience, capability: 1),
          Stakeholder("Two", position: 100, salience: 50, capability: 1),
        ])
      #expect(throws: BargainingError.self) { try SpatialModel().run(problem) }
    }
  }

  @Test("the report puts every model beside the weighted mean, and says why one does not apply")
  func report() throws {
    let report = try Self.random(3, issues: 2).predictions()
    #expect(report.predictions.map(\.predictor).first == "weightedMean")
    #expect(report.predictions.count == DecisionRule.allCases.count + ChallengeModel.Reading.allCases.count + 2)
    #expect(report.predictions[0].beyondWeightedMean == [0, 0])
    #expect(report.runs.last?.table.first?.prefix(4) == ["round", "issue", "mean", "median"])
    let absent = try Self.random(5, issues: 3, absent: true).predictions()
    #expect(absent.predictions.last?.note?.contains("takes no part") == true)
  }
}
