/// Addresses of services that ask for a key.
public enum ServiceAddress {
  /// Whether a key may be sent there: over an encrypted connection, or to this machine itself.
  public static func mayCarryKey(_ address: String) -> Bool {
    address.hasPrefix("https://")
      || ["http://localhost", "http://127.0.0.1", "http://[::1]"].contains { start in
        address.hasPrefix(start) && [":", "/", nil].contains(address.dropFirst(start.count).first)
      }
  }
}
