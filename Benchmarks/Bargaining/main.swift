import Foundation
import ParleyBargaining

// Prints the processor time of the room's main computations, best of five runs, and the memory of the process.
//
//     bench-bargaining                  all cases
//     bench-bargaining --write FOLDER   also writes the frontier cases as NegMAS folders for the peers

/// Seconds of processor time that this process has used: other programs on the machine do not count.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The best processor time of several runs; long runs are not repeated. Everything here runs on one core.
func best(_ body: () throws -> Int) rethrows -> (count: Int, seconds: Double) {
  var best = Double.infinity
  var count = 0
  for _ in 0..<5 {
    let start = processorTime()
    count = try body()
    best = min(best, processorTime() - start)
    if best > 2 { break }
  }
  return (count, best)
}

func report(_ name: String, _ unit: String, _ goal: Double?, _ body: () throws -> Int) {
  do {
    let (count, seconds) = try best(body)
    let figure = String(format: "%10.3f ms", seconds * 1000)
    let target = goal.map { String(format: "  goal %g ms %@", $0 * 1000, seconds <= $0 ? "reached" : "MISSED") } ?? ""
    print("\(name.padding(toLength: 44, withPad: " ", startingAt: 0)) \(figure)  \(count) \(unit)\(target)")
  } catch {
    print("\(name): \(error)")
  }
}

/// The most memory this process had, in MiB, or nil where the system does not say.
func peakMemory() -> Int? {
  guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
    let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM") })
  else { return nil }
  return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }.map { $0 / 1024 }
}

let frontiers: [(name: String, goal: Double?, problem: BargainingProblem)] = [
  ("10^6 outcomes, 2 parties, opposed", 0.005, try Domains.opposed(issues: 6, options: 10, seed: 1)),
  ("10^6 outcomes, 2 parties, mixed", 0.005, try Domains.mixed(issues: 6, options: 10, parties: 2, seed: 1)),
  ("10^6 outcomes, 3 parties, mixed", 0.050, try Domains.mixed(issues: 6, options: 10, parties: 3, seed: 1)),
  ("10^6 outcomes, 3 parties, scales", 0.050, try Domains.scattered(issues: 6, options: 10, parties: 3, seed: 1)),
  ("20 x 10 (10^20), 2 parties, opposed", 0.005, try Domains.opposed(issues: 20, options: 10, seed: 2)),
  ("50 x 10 (10^50), 2 parties, opposed", 0.100, try Domains.opposed(issues: 50, options: 10, seed: 3)),
  ("10 x 10, 3 parties, scales", 2, try Domains.scattered(issues: 10, options: 10, parties: 3, seed: 4)),
  ("10 x 10, 3 parties, mixed", 2, try Domains.mixed(issues: 10, options: 10, parties: 3, seed: 4)),
  ("8 x 5, 4 parties, scales", nil, try Domains.scattered(issues: 8, options: 5, parties: 4, seed: 5)),
  ("6 x 5, 5 parties, mixed", nil, try Domains.mixed(issues: 6, options: 5, parties: 5, seed: 6)),
  ("10 x 10, 4 parties, mixed", nil, try Domains.mixed(issues: 10, options: 10, parties: 4, seed: 5)),
  ("6 x 4, 6 parties, mixed", nil, try Domains.mixed(issues: 6, options: 4, parties: 6, seed: 7)),
]

if let flag = CommandLine.arguments.firstIndex(of: "--write"), flag + 1 < CommandLine.arguments.count {
  for (index, item) in frontiers.enumerated() {
    let folder = CommandLine.arguments[flag + 1] + "/case-\(index)"
    try DomainFolder.write(item.problem, name: item.name, to: folder, as: .negmas)
  }
}
for item in frontiers {
  report(item.name, "points", item.goal) {
    let frontier = try Frontier(of: item.problem)
    return frontier.count
  }
}
report("every package of the first case", "packages", nil) {
  let frontier = try Frontier(of: frontiers[0].problem)
  return frontier.indices.map { frontier.package(at: $0) }.count
}
for openness in [0.35, 0.5, 0.65] {
  let input = try Gaps.input(openness: openness, seed: 8)
  report("distance to yes, 10,000 draws, openness \(openness)", "draws", 0.3) {
    try DistanceToYes.measure(input).probability.draws
  }
}
if let memory = peakMemory() { print("peak memory \(memory) MiB") }
