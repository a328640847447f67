import ParleyPicture
import Testing

@testable import ParleyForesight

@Suite struct SimulationTests {
  @Test("Pictures of simulated talks keep what they promise")
  func report() {
    var simulation = Simulation()
    simulation.claimsPerWeek = 10
    let report = SimulationReport(simulation, runs: 16)
    #expect((0.77...0.83).contains(report.coverage))
    #expect(report.f >= 0.85)
    #expect(report.brier <= 0.125)
  }

  @Test("Fewer claims find fewer shifts, but the intervals hold all the same")
  func sparse() {
    var simulation = Simulation()
    simulation.claimsPerWeek = 2
    let report = SimulationReport(simulation, runs: 8)
    #expect((0.77...0.83).contains(report.coverage))
    #expect(report.f < 0.7)
  }

  @Test("The same seed plays the same negotiation, another seed another")
  func seeds() {
    let simulation = Simulation()
    #expect(simulation.run(seed: 3).claims == simulation.run(seed: 3).claims)
    #expect(simulation.run(seed: 3).claims != simulation.run(seed: 4).claims)
  }

  @Test("Without deceit what is stated is true, with it feigning sides state what they do not mean")
  func deceit() {
    var simulation = Simulation()
    #expect(simulation.run(seed: 1).truth == simulation.run(seed: 1).stated)
    simulation.deceit = true
    simulation.deceitShare = 1
    let talks = simulation.run(seed: 1)
    #expect(talks.feigning == ["A", "B"])
    #expect(talks.truth != talks.stated)
  }
}
