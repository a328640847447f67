/// A service that renders articles in other languages for this dossier; see `settings: translation:`. Without one, nothing
/// is ever sent to be translated.
public struct TranslationSettings: Sendable, Hashable {
  public enum Service: String, Sendable, Hashable, CaseIterable {
    case libreTranslate = "libretranslate"
    case deepL = "deepl"
    case google
    /// The advanced edition, which belongs to a project.
    case googleAdvanced = "google-advanced"
    /// A server with OpenAI's chat interface.
    case chat
  }

  public var service: Service
  /// Of LibreTranslate or a chat server.
  public var address: String?
  /// Of a chat server.
  public var model: String?
  /// Of Google's advanced edition.
  public var project: String?
  /// The environment variable that holds the key; nil for servers that ask for none. The key itself is never in a file.
  public var keyFrom: String?
  /// The most letters and signs that are sent in one run.
  public var characters: Int

  public init(
    _ service: Service, address: String? = nil, model: String? = nil, project: String? = nil, keyFrom: String? = nil,
    characters: Int = 500_000
  ) {
    self.service = service
    self.address = address
    self.model = model
    self.project = project
    self.keyFrom = keyFrom
    self.characters = characters
  }
}
