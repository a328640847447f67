import Foundation
public import ParleyText

/// Fetches pages politely: the address guarded, robots.txt kept, redirections counted, one request a host at a time.
public actor PageFetcher {
  private let fetching: any Fetching
  private let addressGuard: AddressGuard
  private let agent: String
  private let pause: @Sendable (Double) async -> Void
  private let clock: @Sendable () -> Double
  private var robots: [String: RobotsRules] = [:]
  private var lastRequest: [String: Double] = [:]

  private static let maximumRedirections = 5
  /// Seconds between two requests to one host.
  private static let politeDelay = 1.0

  /// - Parameters:
  ///   - agent: the name given to hosts, with a word on who is behind it.
  ///   - clock: seconds since any fixed moment.
  ///   - pause: waits so many seconds.
  public init(
    _ fetching: any Fetching, addressGuard: AddressGuard = AddressGuard(), agent: String = "Parley/1",
    clock: @escaping @Sendable () -> Double = PageFetcher.systemClock,
    pause: @escaping @Sendable (Double) async -> Void = PageFetcher.systemPause
  ) {
    self.fetching = fetching
    self.addressGuard = addressGuard
    self.agent = agent
    self.clock = clock
    self.pause = pause
  }

  /// Seconds since 1970.
  public static let systemClock: @Sendable () -> Double = { Date().timeIntervalSince1970 }
  /// Sleeps; a cancelled task goes on at once.
  public static let systemPause: @Sendable (Double) async -> Void = { try? await Task.sleep(for: .seconds($0)) }

  /// The answer after redirections, and the address that gave it.
  public func fetch(_ address: String, headers: [String: String] = [:]) async throws(IngestError) -> (
    FetchResponse, String
  ) {
    var address = address
    for _ in 0...Self.maximumRedirections {
      try await checkRobots(address)
      let response = try await send(address, headers)
      guard (301...308).contains(response.status), response.status != 304, let target = response.headers["location"]
      else {
        return (response, address)
      }
      guard let next = URL(string: target, relativeTo: URL(string: address))?.absoluteString else {
        throw IngestError(.network, at: .init(address), "it redirects to “\(target)”, which is no address")
      }
      address = next
    }
    throw IngestError(.network, at: .init(address), "it redirects more than \(Self.maximumRedirections) times")
  }

  /// Reads one page as an article.
  public func article(at address: String, options: IntakeOptions = IntakeOptions()) async throws(IngestError) -> Article
  {
    let (response, final) = try await fetch(address)
    guard response.status == 200 else {
      throw IngestError(
        .network, at: .init(address),
        "the host answered with status \(response.status); see whether the page still exists")
    }
    return try PageReader(options: options).article(
      response.body, origin: address, charset: response.charset, address: final)
  }

  private func send(_ address: String, _ headers: [String: String]) async throws(IngestError) -> FetchResponse {
    try addressGuard.check(address)
    let host = PageMetadata.host(address) ?? ""
    let delay = max(Self.politeDelay, robots[Self.root(address)]?.delay ?? 0)
    let now = clock()
    let due = max(now, (lastRequest[host] ?? -.infinity) + delay)
    // Taken before the wait, so that a second caller queues up behind this one.
    lastRequest[host] = due
    if due > now { await pause(due - now) }
    return try await fetching.fetch(
      FetchRequest(address, headers: headers.merging(["user-agent": agent]) { own, _ in own }))
  }

  private func checkRobots(_ address: String) async throws(IngestError) {
    let root = Self.root(address)
    if robots[root] == nil {
      let response = try await send(root + "/robots.txt", [:])
      // Without a file everything is allowed; a host in trouble allows nothing for now (RFC 9309, 2.3.1).
      guard response.status < 500 else {
        throw IngestError(
          .refused, at: .init(address), "robots.txt could not be had (status \(response.status)); try again later")
      }
      robots[root] =
        response.status == 200
        ? RobotsRules(String(decoding: response.body.prefix(512 << 10), as: UTF8.self), agent: agent) : RobotsRules()
    }
    let path = address.dropFirst(root.count).prefix { $0 != "#" }
    guard robots[root]?.allows(path.isEmpty ? "/" : String(path)) ?? true else {
      throw IngestError(.refused, at: .init(address), "robots.txt of the host closes this page to programs")
    }
  }

  /// Scheme and host of an address.
  private static func root(_ address: String) -> String {
    guard let scheme = address.firstRange(of: "://") else { return address }
    return String(address[..<scheme.upperBound]) + address[scheme.upperBound...].prefix { !"/?#".contains($0) }
  }
}
