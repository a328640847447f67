import Foundation
public import ParleyText

/// Fetches pages politely: the address guarded, robots.txt kept, redirections counted, one request a host at a time.
public actor PageFetcher {
  private let fetching: any Fetching
  private let addressGuard: AddressGuard
  private let agent: String
  private let pause: @Sendable (Double) async -> Void
  private let clock: @Sendable () -> Double
  private var robots: [String: (rules: RobotsRules, until: Double)] = [:]
  private var lastRequest: [String: Double] = [:]
  private let turns = HostTurns()

  private static let maximumRedirections = 5
  /// Seconds between two requests to one host.
  private static let politeDelay = 1.0
  /// Seconds for which a robots.txt is kept (RFC 9309, 2.4).
  private static let robotsLife = 86_400.0

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
      guard let next = Self.redirection(response, from: address) else { return (response, address) }
      address = next
    }
    throw IngestError(.network, at: .init(address), "it redirects more than \(Self.maximumRedirections) times")
  }

  /// Reads one page as an article.
  public func article(at address: String, options: IntakeOptions = IntakeOptions()) async throws(IngestError) -> Article
  {
    let (response, final) = try await page(address)
    return try Self.articles(response, origin: address, final: final, options: options)[0]
  }

  /// Reads one page as an article, or a live blog as its entries, with the page to be kept.
  public func read(
    _ address: String, options: IntakeOptions = IntakeOptions()
  ) async throws(IngestError) -> (articles: [Article], page: FetchedPage) {
    let (response, final) = try await page(address)
    return (
      try Self.articles(response, origin: address, final: final, options: options), fetched(response, address, final)
    )
  }

  private func fetched(_ response: FetchResponse, _ address: String, _ final: String) -> FetchedPage {
    FetchedPage(
      address: address, final: final, time: clock(), contentType: response.headers["content-type"], body: response.body)
  }

  /// What an address gives.
  public enum Found: Sendable {
    /// One article at least.
    case articles([Article], FetchedPage)
    case feed(Feed)
  }

  /// Reads what an address gives: a feed where it is one, else a page, a PDF or a plain text as an article.
  public func find(at address: String, options: IntakeOptions = IntakeOptions()) async throws(IngestError) -> Found {
    let (response, final) = try await page(address)
    if response.mayBeFeed, let feed = try? Feed.read(response.body, address: final, charset: response.charset) {
      return .feed(feed)
    }
    return .articles(
      try Self.articles(response, origin: address, final: final, options: options), fetched(response, address, final))
  }

  private func page(_ address: String) async throws(IngestError) -> (FetchResponse, String) {
    let (response, final) = try await fetch(address)
    guard response.status == 200 else {
      throw IngestError(
        .network, at: .init(address),
        "the host answered with status \(response.status); see whether the page still exists")
    }
    return (response, final)
  }

  /// - Returns: one article at least.
  static func articles(
    _ response: FetchResponse, origin: String, final: String, options: IntakeOptions
  ) throws(IngestError) -> [Article] {
    if response.isPDF {
      return [try PDFReader(options: options).article(response.body, address: final, origin: origin)]
    }
    guard response.isText else {
      throw IngestError(
        .unsupportedFormat, at: .init(origin),
        "it is “\(response.headers["content-type"] ?? "")”, and a page, a feed or a PDF was expected")
    }
    return try PageReader(options: options).articles(
      response.body, origin: origin, charset: response.charset, address: final)
  }

  private func send(_ address: String, _ headers: [String: String]) async throws(IngestError) -> FetchResponse {
    try addressGuard.check(address)
    let host = PageMetadata.host(address) ?? ""
    let delay = max(Self.politeDelay, robots[Self.root(address)]?.rules.delay ?? 0)
    await turns.take(host)
    defer { turns.give(host) }
    let now = clock()
    let due = max(now, (lastRequest[host] ?? -.infinity) + delay)
    lastRequest[host] = due
    if due > now { await pause(due - now) }
    if Task.isCancelled { throw IngestError(.network, at: .init(address), "fetching was stopped") }
    return try await fetching.fetch(
      FetchRequest(address, headers: headers.merging(["user-agent": agent]) { own, _ in own }, peers: addressGuard))
  }

  private func checkRobots(_ address: String) async throws(IngestError) {
    let root = Self.root(address)
    if robots[root].map({ $0.until <= clock() }) ?? true {
      robots[root] = (try await fetchRobots(root, for: address), clock() + Self.robotsLife)
    }
    let path = address.dropFirst(root.count).prefix { $0 != "#" }
    guard robots[root]?.rules.allows(path.isEmpty ? "/" : String(path)) ?? true else {
      throw IngestError(.refused, at: .init(address), "robots.txt of the host closes this page to programs")
    }
  }

  private func fetchRobots(_ root: String, for address: String) async throws(IngestError) -> RobotsRules {
    var place = root + "/robots.txt"
    var response = try await send(place, [:])
    var redirections = 0
    while let next = Self.redirection(response, from: place), redirections < Self.maximumRedirections {
      redirections += 1
      place = next
      response = try await send(place, [:])
    }
    // Without a file everything is allowed; a host in trouble allows nothing for now (RFC 9309, 2.3.1).
    guard response.status < 500 else {
      throw IngestError(
        .network, at: .init(address), "robots.txt could not be had (status \(response.status)); try again later")
    }
    guard response.status == 200 else { return RobotsRules() }
    return RobotsRules(String(decoding: response.body.prefix(512 << 10), as: UTF8.self), agent: agent)
  }

  /// Where an answer sends its reader; nil where it is no redirection.
  private static func redirection(_ response: FetchResponse, from address: String) -> String? {
    guard [301, 302, 303, 307, 308].contains(response.status), let target = response.headers["location"] else {
      return nil
    }
    return URL(string: target, relativeTo: URL(string: address))?.absoluteString
  }

  /// Scheme and host of an address.
  private static func root(_ address: String) -> String {
    guard let scheme = address.firstRange(of: "://") else { return address }
    return String(address[..<scheme.upperBound]) + address[scheme.upperBound...].prefix { !"/?#".contains($0) }
  }
}
