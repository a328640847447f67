import ParleyText

/// What is sent to a translation service, and where its answer has the renderings.
struct TranslationRequest {
  let service: ServiceTranslator.Service
  let texts: [String]
  let from: Language?
  let to: Language

  var message: FetchRequest {
    let list = JSONText.array(texts.map(JSONText.string))
    let source = from.map { JSONText.string($0.rawValue) }
    let target = JSONText.string(to.rawValue)
    switch service {
    case .libreTranslate(let address, let key):
      return post(
        address + "/translate",
        [("q", list), ("source", source ?? "\"auto\""), ("target", target), ("format", "\"text\"")]
          + (key.map { [("api_key", JSONText.string($0))] } ?? []))
    case .deepL(let key):
      let host = key.hasSuffix(":fx") ? "https://api-free.deepl.com" : "https://api.deepl.com"
      return post(
        host + "/v2/translate",
        [("text", list), ("target_lang", JSONText.string(to.rawValue.uppercased()))]
          + (from.map { [("source_lang", JSONText.string($0.rawValue.uppercased()))] } ?? []),
        authorization: "DeepL-Auth-Key " + key)
    case .googleV2(let key):
      return post(
        "https://translation.googleapis.com/language/translate/v2",
        [("q", list), ("target", target), ("format", "\"text\"")] + (source.map { [("source", $0)] } ?? []),
        extra: ["x-goog-api-key": key])
    case .googleV3(let project, let token):
      return post(
        "https://translation.googleapis.com/v3/projects/\(project):translateText",
        [("contents", list), ("targetLanguageCode", target), ("mimeType", "\"text/plain\"")]
          + (source.map { [("sourceLanguageCode", $0)] } ?? []),
        authorization: "Bearer " + token)
    case .chat(let address, let model, let key):
      let order =
        "Translate the user's text into the language with the ISO 639-1 code \(to.rawValue). Give the translation and nothing else."
      let messages = JSONText.array([
        JSONText.object([("role", "\"system\""), ("content", JSONText.string(order))]),
        JSONText.object([("role", "\"user\""), ("content", JSONText.string(texts.joined(separator: "\n\n")))]),
      ])
      return post(
        address + "/chat/completions",
        [("model", JSONText.string(model)), ("temperature", "0"), ("messages", messages)],
        authorization: key.map { "Bearer " + $0 })
    }
  }

  private func post(
    _ address: String, _ members: [(String, String)], authorization: String? = nil, extra: [String: String] = [:]
  ) -> FetchRequest {
    var headers = extra
    headers["content-type"] = "application/json"
    if let authorization { headers["authorization"] = authorization }
    return FetchRequest(address, headers: headers, body: Array(JSONText.object(members).utf8))
  }

  func renderings(in answer: JSONValue) -> [String] {
    switch service {
    case .libreTranslate: answer["translatedText"]?.elements.compactMap(\.text) ?? []
    case .deepL: answer["translations"]?.elements.compactMap { $0["text"]?.text } ?? []
    case .googleV2: answer["data"]?["translations"]?.elements.compactMap { $0["translatedText"]?.text } ?? []
    case .googleV3: answer["translations"]?.elements.compactMap { $0["translatedText"]?.text } ?? []
    case .chat: answer["choices"]?.elements.prefix(1).compactMap { $0["message"]?["content"]?.text?.trimmed } ?? []
    }
  }
}
