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
    var renderings: [String] = []
    for batch in batches(of: texts) {
      guard !Task.isCancelled else { throw IngestError(.service, at: .init(name), "translating was stopped") }
      renderings += try await ask(batch, from, to)
    }
    return renderings
  }

  /// No more at once than every service takes; a chat gets one text at a time.
  private func batches(of texts: [String]) -> [[String]] {
    var batches: [[String]] = []
    var size = 0
    for text in texts {
      size += text.utf8.count
      if let last = batches.last, last.count < most, size <= Self.mostBytes {
        batches[batches.count - 1].append(text)
      } else {
        batches.append([text])
        size = text.utf8.count
      }
    }
    return batches
  }

  private var most: Int { if case .chat = service { 1 } else { 40 } }

  private static let mostBytes = 8192

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
