import ParleyBargaining
import Testing

@Suite("War and bargaining")
struct WarTests {
  static func isClose(_ left: Double, _ right: Double, _ slack: Double = 1e-9) -> Bool {
    (left - right).magnitude <= slack
  }

  @Test("Leaves a bargaining range as wide as the costs of war together (Fearon 1995)")
  func rangeIsAsWideAsCosts() throws {
    var dice = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let costs = (a: dice.unit() * 0.3, b: dice.unit() * 0.3)
      let prevails = 0.3 + 0.4 * dice.unit()
      let range = try BargainingRange(prevails: prevails, costs: costs)
      #expect(Self.isClose(range.width, costs.a + costs.b))
      let averse = try BargainingRange(prevails: prevails, costs: costs, exponents: (0.5, 0.5))
      #expect(averse.low <= range.low + 1e-12 && averse.high >= range.high - 1e-12, "risk aversion widens it")
    }
  }

  @Test("Closes the range when both sides are too sure of victory")
  func optimismClosesTheRange() throws {
    #expect(try !BargainingRange(beliefs: (0.8, 0.2), costs: (0.1, 0.1)).isOpen)
    #expect(try BargainingRange(beliefs: (0.55, 0.45), costs: (0.1, 0.1)).isOpen)
  }

  @Test("Demands what maximises the expected share when the other's cost is unknown")
  func demandIsBest() throws {
    var dice = SeededGenerator(seed: 2)
    for _ in 0..<60 {
      let (prevails, cost, largest) = (dice.unit(), dice.unit(), 0.05 + dice.unit())
      let best = try RiskReturnDemand(prevails: prevails, cost: cost, largestCost: largest)
      let tried = (0...2000).map { step -> Double in
        let demand = Double(step) / 2000
        let war = min(max((demand - prevails) / largest, 0), 1)
        return war * (prevails - cost) + (1 - war) * demand
      }
      #expect(best.expected >= (tried.max() ?? 0) - 1e-9)
      #expect(best.expected <= (tried.max() ?? 0) + 1e-3)
    }
  }

  @Test("Gives the same chance and length of a war as solving the walk step by step")
  func battlePathEqualsIteration() throws {
    for forts in [1, 2, 7, 12] {
      for battle in [0, 0.2, 0.499_999_999_9, 0.5, 0.61, 1] {
        var chance = (0...forts).map { $0 == forts ? 1.0 : 0.0 }
        var length = [Double](repeating: 0, count: forts + 1)
        for _ in 0..<4000 {
          for held in stride(from: 1, to: forts, by: 1) {
            chance[held] = battle * chance[held + 1] + (1 - battle) * chance[held - 1]
            length[held] = 1 + battle * length[held + 1] + (1 - battle) * length[held - 1]
          }
        }
        for held in 0...forts {
          let path = try BattlePath(forts: forts, held: held, battle: battle)
          #expect(Self.isClose(path.victory, chance[held], 1e-6), "\(held) of \(forts), \(battle)")
          #expect(Self.isClose(path.battles, length[held], 1e-5), "\(held) of \(forts), \(battle)")
        }
      }
    }
  }

  @Test("Stays in range for very long wars")
  func battlePathIsStable() throws {
    for battle in [0.01, 0.4, 0.6, 0.99] {
      let path = try BattlePath(forts: 1_000_000, held: 500_000, battle: battle)
      #expect(path.victory >= 0 && path.victory <= 1 && path.battles.isFinite)
      #expect(Self.isClose(path.victory, battle > 0.5 ? 1 : 0))
    }
  }

  @Test("Brings beliefs together with every battle, however it ends")
  func beliefsConverge() throws {
    let beliefs = try Convergence(BattleBelief(alpha: 8, beta: 2), BattleBelief(alpha: 2, beta: 8))
    for battles in 0..<30 {
      for won in 0...battles {
        #expect(Self.isClose(try beliefs.gap(won: won, lost: battles - won), 6 / Double(10 + battles)))
      }
    }
    #expect(try beliefs.firstDeal(costs: 0.3) == 10)
    #expect(try beliefs.firstDeal(costs: 0, limit: 50) == nil)
  }

  @Test("Makes the side with the faster growing audience costs the one that is believed")
  func audienceCosts() throws {
    let (weak, strong) = (try AudienceCosts(rate: 0.2), try AudienceCosts(rate: 0.8))
    for time in [0.5, 1, 4] {
      #expect(strong.opponentHasQuit(by: time) > weak.opponentHasQuit(by: time))
      // The hazard is the derivative of the probability over those who are left.
      let step = 1e-6
      let slope = (strong.opponentHasQuit(by: time + step) - strong.opponentHasQuit(by: time)) / step
      #expect(Self.isClose(slope / (1 - strong.opponentHasQuit(by: time)), strong.opponentHazard(at: time), 1e-4))
    }
    #expect(weak.opponentHasQuit(by: .infinity) == 1)
  }

  @Test("Attacks now only when waiting is worth less")
  func preventiveWar() throws {
    var dice = SeededGenerator(seed: 4)
    for _ in 0..<300 {
      let (now, later, discount) = (dice.unit(), dice.unit(), dice.unit())
      let costs = (a: dice.unit() * 0.3, b: dice.unit() * 0.3)
      let attack = (1 - now) * (1 + discount) - costs.b
      let wait = 1 + discount * (1 - later + costs.a)
      let shift = try ShiftingPower(now: now, discount: discount, costs: costs)
      #expect(shift.isPreventiveWar(later: later) == (attack < wait ? false : attack > wait))
    }
  }

  @Test("Refuses numbers that make no sense")
  func refusesNonsense() {
    #expect(throws: BargainingError.self) { try BargainingRange(prevails: 1.2, costs: (0, 0)) }
    #expect(throws: BargainingError.self) { try BargainingRange(prevails: 0.5, costs: (-1, 0)) }
    #expect(throws: BargainingError.self) { try BargainingRange(prevails: .nan, costs: (0, 0)) }
    #expect(throws: BargainingError.self) { try BattlePath(forts: 3, held: 4, battle: 0.5) }
    #expect(throws: BargainingError.self) { try BattlePath(forts: 0, held: 0, battle: 0.5) }
    #expect(throws: BargainingError.self) { try BattleBelief(alpha: 0, beta: 1) }
    #expect(throws: BargainingError.self) { try AudienceCosts(rate: -1) }
    #expect(throws: BargainingError.self) { try RiskReturnDemand(prevails: 0.5, cost: 0.1, largestCost: 0) }
  }
}
