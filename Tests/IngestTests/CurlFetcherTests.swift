import ParleyIngest
import TestSite
import Testing

@Suite("Requests over the network", .timeLimit(.minutes(1)))
struct CurlFetcherTests {
  private let site: LocalSite

  init() throws { site = try #require(LocalSite()) }

  private func failure(_ fetcher: CurlFetcher, _ path: String) async -> IngestError.Code? {
    let address = site.address(path)
    return await #expect(throws: IngestError.self) { try await fetcher.fetch(FetchRequest(address)) }?.code
  }

  @Test("An answer comes with status, headers and body")
  func answer() async throws {
    site.set("/", LocalSite.Answer(headers: ["ETag": "\"v1\""], body: "hello"))
    let response = try await CurlFetcher(seconds: 10).fetch(FetchRequest(site.address("/")))
    #expect(response.status == 200)
    #expect(response.headers["etag"] == "\"v1\"")
    #expect(response.body == Array("hello".utf8))
  }

  @Test("What is sent arrives with its headers, from threads that are no tasks too")
  func post() throws {
    site.set("/in", LocalSite.Answer(body: "{}"))
    let body = String(repeating: "Мир ", count: 500_000)
    let request = FetchRequest(site.address("/in"), headers: ["x-key": "k"], body: Array(body.utf8))
    #expect(try CurlFetcher(seconds: 10).fetchNow(request).status == 200)
    let received = try #require(site.received.first)
    #expect(received.head.hasPrefix("POST /in "))
    #expect(received.head.contains("x-key: k"))
    #expect(received.body == body)
  }

  @Test("A compressed answer is decompressed")
  func compressed() async throws {
    site.set("/", LocalSite.Answer(headers: ["Content-Encoding": "gzip"], bytes: Gzipping.member(Array("hello".utf8))))
    #expect(try await CurlFetcher(seconds: 10).fetch(FetchRequest(site.address("/"))).body == Array("hello".utf8))
  }

  @Test("A redirection is handed back, not followed")
  func redirection() async throws {
    let inward = ["Location": site.address("/secret")]
    site.set("/", LocalSite.Answer(status: "302 Found", headers: inward))
    let response = try await CurlFetcher(seconds: 10).fetch(FetchRequest(site.address("/")))
    #expect(response.status == 302)
    #expect(response.headers["location"] == site.address("/secret"))
    #expect(site.requests == ["/"])
  }

  @Test("An answer over the limit is cut off, small as it may be while it is compressed")
  func tooLarge() async throws {
    let body = [UInt8](repeating: 0x78, count: 3 << 20)
    site.set("/large", LocalSite.Answer(headers: [:], bytes: body))
    site.set("/bomb", LocalSite.Answer(headers: ["Content-Encoding": "gzip"], bytes: Gzipping.member(body)))
    let fetcher = CurlFetcher(seconds: 10, maximumBytes: 1 << 20)
    #expect(await failure(fetcher, "/large") == .tooLarge)
    #expect(await failure(fetcher, "/bomb") == .tooLarge)
  }

  @Test("A host that is not there, and one that stays silent, are network errors")
  func nobodyThere() async {
    site.set("/slow", LocalSite.Answer(body: "late", delay: 8))
    #expect(await failure(CurlFetcher(seconds: 1), "/slow") == .network)
    let error = await #expect(throws: IngestError.self) {
      try await CurlFetcher(seconds: 5).fetch(FetchRequest("http://127.0.0.1:1/"))
    }
    #expect(error?.code == .network)
  }

  @Test("A request that is cancelled ends without its answer")
  func cancelled() async throws {
    site.set("/slow", LocalSite.Answer(body: "late", delay: 8))
    let address = site.address("/slow")
    let task = Task { try await CurlFetcher(seconds: 30).fetch(FetchRequest(address)) }
    while site.requests.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    task.cancel()
    await #expect(throws: IngestError.self) { try await task.value }
  }

  /// A site whose name has an open address when the guard asks, and this machine's when the connection is made.
  private func rebinding(allowed: Set<String> = []) -> PageFetcher {
    let open = HostAddress("93.184.216.34").map { [$0] }
    return PageFetcher(
      CurlFetcher(seconds: 10, addresses: ["news.test": "127.0.0.1"]),
      addressGuard: AddressGuard(allowed: allowed, resolve: { _ in open }), pause: { _ in })
  }

  @Test("A name that changes its address after the check is refused before anything is sent to it")
  func rebinding() async throws {
    site.set("/1.html", LocalSite.page(1))
    let address = site.address("/1.html", host: "news.test")
    let error = await #expect(throws: IngestError.self) { try await rebinding().fetch(address) }
    #expect(error?.code == .refused)
    #expect(site.received.isEmpty)
    #expect(try await rebinding(allowed: ["news.test"]).fetch(address).0.status == 200)
  }
}
