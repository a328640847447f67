import Dispatch
import Synchronization

/// Fetches by libcurl, with limits on time and size, each request on a connection of its own.
public struct CurlFetcher: Fetching, BlockingFetching {
  private let limits: CurlTransfer.Limits
  private let addresses: [String: String]

  private static let queue = DispatchQueue(label: "parley.fetch", attributes: .concurrent)

  /// - Parameters:
  ///   - seconds: the longest that a connection, or any silence, may take; the whole answer may take twice that.
  ///   - maximumBytes: the most that an answer may have, after decompression.
  ///   - addresses: names of hosts to the numbers that they are taken to have, instead of asking for them.
  public init(seconds: Double = 30, maximumBytes: Int = 16 << 20, addresses: [String: String] = [:]) {
    limits = CurlTransfer.Limits(seconds: seconds, maximumBytes: maximumBytes)
    self.addresses = addresses
  }

  public func fetch(_ request: FetchRequest) async throws(IngestError) -> FetchResponse {
    let transfer = CurlTransfer(request, limits: limits, addresses: addresses)
    let stop = Stop()
    let result: Result<FetchResponse, IngestError> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        Self.queue.async { continuation.resume(returning: transfer.run { stop.isSet }) }
      }
    } onCancel: {
      stop.set()
    }
    return try result.get()
  }

  public func fetchNow(_ request: FetchRequest) throws(IngestError) -> FetchResponse {
    try CurlTransfer(request, limits: limits, addresses: addresses).run { false }.get()
  }

  /// Set by one thread and seen by another.
  private final class Stop: Sendable {
    private let flag = Atomic(false)

    var isSet: Bool { flag.load(ordering: .relaxed) }

    func set() { flag.store(true, ordering: .relaxed) }
  }
}
