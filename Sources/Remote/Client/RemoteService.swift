public import ParleyDossier
import ParleyIngest

/// A server with OpenAI's chat interface, as the dossier's settings name it, with the key that the environment holds.
public struct RemoteService: Sendable, Hashable {
  /// Up to where "/chat/completions" follows: "http://localhost:8080/v1".
  public var address: String
  public var model: String
  public var key: String?
  /// The longest that one answer may take.
  public var seconds: Double
  /// How often a request is sent until it is given up.
  public var attempts = 4
  /// The most requests and tokens of one run.
  public var requests: Int
  public var tokens: Int

  public init(
    address: String, model: String, key: String? = nil, seconds: Double = 120, requests: Int = 1000,
    tokens: Int = 2_000_000
  ) {
    self.address = address
    self.model = model
    self.key = key
    self.seconds = seconds
    self.requests = requests
    self.tokens = tokens
  }

  /// - Parameter environment: where the key is looked for, by the name that the settings give.
  /// - Throws: ``RemoteError`` `settings` where no server is named or a key would travel in the open, `key` where the
  ///   environment holds none.
  public init(_ settings: Settings, environment: [String: String]) throws(RemoteError) {
    guard let service = settings.service else {
      throw RemoteError(
        .settings, at: "dossier.yaml",
        "“service” is asked for and none is described; add settings: service: with address and model")
    }
    self.init(
      address: service.address.hasSuffix("/") ? String(service.address.dropLast()) : service.address,
      model: service.model, seconds: service.seconds, requests: service.requests, tokens: service.tokens)
    guard let name = service.keyFrom else { return }
    guard let key = environment[name], !key.isEmpty else {
      throw RemoteError(.key, at: address, "the environment variable \(name) holds no key; set it and start again")
    }
    guard ServiceAddress.mayCarryKey(address) else {
      throw RemoteError(
        .settings, at: address, "a key must not travel in the open; give an https address, or a server on this machine")
    }
    self.key = key
  }
}
