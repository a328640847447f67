import Synchronization

/// A web site on the loopback: pages by their path, each request noted.
public final class LocalSite: Sendable {
  public typealias Answer = LoopbackAnswer

  private let listener: LoopbackListener
  private let state: State

  private final class State: Sendable {
    let pages: Mutex<[String: Answer]>
    let log = Mutex<[LoopbackRequest]>([])

    init(_ pages: [String: Answer]) { self.pages = Mutex(pages) }
  }

  public init?(_ pages: [String: Answer] = [:]) {
    let state = State(pages)
    let listener = LoopbackListener { connection in
      guard let request = connection.receive() else { return }
      state.log.withLock { $0.append(request) }
      connection.send(state.pages.withLock { $0[request.path] } ?? Answer(status: "404 Not Found"))
    }
    guard let listener else { return nil }
    self.listener = listener
    self.state = state
  }

  public var port: UInt16 { listener.port }

  public func address(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

  public func set(_ path: String, _ answer: Answer) { state.pages.withLock { $0[path] = answer } }

  /// All requests in their order.
  public var received: [LoopbackRequest] { state.log.withLock { $0 } }

  /// Paths in the order in which they were asked for, without robots.txt.
  public var requests: [String] { received.map(\.path).filter { $0 != "/robots.txt" } }
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
