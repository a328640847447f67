import ParleyCoding
import ParleyForesight
import ParleyLedger
import ParleyPicture
import ParleyText

/// Everything computed last over one ledger and dossier; shared by all who look at them.
final class Shelves: Sendable {
  /// What a value was computed from.
  struct Key: Hashable, Sendable {
    var revision: Revision
    var day: Day
  }

  typealias ByDay<Value: Sendable> = Shelf<Key, Value>

  /// Of each day what was computed last is kept.
  private static func byDay<Value: Sendable>(room: Int = 16) -> ByDay<Value> {
    ByDay(room: room) { $0.day == $1.day }
  }

  /// A picture holds all its claims, so that few days of a large ledger fill much memory.
  let pictures: ByDay<Picture> = byDay(room: 6)
  let gaps: ByDay<Gap> = byDay()
  let histories: ByDay<[HistoryPoint]> = byDay()
  let chancesOfNearest: ByDay<Double?> = byDay()
  let settlements: ByDay<Settlement> = byDay()
  let hypotheses: ByDay<[HypothesisTable]> = byDay()
  let forecasts: ByDay<Forecasts> = byDay()
  let queues: ByDay<ReviewOrder> = byDay(room: 2)
  let agreements: ByDay<ReviewAgreement> = byDay(room: 2)
  let counts = Shelf<CountKey, LedgerCounts>()
  let claimCounts = Shelf<ClaimCountKey, Int>(room: 64)
  /// All claims by what was read, so that a review need not fetch them again.
  let claims = Shelf<Int64, [Claim]>(room: 1)
  let books = Shelf<Int64, ReviewBook>(room: 1)
  let background = Background()

  struct CountKey: Hashable, Sendable {
    var revision: Revision
    var day: Day?
  }

  struct ClaimCountKey: Hashable, Sendable {
    var revision: Revision
    var filter: Filter
  }
}
