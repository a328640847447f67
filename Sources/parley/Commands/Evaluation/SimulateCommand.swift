import ArgumentParser
import ParleyForesight
import ParleyWorkspace

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Check the picture on negotiations made up by chance, whose truth is known.",
    discussion: """
      Two sides move on several issues, speakers of different rank report it with errors, and with deceit some sides
      feign concessions. Prints how often 80% intervals hold the truth, how well shifts are found, and the Brier score of
      “head-fake” against guessing.

      Examples:
        parley simulate
        parley simulate --runs 20 --claims-per-week 5 --slip 0.2 --blur 0.25
      """)

  @Option(help: "How many negotiations.")
  var runs = 100
  @Option(help: "The same seed gives the same negotiations.")
  var seed: UInt64 = 1
  @Option(help: "Issues, 1…40.")
  var issues = 6
  @Option(help: "Options of each, 2…12.")
  var options = 5
  @Option(help: "Days, 30…2000.")
  var days = 180
  @Option(help: "Claims of each side on each issue in a week, on average.")
  var claimsPerWeek = 10.0
  @Option(help: "Daily probability that a position changes, 0…0.5.")
  var changeRate = 0.02
  @Option(help: "Share of claims that say nothing of the position, 0…1; the picture assumes 0.05.")
  var slip = 0.05
  @Option(help: "How fast wrong claims get rarer with each step, 0…1; the picture assumes 0.1.")
  var blur = 0.1
  @Option(help: "Days by which a shift's date may be wrong.")
  var tolerance = 7
  @OptionGroup var output: FormatOptions

  func validate() throws {
    guard (1...10_000).contains(runs), (1...40).contains(issues), (2...12).contains(options),
      (30...2000).contains(days), (0.01...200).contains(claimsPerWeek), (0...0.5).contains(changeRate),
      (0...1).contains(slip), (0...1).contains(blur), (0...365).contains(tolerance)
    else {
      throw ValidationError("A number lies out of its range; see `parley simulate --help`.")
    }
  }

  func run() throws {
    var simulation = Simulation()
    simulation.issues = issues
    simulation.options = options
    simulation.days = days
    simulation.claimsPerWeek = claimsPerWeek
    simulation.changeRate = changeRate
    simulation.slip = slip
    simulation.blur = blur
    let report = SimulationRecord(SimulationReport(simulation, runs: runs, seed: seed, tolerance: tolerance))
    try Printer(format: output.format).value(report, kind: "parley.simulation/1") { report.text }
  }
}

/// A simulation's figures as the machine formats give them.
private struct SimulationRecord: Encodable {
  var runs: Int
  var coverage: Double
  var shifts: Int
  var precision: Double
  var recall: Double
  var f: Double
  var brier: Double
  var brierOfGuessing: Double

  enum CodingKeys: String, CodingKey {
    case runs, coverage, shifts, precision, recall, f, brier
    case brierOfGuessing = "brier_of_guessing"
  }

  init(_ report: SimulationReport) {
    runs = report.runs
    coverage = report.coverage
    shifts = report.shifts
    precision = report.precision
    recall = report.recall
    f = report.f
    brier = report.brier
    brierOfGuessing = report.brierOfGuessing
  }

  var text: String {
    """
    \(runs) negotiations
    80% intervals hold the truth    \(percent(coverage))
    shifts found, of \(String(shifts).padding(to: 15))F \(percent(f)), precision \(percent(precision)), recall \(percent(recall))
    Brier score of “head-fake”      \(Figure.text(brier)), guessing \(Figure.text(brierOfGuessing))

    """
  }

  private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10)%" }
}
