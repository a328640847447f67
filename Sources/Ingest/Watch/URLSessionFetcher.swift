import Foundation
import FoundationNetworking
import Synchronization

/// Fetches by Foundation's `URLSession`, with limits on time and size.
public struct URLSessionFetcher: Fetching, BlockingFetching {
  private let session: URLSession
  private let collector: Collector

  /// - Parameters:
  ///   - seconds: the longest that an answer may take.
  ///   - maximumBytes: the most that an answer may have.
  public init(seconds: Double = 30, maximumBytes: Int = 16 << 20) {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = seconds
    configuration.timeoutIntervalForResource = seconds * 2
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    collector = Collector(maximumBytes: maximumBytes)
    session = URLSession(configuration: configuration, delegate: collector, delegateQueue: nil)
  }

  public func fetch(_ request: FetchRequest) async throws(IngestError) -> FetchResponse {
    let task = try task(for: request)
    let result: Result<FetchResponse, IngestError> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        collector.begin(task, address: request.address) { continuation.resume(returning: $0) }
        task.resume()
      }
    } onCancel: {
      task.cancel()
    }
    return try result.get()
  }

  public func fetchNow(_ request: FetchRequest) throws(IngestError) -> FetchResponse {
    let task = try task(for: request)
    let outcome = Outcome()
    collector.begin(task, address: request.address) { outcome.settle($0) }
    task.resume()
    return try outcome.wait().get()
  }

  private func task(for request: FetchRequest) throws(IngestError) -> URLSessionDataTask {
    guard let url = URL(string: request.address) else {
      throw IngestError(.network, at: .init(request.address), "this is not an address")
    }
    var message = URLRequest(url: url)
    if let body = request.body {
      message.httpMethod = "POST"
      message.httpBody = Data(body)
    }
    for (name, value) in request.headers { message.setValue(value, forHTTPHeaderField: name) }
    return session.dataTask(with: message)
  }

  /// A result that one thread waits for and another brings.
  private final class Outcome: Sendable {
    private let result = Mutex(
      Result<FetchResponse, IngestError>.failure(IngestError(.network, at: .init(""), "no answer")))
    private let isSettled = DispatchSemaphore(value: 0)

    func settle(_ result: Result<FetchResponse, IngestError>) {
      self.result.withLock { $0 = result }
      isSettled.signal()
    }

    func wait() -> Result<FetchResponse, IngestError> {
      isSettled.wait()
      return result.withLock { $0 }
    }
  }

  /// Gathers the answers of tasks that are under way. Its state is guarded by a lock.
  private final class Collector: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private struct Answer {
      var address: String
      var body = Data()
      var isTooLarge = false
      var finish: @Sendable (Result<FetchResponse, IngestError>) -> Void
    }

    private let maximumBytes: Int
    private let lock = NSLock()
    private var answers: [Int: Answer] = [:]

    init(maximumBytes: Int) { self.maximumBytes = maximumBytes }

    func begin(
      _ task: URLSessionTask, address: String,
      _ finish: @escaping @Sendable (Result<FetchResponse, IngestError>) -> Void
    ) {
      lock.withLock { answers[task.taskIdentifier] = Answer(address: address, finish: finish) }
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
      let isTooLarge = lock.withLock {
        answers[dataTask.taskIdentifier]?.body.append(data)
        let size = answers[dataTask.taskIdentifier]?.body.count ?? 0
        if size > maximumBytes { answers[dataTask.taskIdentifier]?.isTooLarge = true }
        return size > maximumBytes
      }
      if isTooLarge { dataTask.cancel() }
    }

    func urlSession(
      _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
      newRequest request: URLRequest,
      completionHandler: @escaping (URLRequest?) -> Void
    ) {
      completionHandler(nil)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
      guard let answer = lock.withLock({ answers.removeValue(forKey: task.taskIdentifier) }) else { return }
      answer.finish(result(answer, task, error))
    }

    private func result(_ answer: Answer, _ task: URLSessionTask, _ error: (any Error)?) -> Result<
      FetchResponse, IngestError
    > {
      if answer.isTooLarge {
        return .failure(
          IngestError(
            .tooLarge, at: .init(answer.address),
            "the answer has more than \(maximumBytes >> 20) MB; raise the limit to read it"))
      }
      if let error {
        return .failure(
          IngestError(.network, at: .init(answer.address), "the host did not answer: \(error.localizedDescription)"))
      }
      guard let response = task.response as? HTTPURLResponse else {
        return .failure(IngestError(.network, at: .init(answer.address), "the answer is no HTTP"))
      }
      var headers: [String: String] = [:]
      for (name, value) in response.allHeaderFields { headers["\(name)".lowercased()] = "\(value)" }
      return .success(FetchResponse(status: response.statusCode, headers: headers, body: Array(answer.body)))
    }
  }
}
