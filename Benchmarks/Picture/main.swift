import ParleyCoding
import ParleyDossier
import ParleyForesight
import ParleyPicture
import ParleyText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The whole picture of ten thousand claims on 15 issues over a year, on one core.
var simulation = Simulation()
simulation.issues = 15
simulation.options = 6
simulation.days = 365
simulation.claimsPerWeek = 10_000.0 * 7 / Double(365 * 15 * 2)
let talks = simulation.run(seed: 1)
let asOf = talks.dossier.span.upperBound

/// Processor time of this process, in milliseconds: what the work costs, whatever else the machine is doing.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
}

func median(of times: Int, _ work: () -> Void) -> Double {
  let runs = (0..<times).map { _ in
    let start = processorTime()
    work()
    return processorTime() - start
  }
  return runs.sorted()[times / 2]
}

func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

var shifts = 0
let picture = median(of: 11) {
  shifts = Picture(talks.dossier, claims: talks.claims, asOf: asOf).shifts.count
}
let whole = Picture(talks.dossier, claims: talks.claims, asOf: asOf)
let tables = median(of: 5) { _ = HypothesisTable.tables(from: whole) }
print("claims \(talks.claims.count), issues \(simulation.issues), days \(simulation.days), shifts \(shifts)")
print("picture: \(rounded(picture)) ms of processor time (median of 11)")
print("hypothesis tables: \(rounded(tables)) ms of processor time (median of 5)")
