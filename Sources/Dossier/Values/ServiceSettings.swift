/// A server with OpenAI's chat interface that may read or code for this dossier; see `settings: service:`.
public struct ServiceSettings: Sendable, Hashable {
  /// Up to where "/chat/completions" follows: "http://localhost:8080/v1".
  public var address: String
  public var model: String
  /// The environment variable that holds the key; nil for servers that ask for none. The key itself is never in a file.
  public var keyFrom: String?
  /// The longest that one answer may take.
  public var seconds: Double
  /// The most requests and tokens of one run.
  public var requests: Int
  public var tokens: Int

  public init(
    address: String, model: String, keyFrom: String? = nil, seconds: Double = 120, requests: Int = 1000,
    tokens: Int = 2_000_000
  ) {
    self.address = address
    self.model = model
    self.keyFrom = keyFrom
    self.seconds = seconds
    self.requests = requests
    self.tokens = tokens
  }
}
