import Synchronization

/// The values computed last, each for a key; of several who ask for one that is missing, one computes it and the others wait.
final class Shelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let entries = Mutex<[(key: Key, value: Value)]>([])
  private let making = Mutex(())
  private let room: Int
  private let replaces: @Sendable (Key, Key) -> Bool

  /// - Parameters:
  ///   - room: how many values are kept; the one kept first goes first.
  ///   - replaces: whether a value for the first key makes that for the second one needless.
  init(room: Int = 16, replaces: @escaping @Sendable (Key, Key) -> Bool = { $0 == $1 }) {
    self.room = max(1, room)
    self.replaces = replaces
  }

  func value(for key: Key) -> Value? { entries.withLock { $0.last { $0.key == key }?.value } }

  /// The value kept last of those whose key fits.
  func latest(where fits: (Key) -> Bool) -> Value? { entries.withLock { $0.last { fits($0.key) }?.value } }

  /// The value kept for a key, or the one that is made and kept now.
  func value(for key: Key, make: () throws -> Value) throws -> Value {
    if let kept = value(for: key) { return kept }
    let result = making.withLock { _ -> Result<Value, any Error> in
      if let kept = value(for: key) { return .success(kept) }
      return Result {
        let made = try make()
        keep(made, for: key)
        return made
      }
    }
    return try result.get()
  }

  private func keep(_ value: Value, for key: Key) {
    entries.withLock { entries in
      entries.removeAll { replaces(key, $0.key) }
      if entries.count >= room { entries.removeFirst() }
      entries.append((key, value))
    }
  }
}
