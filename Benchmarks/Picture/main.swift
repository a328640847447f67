import Foundation
import ParleyCoding
import ParleyDossier
import ParleyForesight
import ParleyLedger
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

// The same from the ledger: reading the claims of a file that is open, and the picture of them.
let file = FileManager.default.temporaryDirectory.appendingPathComponent("parley-bench-\(UUID().uuidString).sqlite")
defer { try? FileManager.default.removeItem(at: file) }
let ledger = try Ledger(path: file.path)
let byArticle = Dictionary(grouping: talks.claims) { $0.article ?? "" }.sorted { $0.key < $1.key }
for (name, claims) in byArticle {
  var article = Article(origin: name, text: name, paragraphs: Paragraph.lines(of: name), extractor: "bench")
  article.published = claims.first.map { ResolvedDate(first: $0.known, how: .metadata) }
  try ledger.add([], claims, in: article)
}
let reading = median(of: 5) { _ = try? ledger.claims(Filter(knownBy: asOf)).count }
let both = median(of: 5) {
  guard let claims = try? ledger.claims(Filter(knownBy: asOf)) else { return }
  _ = Picture(talks.dossier, claims: claims, asOf: asOf)
}
let counting = median(of: 5) { _ = try? ledger.counts(knownBy: asOf) }
print("claims from the ledger: \(rounded(reading)) ms of processor time (median of 5)")
print("picture from the ledger: \(rounded(both)) ms of processor time (median of 5)")
print("counts of the ledger: \(rounded(counting)) ms of processor time (median of 5)")
let value = median(of: 5) {
  let value = ReviewValue(whole)
  _ = talks.claims.map { value.expectedChange(of: $0) }.max()
}
print("worth of a review of every claim: \(rounded(value)) ms of processor time (median of 5)")
