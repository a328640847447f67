import CCurl
import Glibc

/// What a host answers, gathered piece by piece, and the watch over whom a transfer connects to.
///
/// Used by the one thread that runs the transfer.
final class CurlAnswer {
  private(set) var headers: [String: String] = [:]
  private(set) var body: [UInt8] = []
  private(set) var isTooLarge = false
  /// Whether a connection was not made because of where it led.
  private(set) var isRefused = false

  private let maximumBytes: Int
  private let host: String
  private let peers: AddressGuard?

  init(maximumBytes: Int, host: String, peers: AddressGuard?) {
    self.maximumBytes = maximumBytes
    self.host = host
    self.peers = peers
  }

  /// Takes what comes of a transfer. The transfer must end before this object does.
  func listen(to handle: UnsafeMutableRawPointer) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    ccurl_on_body(handle, { CurlAnswer.at($3)?.takeBody($0, $1 * $2) ?? 0 }, context)
    ccurl_on_header(handle, { CurlAnswer.at($3)?.takeHeader($0, $1 * $2) ?? 0 }, context)
    ccurl_on_socket(handle, { context, _, peer in CurlAnswer.at(context)?.open(peer) ?? CURL_SOCKET_BAD }, context)
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> CurlAnswer? {
    context.map { Unmanaged<CurlAnswer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// How much was taken; less than there is ends the transfer.
  private func takeBody(_ data: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard body.count + count <= maximumBytes else {
      isTooLarge = true
      return 0
    }
    body.append(contentsOf: UnsafeRawBufferPointer(start: data, count: count))
    return count
  }

  private func takeHeader(_ data: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let line = String(decoding: UnsafeRawBufferPointer(start: data, count: count), as: UTF8.self).trimmed
    if line.hasPrefix("HTTP/") {
      // An answer that another one follows, such as "100 Continue".
      headers = [:]
    } else if let colon = line.firstIndex(of: ":") {
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmed
    }
    return count
  }

  /// A socket for the very address that is about to be connected to, or none where that is not allowed.
  private func open(_ peer: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
    guard let peer, let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return CURL_SOCKET_BAD }
    // Longer than it is declared: as long as its family needs.
    let address = UnsafeRawPointer(peer).advanced(by: offset).assumingMemoryBound(to: sockaddr.self)
    guard peers?.permits(HostAddress(address), for: host) ?? true else {
      isRefused = true
      return CURL_SOCKET_BAD
    }
    return socket(peer.pointee.family, peer.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), peer.pointee.protocol)
  }
}
