import ParleyText
import Synchronization

/// The values computed last, each for a state of the ledger and a day.
final class Shelf<Value: Sendable>: Sendable {
  private struct Entry {
    var state: String
    var day: Day
    var value: Value
  }

  private let entries = Mutex<[Entry]>([])
  private let room = 16

  func value(state: String, day: Day) -> Value? {
    entries.withLock { $0.first { $0.state == state && $0.day == day }?.value }
  }

  /// Keeps a value; those of an earlier state of the ledger go.
  func keep(_ value: Value, state: String, day: Day) {
    entries.withLock { entries in
      entries.removeAll { $0.state != state || $0.day == day }
      if entries.count == room { entries.removeFirst() }
      entries.append(Entry(state: state, day: day, value: value))
    }
  }
}
