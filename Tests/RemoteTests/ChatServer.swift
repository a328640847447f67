import Foundation
import Synchronization
import TestSite

/// A server with OpenAI's chat interface on the loopback, whose model answers what the test says.
final class ChatServer: Sendable {
  typealias Request = LoopbackRequest
  typealias Answer = LoopbackAnswer

  private let listener: LoopbackListener
  private let log: Log

  private final class Log: Sendable {
    let requests = Mutex<[Request]>([])

    /// Notes a request and gives its number.
    func add(_ request: Request) -> Int {
      requests.withLock { requests in
        requests.append(request)
        return requests.count - 1
      }
    }
  }

  /// - Parameter answer: given the number of the request, from 0, and the request.
  init?(_ answer: @escaping @Sendable (Int, Request) -> Answer) {
    let log = Log()
    let listener = LoopbackListener { connection in
      guard let request = connection.receive() else { return }
      connection.send(answer(log.add(request), request))
    }
    guard let listener else { return nil }
    self.listener = listener
    self.log = log
  }

  var address: String { "http://127.0.0.1:\(listener.port)/v1" }

  var requests: [Request] { log.requests.withLock { $0 } }
}

extension LoopbackAnswer {
  /// A model's answer, as the chat interface wraps it.
  static func content(_ text: String, tokens: Int = 100) -> LoopbackAnswer {
    let message: [String: Any] = [
      "choices": [["message": ["role": "assistant", "content": text]]], "usage": ["total_tokens": tokens],
    ]
    let data = (try? JSONSerialization.data(withJSONObject: message)) ?? Data()
    return LoopbackAnswer(body: String(decoding: data, as: UTF8.self))
  }
}
