import ParleyBargaining
import Testing

@Suite("Input at the edge of what can be computed")
struct ExtremeInputTests {
  private func problem(_ values: [[[Double]]], disagreement: Double = 0) throws -> BargainingProblem {
    try BargainingProblem(
      issues: values[0].enumerated().map { issue, row in
        .init("issue \(issue)", options: row.indices.map { "\($0)" })
      },
      parties: values.enumerated().map { .init("party \($0)", values: $1, disagreement: disagreement) })
  }

  @Test("Counts beyond 64 bits are exact")
  func largeCounts() throws {
    let row = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0]
    let wide = try problem([.init(repeating: row, count: 40), .init(repeating: row, count: 40)])
    #expect(try Zone(of: wide).size.lower.description == "1" + String(repeating: "0", count: 40))
  }

  @Test(
    "Values that are no numbers are refused with the place",
    arguments: [Double.nan, .infinity, -.infinity])
  func noNumbers(_ value: Double) {
    let error = #expect(throws: BargainingError.self) { try problem([[[0, value]], [[0, 1]]]) }
    #expect(error?.code == .invalidNumber)
    #expect(throws: BargainingError.self) { try problem([[[0, 1]], [[0, 1]]], disagreement: value) }
  }

  @Test("Values near the largest number neither trap nor overflow unnoticed")
  func hugeValues() throws {
    let huge = [[[0.0, 1e308], [0, 1e308]], [[1e308, 0], [1e308, 0]]]
    do {
      let frontier = try Frontier(of: problem(huge))
      #expect(frontier.allSatisfy { $0.allSatisfy(\.isFinite) })
    } catch {
      #expect(error is BargainingError)
    }
    let tiny = [[[0.0, 5e-324]], [[5e-324, 0.0]]]
    #expect(try Frontier(of: problem(tiny)).count >= 1)
  }

  @Test("Empty issues, missing issues and missing parties are refused")
  func empty() {
    #expect(throws: BargainingError.self) { try problem([[[]], [[]]]) }
    #expect(throws: BargainingError.self) { try BargainingProblem(issues: [], parties: [.init("a", values: [])]) }
    #expect(throws: BargainingError.self) { try BargainingProblem(issues: [.init("i", options: ["x"])], parties: []) }
  }

  @Test("What constraints leave nothing of has no zone, no frontier point and no solution")
  func nothingFeasible() throws {
    let problem = try problem([[[0, 1]], [[1, 0]]]).withConstraints([.redLine("all", issue: 0, refuses: [0, 1])])
    #expect(try Zone(of: problem).isEmpty)
    let frontier = try Frontier(of: problem)
    #expect(frontier.isEmpty)
    #expect(try SolutionFinder(frontier, disagreement: [0, 0]).solution(.nash) == nil)
  }
}
