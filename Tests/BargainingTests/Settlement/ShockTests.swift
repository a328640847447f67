import ParleyBargaining
import Testing

@Suite("Shocks and what they move")
struct ShockTests {
  /// Two sides over one piece of land of eleven parts; the defender A is at 0, the attacker B at 1.
  static func land(cost: Double = 0.1) throws -> DistanceToYes.Input {
    let places = (0...10).map { Double($0) / 10 }
    func party(_ name: String, ideal: Double, middle: Int) -> DistanceToYes.Party {
      let reach = places.indices.map { abs($0 - middle) <= 1 ? 1.0 / 3 : 0 }
      return .init(
        name, ideals: [ideal], acceptance: [.reach(reach)], salience: .fixed([1]),
        reservation: .fighting(prevails: .beta(5, 5), ifWon: [ideal], ifLost: [1 - ideal], cost: .fixed(cost)))
    }
    return try .init(
      issues: [.init("land", options: places.map { "\($0)" }, places: places)],
      parties: [party("A", ideal: 0, middle: 5), party("B", ideal: 1, middle: 6)])
  }

  @Test("A victory raises what the winner holds out for and lowers what the loser does")
  func victoriesMoveBothSides() throws {
    let input = try Self.land()
    let shock = DistanceToYes.Shock("A wins a battle", battlesWon: [0: 4])
    let comparison = try DistanceToYes.compare(input, input.after(shock), options: .init(draws: 4000, stepDraws: 0))
    let reasons = Dictionary(comparison.reasons.map { ($0.source, $0.change) }) { first, _ in first }
    #expect((reasons[.reservation(party: 0)] ?? 0) > 0.1)
    #expect((reasons[.reservation(party: 1)] ?? 0) < -0.1)
    #expect((reasons[.acceptance(party: 0, issue: 0)] ?? 0) < -1)
    #expect((reasons[.acceptance(party: 1, issue: 0)] ?? 0) > 1)
  }

  @Test("The change is measured on the same random numbers: nothing happens, nothing changes")
  func pairsDraws() throws {
    let input = try Self.land()
    let nothing = try DistanceToYes.compare(input, input.after(.init("nothing")), options: .init(draws: 2000))
    #expect(nothing.change.value == 0 && nothing.change.standardError == 0 && nothing.reasons.isEmpty)
    let dearer = try DistanceToYes.compare(
      input, input.after(.init("war costs more", addedCost: [0: 0.2, 1: 0.2])), options: .init(draws: 2000))
    #expect(dearer.change.value > 0)
    let separate =
      (dearer.before.probability.standardError * dearer.before.probability.standardError
      + dearer.after.probability.standardError * dearer.after.probability.standardError).squareRoot()
    #expect(dearer.change.standardError <= separate * 1.05)
  }

  @Test("A claim is confirmed or contradicted by the sign of the change")
  func judgesClaims() throws {
    let input = try Self.land()
    let defeat = DistanceToYes.Shock("A loses badly", battlesWon: [1: 6])
    let claims: [(DistanceToYes.ConditionalClaim, DistanceToYes.Verdict.Finding)] = [
      (.init("A would give more", if: defeat, then: .accepts(party: 0, issue: 0, option: 8)), .confirmed),
      (.init("B would give more", if: defeat, then: .accepts(party: 1, issue: 0, option: 6)), .contradicted),
      (
        .init("B would not give more", if: defeat, then: .accepts(party: 1, issue: 0, option: 6), isMoreLikely: false),
        .confirmed
      ),
      (.init("nothing", if: .init("nothing"), then: .yes), .undecided),
    ]
    for (claim, finding) in claims {
      let verdict = try DistanceToYes.test(claim, on: input, options: .init(draws: 1000, stepDraws: 0))
      #expect(verdict.finding == finding, "\(claim.text): \(verdict.before) → \(verdict.after)")
      #expect(verdict.reasons.isEmpty == (claim.text == "nothing"))
    }
  }

  @Test("Moves probabilities, and loses none", arguments: [-0.95, -0.3, 0.05, 0.4, 2])
  func conservesProbability(cost: Double) throws {
    let input = try Self.land().after(
      .init("costs", addedCost: [0: cost, 1: cost], steps: [.init(party: 0, issue: 0): 0.5]))
    for party in input.parties {
      guard case .reach(let chances) = party.acceptance[0] else { continue }
      #expect((chances.reduce(0, +) - 1).magnitude < 1e-9 && chances.allSatisfy { $0 >= 0 })
    }
  }

  @Test("A public demand makes stepping back dearer, and a yes less likely")
  func audienceCostsBind() throws {
    let input = try Self.land(cost: 0.2)
    func bound(_ intensity: Double) throws -> Double {
      let parties = input.parties.map { party in
        DistanceToYes.Party(
          party.name, ideals: party.ideals, acceptance: [.anything], salience: party.salience,
          reservation: party.reservation, audience: [0: .init(demand: party.ideals[0], intensity: intensity)])
      }
      let tied = try DistanceToYes.Input(issues: input.issues, parties: parties)
      return try DistanceToYes.measure(tied, options: .init(draws: 2000, stepDraws: 0)).probability.value
    }
    #expect(try bound(0) > bound(0.3))
    #expect(try bound(0.3) > bound(0.9))
  }

  @Test("Refuses shocks to parties and issues that do not exist")
  func refusesNonsense() throws {
    let input = try Self.land()
    for shock in [
      DistanceToYes.Shock("x", battlesWon: [2: 1]), .init("x", battlesWon: [0: -1]), .init("x", addedCost: [0: .nan]),
      .init("x", steps: [.init(party: 0, issue: 3): 1]), .init("x", responsiveness: 2),
    ] {
      #expect(throws: BargainingError.self) { try input.after(shock) }
    }
  }
}
