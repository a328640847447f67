/// Lets one caller at a time speak to a host; the others wait in the order in which they came.
///
/// Not safe by itself: it lives inside an actor.
final class HostTurns {
  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]

  /// Waits for the turn; each `take` needs its `give`.
  func take(_ host: String, isolation: isolated (any Actor)? = #isolation) async {
    guard waiting[host] != nil else {
      waiting[host] = []
      return
    }
    await withCheckedContinuation { waiting[host]?.append($0) }
  }

  func give(_ host: String) {
    guard waiting[host]?.isEmpty == false else {
      waiting[host] = nil
      return
    }
    waiting[host]?.removeFirst().resume()
  }
}
