import Foundation
import ParleyBargaining
import Testing

/// Reference data are not part of the project: the tests run where PARLEY_CASES names a folder with them.
@Suite("Measuring against references")
struct BargainingEvaluationTests {
  static let cases = ProcessInfo.processInfo.environment["PARLEY_CASES"]

  private func data(_ file: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: Self.cases ?? "").appendingPathComponent("models/\(file)"))
  }

  @Test("All closed forms agree", .enabled(if: cases != nil, "set PARLEY_CASES to a folder of cases"))
  func theory() throws {
    let rows = try BargainingEvaluation.theory(data("theory.json"))
    #expect(!rows.isEmpty)
    for row in rows { #expect(row.agrees, "\(row.name) \(row.quantity): \(row.found), expected \(row.expected)") }
  }

  @Test(
    "All domains agree but for points that exist only by rounding",
    .enabled(if: cases != nil, "set PARLEY_CASES to a folder of cases"))
  func additiveDomains() throws {
    let rows = try BargainingEvaluation.additiveDomains(data("additive-domains.json"))
    #expect(!rows.isEmpty)
    for row in rows where row.quantity != "frontier" {
      #expect(row.agrees, "\(row.name) \(row.quantity): \(row.found), expected \(row.expected)")
    }
    #expect(BargainingEvaluation.accuracy(rows.filter { $0.quantity == "frontier" }) > 0.85)
  }

  @Test("Files of another form are refused")
  func refusesOtherFiles() {
    #expect(throws: BargainingError.self) { try BargainingEvaluation.theory(Data("{}".utf8)) }
    #expect(throws: BargainingError.self) { try BargainingEvaluation.additiveDomains(Data("[]".utf8)) }
  }

  @Test("A case that is not known, or lacks inputs, counts as wrong")
  func countsUnknownCases() throws {
    let rows = try BargainingEvaluation.theory(
      Data(
        #"[{"id": "alchemy", "inputs": {}, "expected": {"x": 1}}, {"id": "rubinstein1982", "expected": {"x": 1}}]"#.utf8
      ))
    #expect(rows.count == 2 && rows.allSatisfy { !$0.agrees })
  }
}
