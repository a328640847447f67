import ParleyIngest
import Testing

@Suite struct URLSessionFetcherTests {
  @Test("An answer comes with status, headers and body", .timeLimit(.minutes(1)))
  func answer() async throws {
    let server = try #require(
      OneShotServer(answer: "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"))
    let response = try await URLSessionFetcher(seconds: 10).fetch(FetchRequest(server.address))
    #expect(response.status == 200)
    #expect(response.headers["etag"] == "\"v1\"")
    #expect(response.body == Array("hello".utf8))
  }

  @Test("A redirection is handed back, not followed", .timeLimit(.minutes(1)))
  func redirection() async throws {
    let server = try #require(
      OneShotServer(
        answer:
          "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/secret\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    )
    let response = try await URLSessionFetcher(seconds: 10).fetch(FetchRequest(server.address))
    #expect(response.status == 302)
    #expect(response.headers["location"] == "http://127.0.0.1:1/secret")
  }

  @Test("An answer over the limit is cut off", .timeLimit(.minutes(1)))
  func tooLarge() async throws {
    let body = String(repeating: "x", count: 3 << 20)
    let server = try #require(
      OneShotServer(answer: "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)")
    )
    let fetcher = URLSessionFetcher(seconds: 10, maximumBytes: 1 << 20)
    let error = await #expect(throws: IngestError.self) { try await fetcher.fetch(FetchRequest(server.address)) }
    #expect(error?.code == .tooLarge)
  }

  @Test("A host that is not there is a network error", .timeLimit(.minutes(1)))
  func nobodyThere() async {
    let error = await #expect(throws: IngestError.self) {
      try await URLSessionFetcher(seconds: 5).fetch(FetchRequest("http://127.0.0.1:1/"))
    }
    #expect(error?.code == .network)
  }
}
