import ParleyIngest
import ParleyText
import Testing

@Suite struct WatchTests {
  static let feed = """
    <rss><channel><title>Example</title>
    <item><title>Two</title><link>http://feeds.test/2</link><pubDate>Tue, 15 Mar 2022 10:00:00 GMT</pubDate></item>
    <item><title>One</title><link>http://feeds.test/1</link></item></channel></rss>
    """

  static let page =
    "<html><head><title>Talks</title></head><body><p>Delegations met again on Monday in the harbour city, and both called "
    + "the meeting useful.</p></body></html>"

  private static func answers() -> Answers {
    Answers([
      "http://feeds.test/rss": FetchResponse(status: 200, headers: ["etag": "\"v1\""], body: Array(feed.utf8)),
      "http://feeds.test/1": .page(page), "http://feeds.test/2": .page(page),
    ])
  }

  private static func fetcher(_ answers: Answers) -> PageFetcher {
    PageFetcher(
      answers, addressGuard: AddressGuard(allowed: ["feeds.test", "other.test"]), clock: { 0 }, pause: { _ in })
  }

  @Test("New entries are read from the oldest, and read once")
  func readsOnce() async throws {
    let answers = Self.answers()
    let watcher = FeedWatcher(Self.fetcher(answers))
    let first = await watcher.look(at: "http://feeds.test/rss", state: WatchState(), now: 1000)
    #expect(try first.results.map { try $0.get().url } == ["http://feeds.test/1", "http://feeds.test/2"])
    #expect(try first.results[1].get().published?.first == Day("2022-03-15"))
    #expect(first.state.due == 1900)
    await answers.answer("http://feeds.test/rss", FetchResponse(status: 304))
    let second = await watcher.look(at: "http://feeds.test/rss", state: first.state, now: 2000)
    #expect(second.results.isEmpty)
    #expect(await answers.requests.last?.headers["if-none-match"] == "\"v1\"")
  }

  @Test("A stop between two entries loses none and doubles none", arguments: 0...2)
  func survivesStops(limit: Int) async throws {
    let answers = Self.answers()
    let watcher = FeedWatcher(Self.fetcher(answers))
    let first = await watcher.look(at: "http://feeds.test/rss", state: WatchState(), limit: limit, now: 0)
    let rest = await watcher.look(at: "http://feeds.test/rss", state: first.state, now: 1)
    let all = try (first.results + rest.results).map { try $0.get().url }
    #expect(all == ["http://feeds.test/1", "http://feeds.test/2"])
  }

  @Test("A feed that fails is tried again later and later, and as its host asks")
  func backsOff() async {
    let answers = Answers([:])
    let watcher = FeedWatcher(Self.fetcher(answers))
    var state = WatchState()
    var waits: [Double] = []
    for _ in 0..<3 {
      state.due = 0
      state = await watcher.look(at: "http://feeds.test/rss", state: state, now: 0).state
      waits.append(state.due)
    }
    #expect(waits == [1800, 3600, 7200])
    await answers.answer("http://feeds.test/rss", FetchResponse(status: 429, headers: ["retry-after": "50000"]))
    state = await watcher.look(at: "http://feeds.test/rss", state: state, now: 0).state
    #expect(state.due == 50000)
  }

  @Test("A page that fails is tried again, three times in all")
  func retriesPages() async throws {
    let answers = Self.answers()
    await answers.answer("http://feeds.test/2", FetchResponse(status: 503))
    let watcher = FeedWatcher(Self.fetcher(answers))
    var state = WatchState()
    for _ in 0..<4 { state = await watcher.look(at: "http://feeds.test/rss", state: state, now: 0).state }
    let tries = await answers.requests.filter { $0.address == "http://feeds.test/2" }.count
    #expect(tries == 3)
  }

  @Test("robots.txt is asked for once and kept")
  func robots() async throws {
    let answers = Self.answers()
    await answers.answer(
      "http://feeds.test/robots.txt", FetchResponse(status: 200, body: Array("User-agent: *\nDisallow: /2\n".utf8)))
    let batch = await FeedWatcher(Self.fetcher(answers)).look(at: "http://feeds.test/rss", state: WatchState(), now: 0)
    let refusals = batch.results.filter { if case .failure(let error) = $0 { error.code == .refused } else { false } }
    #expect(refusals.count == 1)
    #expect(await answers.requests.filter { $0.address.hasSuffix("robots.txt") }.count == 1)
    #expect(await !answers.requests.contains { $0.address == "http://feeds.test/2" })
  }

  @Test(
    "The longest rule of robots.txt decides, and allowing wins a tie",
    arguments: [("/a/b", false), ("/a/ok", true), ("/x.pdf", false), ("/x.pdf?q", true), ("/", true), ("/c*d", true)])
  func robotsRules(path: String, isAllowed: Bool) {
    let text =
      "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /a/\nAllow: /a/ok\nDisallow: /*.pdf$ # files\nCrawl-delay: 7\n"
    let rules = RobotsRules(text, agent: "Parley/1")
    #expect(rules.allows(path) == isAllowed)
    #expect(rules.delay == 7)
  }

  @Test("Requests to one host keep their distance")
  func politeness() async throws {
    let pauses = Pauses()
    let fetcher = PageFetcher(
      Self.answers(), addressGuard: AddressGuard(allowed: ["feeds.test"]), clock: { 0 }, pause: { await pauses.add($0) }
    )
    _ = try await fetcher.fetch("http://feeds.test/1")
    _ = try await fetcher.fetch("http://feeds.test/2")
    #expect(await pauses.all == [1, 2])
  }

  actor Pauses {
    private(set) var all: [Double] = []
    func add(_ seconds: Double) { all.append(seconds) }
  }

  @Test(
    "Addresses of the local network and odd schemes are refused",
    arguments: [
      "http://127.0.0.1/", "http://localhost:8080/", "http://10.1.2.3/", "http://192.168.0.1/", "http://172.20.1.1/",
      "http://169.254.169.254/",
      "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://0.0.0.0/", "http://[fe80::1]/", "http://[fd00::1]/",
      "http://2130706433/",
      "http://0x7f.1/", "file:///etc/passwd", "ftp://example.org/", "http://user@127.0.0.1/", "http://100.64.0.1/",
    ])
  func localAddresses(address: String) {
    let error = #expect(throws: IngestError.self) { try AddressGuard().check(address) }
    #expect(error?.code == .refused)
  }

  @Test("An address of the open Internet passes, and a local one that is allowed by name")
  func openAddresses() throws {
    try AddressGuard().check("http://93.184.216.34/")
    try AddressGuard(allowed: ["127.0.0.1"]).check("http://127.0.0.1:8080/feed")
  }

  @Test("A redirection to the local network is refused, and endless ones end")
  func redirections() async throws {
    let answers = Answers([
      "http://feeds.test/in": FetchResponse(status: 302, headers: ["location": "http://127.0.0.1/secret"]),
      "http://feeds.test/loop": FetchResponse(status: 301, headers: ["location": "/loop"]),
      "http://feeds.test/moved": FetchResponse(status: 301, headers: ["location": "http://other.test/there"]),
      "http://other.test/there": .page(Self.page),
    ])
    let fetcher = Self.fetcher(answers)
    let inward = await #expect(throws: IngestError.self) { try await fetcher.fetch("http://feeds.test/in") }
    #expect(inward?.code == .refused)
    let loop = await #expect(throws: IngestError.self) { try await fetcher.fetch("http://feeds.test/loop") }
    #expect(loop?.code == .network)
    #expect(try await fetcher.article(at: "http://feeds.test/moved").url == "http://other.test/there")
    #expect(await !answers.requests.contains { $0.address.contains("127.0.0.1") })
  }
}
