import Foundation
import Glibc
import Synchronization

/// A web site on the loopback: pages by their path, each request noted.
public final class LocalSite: Sendable {
  public struct Answer: Sendable {
    public var status: String
    public var headers: [String: String]
    public var body: String
    /// Seconds before the answer.
    public var delay: Double

    public init(
      status: String = "200 OK", headers: [String: String] = ["Content-Type": "text/html; charset=utf-8"],
      body: String = "", delay: Double = 0
    ) {
      self.status = status
      self.headers = headers
      self.body = body
      self.delay = delay
    }
  }

  public let port: UInt16
  private let listener: Int32
  private let pages: Mutex<[String: Answer]>
  private let log = Mutex<[String]>([])

  public init?(_ pages: [String: Answer] = [:]) {
    self.pages = Mutex(pages)
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 8) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    guard isBound else { return nil }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        self?.serve(client)
        close(client)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  public func address(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

  public func set(_ path: String, _ answer: Answer) { pages.withLock { $0[path] = answer } }

  /// Paths in the order in which they were asked for, without robots.txt.
  public var requests: [String] { log.withLock { $0.filter { $0 != "/robots.txt" } } }

  private func serve(_ client: Int32) {
    var request = [UInt8](repeating: 0, count: 16 << 10)
    let got = recv(client, &request, request.count, 0)
    let parts = String(decoding: request.prefix(max(0, got)), as: UTF8.self).split(separator: " ")
    guard parts.count > 1 else { return }
    let path = String(parts[1])
    log.withLock { $0.append(path) }
    let answer = pages.withLock { $0[path] } ?? Answer(status: "404 Not Found")
    if answer.delay > 0 { Thread.sleep(forTimeInterval: answer.delay) }
    var text = "HTTP/1.1 \(answer.status)\r\nContent-Length: \(answer.body.utf8.count)\r\nConnection: close\r\n"
    for (name, value) in answer.headers { text += "\(name): \(value)\r\n" }
    let bytes = Array((text + "\r\n" + answer.body).utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      sent += count
    }
  }
}

extension LocalSite {
  /// A page with an article that holds one statement.
  public static func page(_ number: Int) -> Answer {
    Answer(
      body: """
        <html><head><title>Talks, day \(number)</title></head><body><h1>Talks, day \(number)</h1>
        <p>Delegations met for the \(number)th time on Monday in the harbour city, and both called the meeting useful.</p>
        <p>“We are ready to talk about point \(number) of the draft,” Anna Berg said on Monday after the meeting.</p>
        </body></html>
        """)
  }

  /// A feed whose newest entry stands first.
  public func feed(_ numbers: [Int]) -> Answer {
    let items = numbers.reversed().map {
      "<item><title>Talks, day \($0)</title><link>\(address("/\($0).html"))</link>"
        + "<pubDate>\($0) Mar 2024 10:00:00 GMT</pubDate></item>"
    }
    return Answer(
      headers: ["Content-Type": "application/rss+xml", "ETag": "\"\(numbers.count)\""],
      body: "<rss version=\"2.0\"><channel><title>Example wire</title>\(items.joined())</channel></rss>")
  }
}
