/// Why a server could not be asked, or what was wrong with its answer.
public struct RemoteError: Error, Sendable, Hashable, CustomStringConvertible {
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    private enum Name: String { case settings, key, budget, network, refused, badAnswer }
    private let name: Name

    /// The settings name no server, or not how to reach it.
    public static let settings = Code(name: .settings)
    /// The environment holds no key, or the server does not accept it.
    public static let key = Code(name: .key)
    /// What the settings allow has been used up.
    public static let budget = Code(name: .budget)
    /// The server did not answer, though asked again.
    public static let network = Code(name: .network)
    /// The server refuses the request.
    public static let refused = Code(name: .refused)
    /// The answer is not what was asked for.
    public static let badAnswer = Code(name: .badAnswer)

    public var description: String { name.rawValue }
  }

  public var code: Code
  /// The server's address, or the file of the settings.
  public var place: String
  public var message: String

  public init(_ code: Code, at place: String, _ message: String) {
    self.code = code
    self.place = place
    self.message = message
  }

  public var description: String { "\(place): \(message)" }
}
