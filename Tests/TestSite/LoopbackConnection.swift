import Foundation
import Glibc

/// What somebody asked for over HTTP.
public struct LoopbackRequest: Sendable {
  /// The request line and the headers.
  public var head: String
  public var body: String

  public var path: String { head.split(separator: " ").dropFirst().first.map(String.init) ?? "" }
}

/// What is sent back over HTTP.
public struct LoopbackAnswer: Sendable {
  public var status: String
  public var headers: [String: String]
  public var bytes: [UInt8]
  /// Seconds before the answer.
  public var delay: Double

  /// What the bytes say.
  public var body: String {
    get { String(decoding: bytes, as: UTF8.self) }
    set { bytes = Array(newValue.utf8) }
  }

  public init(
    status: String = "200 OK", headers: [String: String] = ["Content-Type": "text/html; charset=utf-8"],
    body: String = "", delay: Double = 0
  ) {
    self.init(status: status, headers: headers, bytes: Array(body.utf8), delay: delay)
  }

  public init(status: String = "200 OK", headers: [String: String], bytes: [UInt8], delay: Double = 0) {
    self.status = status
    self.headers = headers
    self.bytes = bytes
    self.delay = delay
  }
}

/// Somebody who connected to the loopback.
public struct LoopbackConnection: Sendable {
  let client: Int32

  /// The whole request; its body is as long as its head says. Nil where it breaks off.
  public func receive() -> LoopbackRequest? {
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
        return LoopbackRequest(head: head, body: String(decoding: bytes[end.upperBound...], as: UTF8.self))
      }
    }
  }

  /// Waits as long as the answer says, then sends it.
  public func send(_ answer: LoopbackAnswer) {
    if answer.delay > 0 { Thread.sleep(forTimeInterval: answer.delay) }
    var head = "HTTP/1.1 \(answer.status)\r\nContent-Length: \(answer.bytes.count)\r\nConnection: close\r\n"
    for (name, value) in answer.headers { head += "\(name): \(value)\r\n" }
    let bytes = Array((head + "\r\n").utf8) + answer.bytes
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      sent += count
    }
  }
}
