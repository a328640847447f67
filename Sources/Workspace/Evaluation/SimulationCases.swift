import Foundation
import ParleyForesight

/// Negotiations made up by chance, whose truth is known; they need no file.
struct SimulationCases: CaseSet {
  let name = "simulation"
  let folder = "."
  private static let runs = 100

  func rows(in folder: URL) throws -> [Evaluation.Row] {
    let report = SimulationReport(Simulation(), runs: Self.runs)
    return [
      row("80% intervals hold the truth", 100 * report.coverage, cases: report.runs),
      row("shifts F", 100 * report.f, cases: report.shifts),
      row(
        "head-fake: Brier score saved against guessing", 100 * (1 - report.brier / report.brierOfGuessing),
        cases: report.runs),
    ]
  }
}
