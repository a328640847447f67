import Foundation
import ParleyIngest
import ParleyText
import Testing

@Suite struct TranslationTests {
  static let services: [(ServiceTranslator.Service, String, String)] = [
    (
      .libreTranslate(address: "http://lt.test", key: nil), "http://lt.test/translate", #"{"translatedText":["Peace"]}"#
    ),
    (.deepL(key: "k:fx"), "https://api-free.deepl.com/v2/translate", #"{"translations":[{"text":"Peace"}]}"#),
    (
      .googleV2(key: "k"), "https://translation.googleapis.com/language/translate/v2",
      #"{"data":{"translations":[{"translatedText":"Peace"}]}}"#
    ),
    (
      .googleV3(project: "p", token: "t"), "https://translation.googleapis.com/v3/projects/p:translateText",
      #"{"translations":[{"translatedText":"Peace"}]}"#
    ),
    (
      .chat(address: "http://chat.test/v1", model: "m", key: "k"), "http://chat.test/v1/chat/completions",
      #"{"choices":[{"message":{"content":" Peace "}}]}"#
    ),
  ]

  @Test("Each service is asked in its own way, and its rendering bears its name", arguments: 0..<5)
  func services(index: Int) async throws {
    let (service, address, answer) = Self.services[index]
    let answers = Answers([address: FetchResponse(status: 200, body: Array(answer.utf8))])
    let translator = CachingTranslator(ServiceTranslator(service, fetching: answers))
    let rendering = try await translator.rendering(of: "Мир \"сейчас\"", from: .russian, to: .english)
    #expect(rendering.text == "Peace")
    #expect(rendering.maker == translator.name)
    _ = try await translator.rendering(of: "Мир \"сейчас\"", from: .russian, to: .english)
    let requests = await answers.requests
    #expect(requests.count == 1)
    #expect(requests[0].body.map { String(decoding: $0, as: UTF8.self).contains(#"Мир \"сейчас\""#) } ?? false)
  }

  /// Answers as LibreTranslate does, each text in quotation marks.
  private actor Echo: Fetching {
    private(set) var sizes: [Int] = []

    func fetch(_ request: FetchRequest) async throws(IngestError) -> FetchResponse {
      let message = try? JSONSerialization.jsonObject(with: Data(request.body ?? [])) as? [String: Any]
      let texts = (message?["q"] as? [String] ?? []).map { "«\($0)»" }
      sizes.append(texts.count)
      let answer = try? JSONSerialization.data(withJSONObject: ["translatedText": texts])
      return FetchResponse(status: 200, body: Array(answer ?? Data()))
    }
  }

  @Test("A long article is sent in pieces that every service takes, and comes back in its order")
  func pieces() async throws {
    let echo = Echo()
    let texts = (0..<90).map { "Paragraph \($0)." } + [String(repeating: "long ", count: 3000), "end"]
    let translator = ServiceTranslator(.libreTranslate(address: "http://lt.test", key: nil), fetching: echo)
    #expect(try await translator.translate(texts, from: nil, to: .english) == texts.map { "«\($0)»" })
    #expect(await echo.sizes == [40, 40, 10, 1, 1])
  }

  @Test(
    "Refusals, quotas and odd answers are told apart from renderings",
    arguments: [(403, ""), (456, ""), (500, ""), (200, "<html>"), (200, "{}")])
  func failures(status: Int, body: String) async {
    let answers = Answers(["http://lt.test/translate": FetchResponse(status: status, body: Array(body.utf8))])
    let translator = ServiceTranslator(.libreTranslate(address: "http://lt.test", key: nil), fetching: answers)
    let error = await #expect(throws: IngestError.self) {
      try await translator.translate(["x"], from: nil, to: .english)
    }
    #expect(error?.code == .service)
  }
}
