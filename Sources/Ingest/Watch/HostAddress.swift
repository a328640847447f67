import Glibc

/// An Internet address, of version 4 or 6.
public struct HostAddress: Sendable, Hashable {
  /// Four or sixteen bytes in the order of the network.
  public let bytes: [UInt8]

  /// From the system's own form; nil for other kinds of address.
  init?(_ socket: UnsafePointer<sockaddr>) {
    switch Int32(socket.pointee.sa_family) {
    case AF_INET:
      bytes = socket.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
        withUnsafeBytes(of: pointer.pointee.sin_addr) { Array($0) }
      }
    case AF_INET6:
      bytes = socket.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
        withUnsafeBytes(of: pointer.pointee.sin6_addr) { Array($0) }
      }
    default: return nil
    }
  }

  /// From numbers, such as `192.0.2.1` or `2001:db8::1`.
  public init?(_ text: String) {
    guard let first = Self.resolve(text, flags: AI_NUMERICHOST)?.first else { return nil }
    self = first
  }

  /// The addresses of a host, by the system's resolver; nil where the name is not known.
  ///
  /// Waits for the answer of name servers.
  public static func ofHost(_ name: String) -> [HostAddress]? { resolve(name, flags: 0) }

  private static func resolve(_ name: String, flags: Int32) -> [HostAddress]? {
    var hints = addrinfo()
    hints.ai_flags = flags
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(name, nil, &hints, &list) == 0 else { return nil }
    defer { freeaddrinfo(list) }
    var addresses: [HostAddress] = []
    var entry = list
    while let current = entry {
      if let socket = current.pointee.ai_addr, let address = HostAddress(socket) { addresses.append(address) }
      entry = current.pointee.ai_next
    }
    return addresses
  }

  /// Whether it is not one of the open Internet (RFC 6890 and its kin).
  public var isLocal: Bool {
    if bytes.count == 4 { return Self.isLocal(Self.number(bytes[...])) }
    let head = bytes[..<10].allSatisfy { $0 == 0 }
    if head, (bytes[10] == 0xFF && bytes[11] == 0xFF) || (bytes[10] == 0 && bytes[11] == 0) {
      // An address of version 4 in the clothes of version 6, the loopback and the unspecified address.
      return Self.isLocal(Self.number(bytes[12...]))
    }
    let isTranslated = bytes[0] == 0 && bytes[1] == 0x64 && bytes[2] == 0xFF && bytes[3] == 0x9B
    return isTranslated || bytes[0] & 0xFE == 0xFC || (bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80) || bytes[0] == 0xFF
      || (bytes[0] == 0x20 && bytes[1] == 0x02)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

  private static let localBlocks: [(UInt32, UInt32)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12),
    (0xC000_0000, 24),
    (0xC000_0200, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 3),
  ]

  private static func isLocal(_ address: UInt32) -> Bool {
    localBlocks.contains { block, bits in address >> (32 - bits) == block >> (32 - bits) }
  }
}
