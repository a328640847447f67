/// A request for a page or feed.
public struct FetchRequest: Sendable {
  public var address: String
  /// Names in small letters.
  public var headers: [String: String]
  /// Sent by POST where there is one; else the request is a GET.
  public var body: [UInt8]?
  /// Says to whom a connection may be made, at the moment when it is; without one, to anybody.
  public var peers: AddressGuard?

  public init(_ address: String, headers: [String: String] = [:], body: [UInt8]? = nil, peers: AddressGuard? = nil) {
    self.address = address
    self.headers = headers
    self.body = body
    self.peers = peers
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

  private var type: String { headers["content-type"]?.lowercased() ?? "" }

  /// Whether the content calls itself, or begins like, a feed.
  var mayBeFeed: Bool {
    if ["xml", "json", "rss", "atom"].contains(where: { type.contains($0) }), !type.contains("xhtml") { return true }
    let head = String(decoding: body.prefix(512), as: UTF8.self).trimmed.lowercased()
    return ["<?xml", "<rss", "<feed", "<rdf"].contains { head.hasPrefix($0) } && !head.contains("<html")
  }

  var isPDF: Bool { type.contains("application/pdf") || body.starts(with: Array("%PDF-".utf8)) }

  /// Whether the content is no picture, film or other thing without words.
  var isText: Bool {
    type.isEmpty || ["text/", "html", "xml", "octet-stream"].contains { type.contains($0) }
  }

  /// The charset that the `Content-Type` names.
  var charset: String? {
    guard let type = headers["content-type"]?.lowercased(), let found = type.firstRange(of: "charset=") else {
      return nil
    }
    return String(type[found.upperBound...].prefix { $0 != ";" }).trimmed.filter { $0 != "\"" }
  }
}

/// Sends one request over the network and waits for the answer, for callers that are no tasks.
public protocol BlockingFetching: Sendable {
  /// - Throws: ``IngestError`` `network` or `tooLarge`.
  func fetchNow(_ request: FetchRequest) throws(IngestError) -> FetchResponse
}

/// Sends one request over the network and follows no redirection. Tests put a table of answers in its place.
public protocol Fetching: Sendable {
  /// - Throws: ``IngestError`` `network`, `tooLarge` or `refused`.
  func fetch(_ request: FetchRequest) async throws(IngestError) -> FetchResponse
}
