import ParleyDossier
import ParleyIngest

/// The translator that a dossier's `settings: translation:` describes, with the key that the environment holds.
enum TranslatorChoice {
  /// - Throws: ``WorkspaceError`` `argument`, with how to mend it, where none is described or its key is missing.
  static func translator(_ settings: Settings, environment: [String: String]) throws(WorkspaceError) -> any Translator {
    guard let translation = settings.translation else {
      throw WorkspaceError(
        .argument, "no service is described; add settings: translation: with service, and what that service needs")
    }
    let service = try service(translation, key: key(translation, environment))
    return CachingTranslator(ServiceTranslator(service, fetching: CurlFetcher(seconds: 60)))
  }

  private static func key(
    _ settings: TranslationSettings, _ environment: [String: String]
  ) throws(WorkspaceError) -> String? {
    guard let name = settings.keyFrom else { return nil }
    guard let key = environment[name], !key.isEmpty else {
      throw WorkspaceError(.argument, "the environment variable \(name) holds no key; set it and start again")
    }
    if let address = settings.address, !ServiceAddress.mayCarryKey(address) {
      throw WorkspaceError(
        .argument, "a key must not travel in the open; give an https address, or a server on this machine")
    }
    return key
  }

  private static func service(
    _ settings: TranslationSettings, key: String?
  ) throws(WorkspaceError) -> ServiceTranslator.Service {
    let address = settings.address.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    switch (settings.service, address, key) {
    case (.libreTranslate, let address?, _): return .libreTranslate(address: address, key: key)
    case (.deepL, _, let key?): return .deepL(key: key)
    case (.google, _, let key?): return .googleV2(key: key)
    case (.googleAdvanced, _, let key?): return .googleV3(project: settings.project ?? "", token: key)
    case (.chat, let address?, _): return .chat(address: address, model: settings.model ?? "", key: key)
    default:
      throw WorkspaceError(.argument, "settings: translation: lacks what \(settings.service.rawValue) needs")
    }
  }
}
