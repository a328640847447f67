import Glibc
import ParleyBargaining

/// Times of stability analyses and predictions; see `Documentation/Stability.md` and `Documentation/Prediction.md`.
func measure(_ name: String, repeats: Int = 5, _ body: () throws -> String) rethrows {
  let clock = ContinuousClock()
  var times: [Duration] = []
  var processorTimes: [Double] = []
  var result = ""
  for _ in 0..<repeats {
    let before = processorMilliseconds()
    times.append(try clock.measure { result = try body() })
    processorTimes.append(processorMilliseconds() - before)
  }
  times.sort()
  let processor = ((processorTimes.min() ?? 0) * 100).rounded() / 100
  let best = milliseconds(times[0])
  let median = milliseconds(times[times.count / 2])
  print(
    "\(name)\tbest \(best) ms\tmedian \(median) ms\tprocessor \(processor) ms\tpeak \(peakMegabytes()) MB\t\(result)")
}

func milliseconds(_ duration: Duration) -> Double {
  ((duration / .milliseconds(1)) * 100).rounded() / 100
}

func processorMilliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
}

func peakMegabytes() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Int(usage.ru_maxrss) / 1_024
}

let wanted = CommandLine.arguments.dropFirst()

func isWanted(_ name: String) -> Bool { wanted.isEmpty || wanted.contains(name) }

let commands: [String: (String) throws -> Void] = [
  "evaluate": evaluate(folder:), "decisions": decisions(file:), "spatial": spatial(file:), "conflict": conflict(file:),
]
if let command = wanted.first.flatMap({ commands[$0] }), let path = wanted.dropFirst().first {
  do {
    try command(path)
    exit(0)
  } catch {
    print(error)
    exit(1)
  }
}

let scales: [(name: String, options: Int, sides: Int, infeasible: Bool, oneWay: Int)] = [
  ("14x2", 14, 2, false, 0), ("14x2-infeasible-oneway", 14, 2, true, 6), ("20x2", 20, 2, false, 0),
  ("20x2-infeasible-oneway", 20, 2, true, 6), ("20x4", 20, 4, false, 0), ("20x4-infeasible-oneway", 20, 4, true, 6),
]
for scale in scales where isWanted(scale.name) {
  let model = try RandomScale.conflict(
    options: scale.options, sides: scale.sides, infeasible: scale.infeasible, oneWay: scale.oneWay)
  try measure("stability \(scale.name)") {
    let analysis = try model.analysis()
    return StabilityDefinition.allCases.map { "\($0.rawValue) \(analysis.equilibriumStates($0).count)" }
      .joined(separator: ", ")
  }
}

for actors in [40, 80] where isWanted("spatial\(actors)") {
  let problem = try RandomScale.decision(actors: actors)
  try measure("spatial model, \(actors) actors") {
    let run = try SpatialModel().run(problem)
    return "\(run.rounds.count - 1) turns, mean \(run.rounds.last?.means.first ?? 0)"
  }
}
if isWanted("exchange") {
  let problem = try RandomScale.decision(actors: 20, issues: 12)
  try measure("position exchange, 20 actors, 12 issues") {
    "\(try PositionExchangeModel().run(problem).exchanges[0].count) exchanges"
  }
}
