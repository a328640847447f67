import Foundation
import Testing

@testable import ParleyBargaining

/// The folder of models with known solutions, when there is one.
let casesFolder = ProcessInfo.processInfo.environment["PARLEY_CASES"].map { URL(fileURLWithPath: $0) }

func casesFile(_ name: String) throws -> Data {
  let folder = try #require(casesFolder)
  return try Data(contentsOf: folder.appendingPathComponent("models").appendingPathComponent(name))
}

@Suite("Published conflicts", .enabled(if: casesFolder != nil, "PARLEY_CASES names no folder"))
struct PublishedConflictTests {
  @Test("have the published states, equilibria and stable states of each side")
  func graphModels() throws {
    let rows = try StabilityEvaluation.graphModels(casesFile("graph-models.json"))
    #expect(rows.count == 60)
    for row in rows {
      #expect(row.isRight, "\(row.conflict), \(row.check): expected \(row.expected), found \(row.found)")
    }
  }
}
