import Dispatch
import Synchronization

/// One look at a workspace that must not take long: what is missing is computed in the background, and until then the answer
/// from before the last change stands in for it.
public final class Glance: Sendable {
  private let isLate = Mutex(false)
  private let start = DispatchTime.now()

  public init() {}

  /// Whether something that was seen is older than the ledger.
  public var isBehind: Bool { isLate.withLock { $0 } }

  func fallBehind() { isLate.withLock { $0 = true } }

  /// How long to wait for what is just being computed, where something older could stand in for it.
  var patience: DispatchTime { start + .milliseconds(50) }
  /// And where there is nothing yet.
  var lastPatience: DispatchTime { start + .milliseconds(200) }
}
