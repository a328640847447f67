public import ParleyText

/// Speaks to a translation service over HTTP.
public struct ServiceTranslator: Translator {
  /// Which service, and where.
  public enum Service: Sendable, Hashable {
    /// https://libretranslate.com, or one's own.
    case libreTranslate(address: String, key: String?)
    /// DeepL API v2; a key that ends in ":fx" is a free one.
    case deepL(key: String)
    /// Google Cloud Translation, basic.
    case googleV2(key: String)
    /// Google Cloud Translation, advanced; the token is an OAuth access token.
    case googleV3(project: String, token: String)
    /// Any server with OpenAI's chat interface.
    case chat(address: String, model: String, key: String?)
  }

  public let name: String
  private let service: Service
  private let fetching: any Fetching

  public init(_ service: Service, fetching: any Fetching) {
    self.service = service
    self.fetching = fetching
    name =
      switch service {
      case .libreTranslate: "LibreTranslate"
      case .deepL: "DeepL"
      case .googleV2, .googleV3: "Google Translate"
      case .chat(_, let model, _): model
      }
  }

  public func translate(_ texts: [String], from: Language?, to: Language) async throws(IngestError) -> [String] {
    guard !texts.isEmpty else { return [] }
    if case .chat = service {
      var renderings: [String] = []
      for text in texts { renderings += try await ask([text], from, to) }
      return renderings
    }
    return try await ask(texts, from, to)
  }

  private func ask(_ texts: [String], _ from: Language?, _ to: Language) async throws(IngestError) -> [String] {
    let request = TranslationRequest(service: service, texts: texts, from: from, to: to)
    let response = try await fetching.fetch(request.message)
    let place = IngestError.Place(name)
    switch response.status {
    case 200: break
    case 401, 403:
      throw IngestError(.service, at: place, "the service does not accept the key; check it in the settings")
    case 429, 456: throw IngestError(.service, at: place, "the quota is used up; wait, or change the plan")
    default:
      throw IngestError(.service, at: place, "the service answered with status \(response.status); try again later")
    }
    guard let answer = try? JSONReader.read(response.body) else {
      throw IngestError(.service, at: place, "the service's answer is no JSON; check its address")
    }
    let renderings = request.renderings(in: answer)
    guard renderings.count == texts.count else {
      throw IngestError(.service, at: place, "\(renderings.count) renderings came for \(texts.count) texts; try again")
    }
    return renderings
  }
}
