import Foundation
import ParleyDossier
import ParleyIngest
import ParleyReading
import ParleyText
import Synchronization
import Testing

@testable import ParleyRemote

@Suite(.serialized, .timeLimit(.minutes(1))) struct ChatClientTests {
  private struct Said: Decodable { var word: String }

  private final class Pauses: Sendable {
    private let all = Mutex<[Double]>([])
    var list: [Double] { all.withLock { $0 } }
    func add(_ seconds: Double) { all.withLock { $0.append(seconds) } }
  }

  @Test("Asks with the model, the key and the text, and reads the JSON even where the model wraps it")
  func asks() throws {
    let server = try #require(ChatServer { _, _ in .content("Here it is:\n```json\n{\"word\": \"да\"}\n```") })
    let client = ChatClient(RemoteService(address: server.address, model: "m-1", key: "secret"))
    #expect(try client.ask("order", "text", for: Said.self).word == "да")
    let request = try #require(server.requests.first)
    #expect(request.head.hasPrefix("POST /v1/chat/completions"))
    #expect(request.head.lowercased().contains("authorization: bearer secret"))
    #expect(request.body.contains("\"m-1\""))
    #expect(client.usage.requests == 1)
    #expect(client.usage.tokens == 100)
  }

  @Test("A server that fails for the moment is asked again, later each time or when it says")
  func retries() throws {
    let server = try #require(
      ChatServer { number, _ in
        switch number {
        case 0: .init(status: "503 Service Unavailable")
        case 1: .init(status: "429 Too Many Requests", headers: ["Retry-After": "7"])
        default: .content("{\"word\": \"yes\"}")
        }
      })
    let pauses = Pauses()
    let client = ChatClient(
      RemoteService(address: server.address, model: "m"), fetching: CurlFetcher(seconds: 10), pause: pauses.add)
    #expect(try client.ask("o", "t", for: Said.self).word == "yes")
    #expect(pauses.list == [0.5, 7])
    #expect(client.usage.retries == 2)
  }

  @Test(
    "What is wrong for good is said at once",
    arguments: [
      ("401 Unauthorized", RemoteError.Code.key), ("404 Not Found", .refused), ("400 Bad Request", .refused),
    ])
  func fails(_ status: String, _ code: RemoteError.Code) throws {
    let server = try #require(ChatServer { _, _ in .init(status: status) })
    let client = ChatClient(RemoteService(address: server.address, model: "m"))
    let error = #expect(throws: RemoteError.self) { try client.ask("o", "t", for: Said.self) }
    #expect(error?.code == code)
    #expect(server.requests.count == 1)
  }

  @Test("A server that fails again and again, or is not there, is given up", arguments: [true, false])
  func givesUp(_ isThere: Bool) throws {
    let server = try #require(ChatServer { _, _ in .init(status: "500 Internal Server Error") })
    let service = RemoteService(address: isThere ? server.address : "http://127.0.0.1:1/v1", model: "m")
    let client = ChatClient(service, fetching: CurlFetcher(seconds: 5)) { _ in }
    let error = #expect(throws: RemoteError.self) { try client.ask("o", "t", for: Said.self) }
    #expect(error?.code == .network)
    #expect(client.usage.requests == service.attempts)
  }

  @Test("An answer that takes too long counts as none")
  func timeOut() throws {
    let server = try #require(ChatServer { _, _ in .init(delay: 3) })
    var service = RemoteService(address: server.address, model: "m", seconds: 1)
    service.attempts = 1
    let error = #expect(throws: RemoteError.self) { try ChatClient(service).ask("o", "t", for: Said.self) }
    #expect(error?.code == .network)
  }

  @Test("Nothing is asked beyond the budget, neither of requests nor of tokens")
  func budget() throws {
    let server = try #require(ChatServer { _, _ in .content("{\"word\": \"a\"}", tokens: 600) })
    for service in [
      RemoteService(address: server.address, model: "m", requests: 2),
      RemoteService(address: server.address, model: "m", tokens: 1000),
    ] {
      let client = ChatClient(service)
      for _ in 0..<2 { _ = try client.ask("o", "t", for: Said.self) }
      let error = #expect(throws: RemoteError.self) { try client.ask("o", "t", for: Said.self) }
      #expect(error?.code == .budget)
      #expect(client.usage.requests == 2)
    }
  }

  @Test("An answer that is not what was asked for is no answer", arguments: ["no JSON", "{\"other\": 1}"])
  func badAnswer(_ content: String) throws {
    let server = try #require(ChatServer { _, _ in .content(content) })
    let client = ChatClient(RemoteService(address: server.address, model: "m"))
    let error = #expect(throws: RemoteError.self) { try client.ask("o", "t", for: Said.self) }
    #expect(error?.code == .badAnswer)
  }

  @Test("The settings name the server; the key comes from the environment and never travels in the open")
  func settings() throws {
    var settings = Settings()
    #expect(throws: RemoteError.self) { try RemoteService(settings, environment: [:]) }
    settings.service = ServiceSettings(address: "http://localhost:8080/v1/", model: "m", keyFrom: "K")
    #expect(throws: RemoteError.self) { try RemoteService(settings, environment: [:]) }
    let service = try RemoteService(settings, environment: ["K": "secret"])
    #expect(service.address == "http://localhost:8080/v1")
    #expect(service.key == "secret")
    for address in ["http://example.org/v1", "http://localhost.example.org/v1"] {
      settings.service?.address = address
      let error = #expect(throws: RemoteError.self) { try RemoteService(settings, environment: ["K": "s"]) }
      #expect(error?.code == .settings)
    }
    settings.service?.address = "https://example.org/v1"
    #expect(try RemoteService(settings, environment: ["K": "s"]).key == "s")
  }
}
