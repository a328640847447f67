import Foundation
public import ParleyIngest
import Synchronization

/// Asks a server with OpenAI's chat interface, again where it fails for the moment, and never beyond its budget.
public final class ChatClient: Sendable {
  public let service: RemoteService
  private let fetching: any BlockingFetching
  private let pause: @Sendable (Double) -> Void
  private let counts = Mutex(RemoteUsage())

  /// - Parameters:
  ///   - fetching: how requests travel.
  ///   - pause: waits so many seconds; tests put their own in its place.
  public init(
    _ service: RemoteService, fetching: any BlockingFetching,
    pause: @escaping @Sendable (Double) -> Void
  ) {
    self.service = service
    self.fetching = fetching
    self.pause = pause
  }

  public convenience init(_ service: RemoteService) {
    self.init(service, fetching: CurlFetcher(seconds: service.seconds)) { Thread.sleep(forTimeInterval: $0) }
  }

  public var usage: RemoteUsage { counts.withLock { $0 } }

  func count(_ change: (inout RemoteUsage) -> Void) { counts.withLock { change(&$0) } }

  /// The value of a type that the answer to an order and a text holds as JSON.
  ///
  /// - Throws: ``RemoteError``.
  func ask<Answer: Decodable>(_ order: String, _ text: String, for type: Answer.Type) throws(RemoteError) -> Answer {
    let answer = try ask(order, text)
    // Some servers wrap what they are asked for in a fence or a sentence.
    guard let first = answer.firstIndex(of: "{"), let last = answer.lastIndex(of: "}"), first < last,
      let value = try? JSONDecoder().decode(type, from: Data(answer[first...last].utf8))
    else { throw RemoteError(.badAnswer, at: service.address, "the model's answer is not the JSON that was asked for") }
    return value
  }

  private func ask(_ order: String, _ text: String) throws(RemoteError) -> String {
    let chat = ChatRequest(
      model: service.model,
      messages: [.init(role: "system", content: order), .init(role: "user", content: text)])
    guard let body = try? JSONEncoder().encode(chat) else {
      throw RemoteError(.badAnswer, at: service.address, "the text cannot be written as JSON")
    }
    var headers = ["content-type": "application/json"]
    if let key = service.key { headers["authorization"] = "Bearer " + key }
    let response = try send(
      FetchRequest(service.address + "/chat/completions", headers: headers, body: Array(body)))
    guard let answer = try? JSONDecoder().decode(ChatResponse.self, from: Data(response.body)),
      let content = answer.choices.first?.message.content
    else {
      throw RemoteError(
        .badAnswer, at: service.address, "the answer has no choices; is this a server with OpenAI's chat interface?")
    }
    count { $0.tokens += answer.usage?.totalTokens ?? (body.count + response.body.count) / 4 }
    return content
  }

  /// Sends a request until it succeeds, fails for good, or has failed too often.
  private func send(_ request: FetchRequest) throws(RemoteError) -> FetchResponse {
    var problem = RemoteError(.network, at: service.address, "the server did not answer")
    for attempt in 0..<service.attempts {
      try spend(isRetry: attempt > 0)
      let outcome = outcome(of: request)
      switch outcome {
      case .success(let response) where response.status == 200: return response
      case .success(let response):
        problem = error(for: response)
        guard problem.code == .network else { throw problem }
        if attempt + 1 < service.attempts { pause(wait(after: attempt, response)) }
      case .failure(let error):
        problem = RemoteError(.network, at: service.address, error.message)
        if attempt + 1 < service.attempts { pause(wait(after: attempt, nil)) }
      }
    }
    throw problem
  }

  private func outcome(of request: FetchRequest) -> Result<FetchResponse, IngestError> {
    do throws(IngestError) { return .success(try fetching.fetchNow(request)) } catch { return .failure(error) }
  }

  /// Counts one request, unless the budget is used up.
  private func spend(isRetry: Bool) throws(RemoteError) {
    let limit = counts.withLock { usage -> String? in
      if usage.requests >= service.requests { return "\(service.requests) requests" }
      if usage.tokens >= service.tokens { return "\(service.tokens) tokens" }
      usage.requests += 1
      if isRetry { usage.retries += 1 }
      return nil
    }
    guard let limit else { return }
    throw RemoteError(
      .budget, at: service.address,
      "the budget of \(limit) is used up; raise it in the settings, or read the rest later")
  }

  private func error(for response: FetchResponse) -> RemoteError {
    switch response.status {
    case 401, 403: RemoteError(.key, at: service.address, "the server does not accept the key")
    case 408, 425, 429, 500...599:
      RemoteError(.network, at: service.address, "the server answered with status \(response.status), again and again")
    default:
      RemoteError(
        .refused, at: service.address,
        "the server refuses the request with status \(response.status); check address and model in the settings")
    }
  }

  /// Half a second, doubled each time; or what the server asks for, up to a minute.
  private func wait(after attempt: Int, _ response: FetchResponse?) -> Double {
    if let asked = response?.headers["retry-after"].flatMap(Double.init), asked >= 0 { return min(asked, 60) }
    return 0.5 * Double(1 << attempt)
  }
}
