import Foundation
import Testing

@testable import ParleyBargaining

@Suite("Stable states equal those found straight from the definitions")
struct BruteForceTests {
  /// `PARLEY_RANDOM_MODELS` asks for more models than the suite's hundred and fifty.
  static let count = ProcessInfo.processInfo.environment["PARLEY_RANDOM_MODELS"].flatMap(Int.init) ?? 150

  @Test("in random conflicts of two to four sides with infeasible states, one-way options and ties")
  func randomConflicts() throws {
    var compared = 0
    for seed in 0..<UInt64(Self.count) {
      let model = try RandomConflict.make(seed: seed)
      guard let analysis = try? model.analysis() else { continue }
      let expected = try BruteForce(model)
      for definition in StabilityDefinition.allCases {
        for side in model.decisionMakers.indices {
          let right = expected.stableStates(for: side, definition)
          try #require(
            analysis.stableStates(definition, for: side) == right, "seed \(seed), \(definition.rawValue), side \(side)")
        }
      }
      compared += 1
    }
    #expect(compared > Self.count * 9 / 10)
  }
}
