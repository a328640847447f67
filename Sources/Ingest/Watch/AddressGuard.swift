import Glibc

/// Keeps requests away from the local network, so that no feed can make Parley fetch what only its host may see.
public struct AddressGuard: Sendable, Hashable {
  /// Hosts that are allowed all the same.
  public var allowed: Set<String>

  public init(allowed: Set<String> = []) { self.allowed = allowed }

  /// - Throws: ``IngestError`` `refused`, with the reason; `network` where the name has no address.
  public func check(_ address: String) throws(IngestError) {
    guard let host = try Self.host(address) else {
      throw refused(address, "only addresses with http and https are fetched")
    }
    if allowed.contains(host) { return }
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else {
      throw IngestError(
        .network, at: .init(address), "the name \(host) is not known; check the spelling and the connection")
    }
    defer { freeaddrinfo(list) }
    var entry = list
    while let current = entry {
      if let socket = current.pointee.ai_addr, Self.isLocal(socket) {
        throw refused(address, "\(host) is on the local network; allow it by name if that is meant")
      }
      entry = current.pointee.ai_next
    }
  }

  private func refused(_ address: String, _ reason: String) -> IngestError {
    IngestError(.refused, at: .init(address), reason)
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

  /// Whether an address is not one of the open Internet (RFC 6890 and its kin).
  private static func isLocal(_ socket: UnsafeMutablePointer<sockaddr>) -> Bool {
    if Int32(socket.pointee.sa_family) == AF_INET {
      let address = socket.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        UInt32(bigEndian: $0.pointee.sin_addr.s_addr)
      }
      return isLocal(address)
    }
    guard Int32(socket.pointee.sa_family) == AF_INET6 else { return true }
    let bytes = socket.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
      withUnsafeBytes(of: pointer.pointee.sin6_addr) { Array($0) }
    }
    if bytes[..<10].allSatisfy({ $0 == 0 }),
      (bytes[10] == 0xFF && bytes[11] == 0xFF) || (bytes[10] == 0 && bytes[11] == 0)
    {
      // An IPv4 address in IPv6 clothes, the loopback and the unspecified address.
      return isLocal(bytes[12...].reduce(0) { $0 << 8 | UInt32($1) })
    }
    let isTranslated = bytes[0] == 0 && bytes[1] == 0x64 && bytes[2] == 0xFF && bytes[3] == 0x9B
    return isTranslated || bytes[0] & 0xFE == 0xFC || (bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80) || bytes[0] == 0xFF
      || (bytes[0] == 0x20 && bytes[1] == 0x02)
  }

  private static let localBlocks: [(UInt32, UInt32)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12),
    (0xC000_0000, 24),
    (0xC000_0200, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 3),
  ]

  private static func isLocal(_ address: UInt32) -> Bool {
    localBlocks.contains { block, bits in address >> (32 - bits) == block >> (32 - bits) }
  }
}
