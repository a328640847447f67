import Foundation
import Glibc

/// A port of its own on the loopback, at which connections are taken one after the other.
public final class LoopbackListener: Sendable {
  public let port: UInt16
  private let listener: Int32

  /// - Parameter serve: called for each connection, on a thread of the listener's; the connection is closed afterwards.
  public init?(serve: @escaping @Sendable (LoopbackConnection) -> Void) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 8) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    guard isBound else { return nil }
    self.listener = listener
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread {
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { break }
        serve(LoopbackConnection(client: client))
        close(client)
      }
      // Closed by the thread that takes connections: its number must not pass to another listener before.
      close(listener)
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
  }
}
