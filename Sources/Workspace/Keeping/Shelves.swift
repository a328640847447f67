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

  let pictures = ByDay<Picture>()
  let gaps = ByDay<Gap>()
  let histories = ByDay<[HistoryPoint]>()
  let chancesOfNearest = ByDay<Double?>()
  let settlements = ByDay<Settlement>()
  let hypotheses = ByDay<[HypothesisTable]>()
  let forecasts = ByDay<Forecasts>()
  let queues = ByDay<ReviewOrder>(room: 2)
  let agreements = ByDay<ReviewAgreement>(room: 2)
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
