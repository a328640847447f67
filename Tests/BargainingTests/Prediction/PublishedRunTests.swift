import Testing

@testable import ParleyBargaining

@Suite("Published runs", .enabled(if: casesFolder != nil, "PARLEY_CASES names no folder"))
struct PublishedRunTests {
  @Test("of the position-exchange model are reproduced, exchange by exchange")
  func positionExchange() throws {
    let rows = try PredictionEvaluation.positionExchange(casesFile("position-exchange-cop21.json"))
    #expect(rows.count > 100)
    for row in rows { #expect(row.isRight, "\(row.run), \(row.check): expected \(row.expected), found \(row.found)") }
  }

  @Test("of the challenge model are reproduced, each by its reading")
  func challenge() throws {
    let rows = try PredictionEvaluation.challenge(casesFile("expected-utility-emissions.json"))
    #expect(rows.count > 50)
    for row in rows { #expect(row.isRight, "\(row.run), \(row.check): expected \(row.expected), found \(row.found)") }
  }

  @Test("of the spatial model are reproduced where the actors' powers are given exactly")
  func spatial() throws {
    let rows = try PredictionEvaluation.spatial(casesFile("ktab.json"))
    let exact = rows.filter { $0.run.hasPrefix("SOE") }
    #expect(exact.count > 50)
    for row in exact { #expect(row.isRight, "\(row.check): \(row.found)") }
  }
}
