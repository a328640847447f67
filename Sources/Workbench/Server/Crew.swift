import Foundation

/// Threads that make pages, so that one that takes long holds up neither the others nor the network.
final class Crew: Sendable {
  private let queue: OperationQueue

  /// - Parameter size: how many work at the same time.
  init(size: Int = 4) {
    queue = OperationQueue()
    queue.maxConcurrentOperationCount = size
  }

  /// What `work` gives, made by one of the crew.
  func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Result(catching: work)) }
    }
  }
}
