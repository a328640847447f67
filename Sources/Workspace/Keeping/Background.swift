import Dispatch
import Synchronization

/// Computes one thing after the other off to the side; what is asked for again before its turn is computed once.
final class Background: Sendable {
  private let queue = DispatchQueue(label: "parley.background")
  private let waiting = Mutex<[String: DispatchGroup]>([:])

  /// Puts work in line.
  /// - Parameter name: the same for work that would give the same.
  /// - Returns: a group that is left once the work is done.
  @discardableResult
  func ask(_ name: String, _ work: @escaping @Sendable () -> Void) -> DispatchGroup {
    let (group, isNew) = waiting.withLock { waiting -> (DispatchGroup, Bool) in
      if let group = waiting[name] { return (group, false) }
      let group = DispatchGroup()
      group.enter()
      waiting[name] = group
      return (group, true)
    }
    guard isNew else { return group }
    queue.async { [self] in
      work()
      waiting.withLock { _ = $0.removeValue(forKey: name) }
      group.leave()
    }
    return group
  }

  /// Whether nothing is being computed.
  var isIdle: Bool { waiting.withLock(\.isEmpty) }
}
