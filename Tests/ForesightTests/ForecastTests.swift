import ParleyDossier
import ParleyPicture
import ParleyText
import TestFishery
import Testing

@testable import ParleyForesight

@Suite struct ForecastTests {
  @Test("A perfect forecaster scores 0, one who says a half always a quarter")
  func brier() throws {
    func score(_ pairs: [(Double, Bool)]) -> ForecastScore? {
      ForecastScore(
        pairs.enumerated().map { index, pair in
          Forecast(
            id: "\(index)", text: "", made: Fishery.day(0), due: Fishery.day(1), probability: pair.0,
            outcome: pair.1 ? .cameAbout : .failed)
        })
    }
    #expect(score([(1, true), (0, false)])?.brier == 0)
    #expect(score([(0.5, true), (0.5, false)])?.brier == 0.25)
    #expect(score([(0.5, true), (0.5, false)])?.skill == 0)
    #expect(score([(0, true), (1, false)])?.brier == 1)
    #expect(score([]) == nil)
    let bins = try #require(score([(0.91, true), (0.95, false), (0.12, false)])).calibration
    #expect(bins.map(\.count) == [1, 2])
    #expect(bins.map(\.happened) == [0, 0.5])
  }

  @Test("Forecasts are made with what was known, and resolved with what came")
  func resolution() throws {
    let claims = HypothesisTests.hard + HypothesisTests.soft + HypothesisTests.back
    let then = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(32))
    let made = Forecast.forecasts(from: then, horizon: 14)
    let holds = try #require(made.first { if case .holds = $0.event { true } else { false } })
    #expect(holds.outcome == .open)
    #expect(holds.probability > 0.5 && holds.probability < 1)
    let later = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(60))
    #expect(holds.resolved(with: later).outcome == .failed)
    #expect(holds.resolved(with: then).outcome == .open)
  }

  @Test("A side that says nothing resolves nothing")
  func silence() throws {
    let claims = HypothesisTests.hard
    let made = Forecast.forecasts(
      from: Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(14)), horizon: 14)
    let later = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(60))
    #expect(!made.isEmpty)
    #expect(made.allSatisfy { $0.resolved(with: later).outcome == .open })
  }

  @Test("A prediction gets less sure the farther ahead, and keeps probability")
  func prediction() throws {
    let picture = Picture(Fishery.dossier(), claims: HypothesisTests.hard, asOf: Fishery.day(14))
    let near = try #require(picture.predicted(of: "C", on: "quota", at: Fishery.day(15)))
    let far = try #require(picture.predicted(of: "C", on: "quota", at: Fishery.day(80)))
    #expect(abs(far.reduce(0, +) - 1) < 1e-9)
    #expect(far[0] < near[0])
    #expect(picture.predicted(of: "X", on: "quota", at: Fishery.day(15)) == nil)
  }

  @Test("In simulated talks the picture's own forecasts beat the base rate")
  func replay() throws {
    var simulation = Simulation()
    simulation.issues = 3
    let talks = simulation.run(seed: 2)
    let picture = Picture(talks.dossier, claims: talks.claims, asOf: talks.dossier.span.upperBound)
    let score = try #require(ForecastScore.replay(picture).score)
    #expect(score.count > 30)
    #expect(score.skill > 0)
  }
}
