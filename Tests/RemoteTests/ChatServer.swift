import Foundation
import Glibc
import Synchronization

/// A server with OpenAI's chat interface on the loopback, whose model answers what the test says.
final class ChatServer: Sendable {
  struct Request: Sendable {
    var head: String
    var body: String
  }

  /// What is sent back: a status line with headers, and a body.
  struct Answer: Sendable {
    var status = "200 OK"
    var headers: [String: String] = [:]
    var body = ""
    /// Seconds before the answer.
    var delay = 0.0

    /// A model's answer, as the chat interface wraps it.
    static func content(_ text: String, tokens: Int = 100) -> Answer {
      let message: [String: Any] = [
        "choices": [["message": ["role": "assistant", "content": text]]], "usage": ["total_tokens": tokens],
      ]
      let data = (try? JSONSerialization.data(withJSONObject: message)) ?? Data()
      return Answer(body: String(decoding: data, as: UTF8.self))
    }
  }

  let address: String
  private let listener: Int32
  private let log = Mutex<[Request]>([])

  /// - Parameter answer: given the number of the request, from 0, and the request.
  init?(_ answer: @escaping @Sendable (Int, Request) -> Answer) {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 8) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    guard isBound else { return nil }
    address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))/v1"
    Thread.detachNewThread { [weak self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        self?.serve(client, answer)
        close(client)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  var requests: [Request] { log.withLock { $0 } }

  private func serve(_ client: Int32, _ answer: @Sendable (Int, Request) -> Answer) {
    guard let request = receive(client) else { return }
    let number = log.withLock { log in
      log.append(request)
      return log.count - 1
    }
    let answer = answer(number, request)
    if answer.delay > 0 { Thread.sleep(forTimeInterval: answer.delay) }
    var head = "HTTP/1.1 \(answer.status)\r\nContent-Length: \(answer.body.utf8.count)\r\nConnection: close\r\n"
    for (name, value) in answer.headers { head += "\(name): \(value)\r\n" }
    let bytes = Array((head + "\r\n" + answer.body).utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// Head and body; the body is as long as the head says.
  private func receive(_ client: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let got = recv(client, &buffer, buffer.count, 0)
      guard got > 0 else { return nil }
      bytes += buffer.prefix(got)
      guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { continue }
      let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
      let length = head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
        .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
      if bytes.count - end.upperBound >= length ?? 0 {
        return Request(head: head, body: String(decoding: bytes[end.upperBound...], as: UTF8.self))
      }
    }
  }
}
