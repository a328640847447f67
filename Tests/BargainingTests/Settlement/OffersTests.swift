import ParleyBargaining
import Testing

@Suite("Alternating offers")
struct OffersTests {
  @Test("Tend to Rubinstein's division as rounds are added")
  func finiteGameTendsToRubinstein() throws {
    for (first, second) in [(0.9, 0.8), (0.5, 0.99), (0, 0.4), (0.95, 0.95)] {
      let game = try AlternatingOffers(discounts: first, second)
      #expect((try game.share(rounds: 5001) - game.shareProposing).magnitude < 1e-9)
      #expect((try game.share(rounds: 5000) - game.shareProposing).magnitude < 1e-9)
    }
    let short = 1e-7
    let game = try AlternatingOffers(discounts: 1 - 0.05 * short, 1 - 0.1 * short)
    #expect((game.shareProposing - (try AlternatingOffers.limitShare(rates: 0.05, 0.1))).magnitude < 1e-6)
  }

  static func pie(_ pieces: Int) throws -> BargainingProblem {
    let values = (0...pieces).map { Double($0) / Double(pieces) }
    return try BargainingProblem(
      issues: [.init("share of A", options: values.map { "\($0)" })],
      parties: [.init("A", values: [values]), .init("B", values: [values.reversed()])])
  }

  @Test("End in a package that all find better than none, when there is one and all give way")
  func reachAgreement() throws {
    for seed in SmallDomains.seeds(60) {
      let problem = try SmallDomains.problem(parties: 2 + Int(seed % 2), seed: UInt64(seed))
      guard try !SmallDomains.outcomes(problem).isEmpty else { continue }
      let strategies = [ConcessionStrategy](repeating: .linear, count: problem.partyCount)
      let trace = try OfferSession(problem, strategies: strategies, rounds: 60, seed: 1).play()
      for (offer, next) in zip(trace.offers, trace.offers.dropFirst()) { #expect(offer.round <= next.round) }
      guard let agreement = trace.agreement else { continue }
      #expect(try problem.isFeasible(agreement))
      #expect(zip(trace.utilities, problem.disagreement).allSatisfy { $0 >= $1 - 1e-9 })
    }
  }

  @Test("Meet in the middle when both give way evenly, and favour the side that holds out")
  func strategiesMatter() throws {
    let problem = try Self.pie(100)
    func share(_ first: ConcessionStrategy, _ second: ConcessionStrategy) throws -> Double {
      try OfferSession(problem, strategies: [first, second], rounds: 200, seed: 1).play().utilities[0]
    }
    #expect((try share(.linear, .linear) - 0.5).magnitude < 0.02)
    #expect(try share(.boulware, .conceder) > 0.6)
    #expect(try share(.conceder, .boulware) < 0.4)
    #expect(try share(.hardheaded, .conceder) > 0.6)
  }

  @Test("Fail when two sides only answer concessions with concessions, and nobody starts")
  func titForTatAloneStalls() throws {
    let trace = try OfferSession(Self.pie(10), strategies: [.titForTat, .titForTat], rounds: 20, seed: 1).play()
    #expect(trace.agreement == nil)
    let started = try OfferSession(Self.pie(100), strategies: [.titForTat, .conceder], rounds: 100, seed: 1).play()
    #expect(started.agreement != nil)
  }

  @Test("Play the same way every time, also where packages cannot be listed")
  func isReproducible() throws {
    var dice = SeededGenerator(seed: 5)
    let parties = (0..<2).map { party in
      BargainingProblem.Party(
        "party \(party)", values: (0..<12).map { _ in (0..<6).map { _ in dice.unit() / 12 } }, disagreement: 0.4)
    }
    let issues = (0..<12).map { BargainingProblem.Issue("issue \($0)", options: (0..<6).map { "\($0)" }) }
    let problem = try BargainingProblem(issues: issues, parties: parties)
    let session = try OfferSession(problem, strategies: [.linear, .boulware], rounds: 30, seed: 3)
    let trace = session.play()
    #expect(trace == session.play())
    #expect(trace.agreement != nil)
  }

  @Test("Refuse settings that make no sense")
  func refusesNonsense() throws {
    let problem = try Self.pie(4)
    #expect(throws: BargainingError.self) { try OfferSession(problem, strategies: [.linear], rounds: 5, seed: 1) }
    #expect(throws: BargainingError.self) {
      try OfferSession(problem, strategies: [.linear, .linear], rounds: 0, seed: 1)
    }
    #expect(throws: BargainingError.self) {
      try OfferSession(problem, strategies: [.linear, .timeDependent(exponent: -1)], rounds: 5, seed: 1)
    }
    #expect(throws: BargainingError.self) { try AlternatingOffers(discounts: 1, 0.5) }
    #expect(throws: BargainingError.self) { try AlternatingOffers(discounts: 0.5, 0.5).share(rounds: 0) }
  }
}
