/// A request for a page or feed.
public struct FetchRequest: Sendable, Hashable {
  public var address: String
  /// Names in small letters.
  public var headers: [String: String]
  /// Sent by POST where there is one; else the request is a GET.
  public var body: [UInt8]?

  public init(_ address: String, headers: [String: String] = [:], body: [UInt8]? = nil) {
    self.address = address
    self.headers = headers
    self.body = body
  }
}

/// What a host answered.
public struct FetchResponse: Sendable, Hashable {
  public var status: Int
  /// Names in small letters.
  public var headers: [String: String]
  public var body: [UInt8]

  public init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The charset that the `Content-Type` names.
  var charset: String? {
    guard let type = headers["content-type"]?.lowercased(), let found = type.firstRange(of: "charset=") else {
      return nil
    }
    return String(type[found.upperBound...].prefix { $0 != ";" }).trimmed.filter { $0 != "\"" }
  }
}

/// Sends one request over the network and follows no redirection. Tests put a table of answers in its place.
public protocol Fetching: Sendable {
  /// - Throws: ``IngestError`` `network`, `tooLarge` or `refused`.
  func fetch(_ request: FetchRequest) async throws(IngestError) -> FetchResponse
}
