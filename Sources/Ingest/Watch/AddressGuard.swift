/// Keeps requests away from the local network, so that no feed can make Parley fetch what only its host may see.
///
/// It is asked twice: for the address before the request, and by the fetcher for the very peer that it is about to connect
/// to. A name that changes its address in between gains nothing.
public struct AddressGuard: Sendable {
  /// Hosts that are allowed all the same.
  public var allowed: Set<String>
  private let resolve: @Sendable (String) -> [HostAddress]?

  /// - Parameter resolve: gives the addresses of a host, nil where there is no such name.
  public init(
    allowed: Set<String> = [], resolve: @escaping @Sendable (String) -> [HostAddress]? = HostAddress.ofHost
  ) {
    self.allowed = allowed
    self.resolve = resolve
  }

  /// - Throws: ``IngestError`` `refused`, with the reason; `network` where the name has no address.
  public func check(_ address: String) throws(IngestError) {
    guard let host = try Self.host(address) else {
      throw IngestError(.refused, at: .init(address), "only addresses with http and https are fetched")
    }
    if allowed.contains(host) { return }
    guard let peers = resolve(host) else {
      throw IngestError(
        .network, at: .init(address), "the name \(host) is not known; check the spelling and the connection")
    }
    guard peers.allSatisfy({ permits($0, for: host) }) else { throw Self.refusal(of: address) }
  }

  /// Whether a connection to a peer may be made for the sake of a host; nil is a peer that is no Internet address.
  public func permits(_ peer: HostAddress?, for host: String) -> Bool {
    allowed.contains(host) || peer.map { !$0.isLocal } ?? false
  }

  static func refusal(of address: String) -> IngestError {
    let host = (try? host(address)) ?? address
    return IngestError(
      .refused, at: .init(address), "\(host) is on the local network; allow it by name if that is meant")
  }

  /// The host of an http or https address, nil for other schemes.
  static func host(_ address: String) throws(IngestError) -> String? {
    let folded = address.lowercased()
    guard folded.hasPrefix("http://") || folded.hasPrefix("https://"), let scheme = folded.firstRange(of: "://") else {
      return nil
    }
    let authority = folded[scheme.upperBound...].prefix { !"/?#\\".contains($0) }
    guard !authority.contains("@") else {
      throw IngestError(.refused, at: .init(address), "addresses with a user name in them are not fetched")
    }
    if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
    let host = authority.prefix { $0 != ":" }
    return host.isEmpty ? nil : String(host)
  }
}
