import Foundation
import Hummingbird

/// A page without the secret that its forms carry, which is put in for whoever is shown it.
struct KeptPage: Sendable {
  /// What stands between the places of the secret.
  private let pieces: [ByteBuffer]
  let size: Int

  /// - Parameter token: what the page's forms carry; nil for an answer without forms.
  init(_ text: String, token: FormToken?) {
    let parts = token.map { text.components(separatedBy: $0.text) } ?? [text]
    self.init(pieces: parts.map { ByteBuffer(string: $0) })
  }

  init(_ bytes: ByteBuffer) { self.init(pieces: [bytes]) }

  private init(pieces: [ByteBuffer]) {
    self.pieces = pieces
    size = pieces.reduce(0) { $0 + $1.readableBytes }
  }

  /// The page with a secret of the reader's own.
  func bytes(with token: FormToken?) -> ByteBuffer {
    guard let token, pieces.count > 1, var result = pieces.first else { return pieces.first ?? ByteBuffer() }
    for piece in pieces.dropFirst() {
      result.writeString(token.text)
      result.writeImmutableBuffer(piece)
    }
    return result
  }

  // MARK: In a file

  private static let form = "parley page 1"

  /// The first lines say what it is, of which state, under which name, how long its pieces are.
  func stored(name: String, state: String) -> Data {
    let lengths = pieces.map { String($0.readableBytes) }.joined(separator: " ")
    var data = Data([Self.form, state, name, lengths].map { $0 + "\n" }.joined().utf8)
    for piece in pieces { data.append(contentsOf: piece.readableBytesView) }
    return data
  }

  /// nil for a file that is of another state or name, or not whole.
  init?(stored data: Data, name: String, state: String) {
    var rest = data[...]
    func line() -> String? {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      defer { rest = rest[(end + 1)...] }
      return String(validating: rest[..<end], as: UTF8.self)
    }
    guard line() == Self.form, line() == state, line() == name, let numbers = line() else { return nil }
    let lengths = numbers.split(separator: " ").compactMap { Int($0) }
    guard !lengths.isEmpty, lengths.allSatisfy({ (0...rest.count).contains($0) }),
      lengths.reduce(0, +) == rest.count
    else { return nil }
    var pieces: [ByteBuffer] = []
    for length in lengths {
      pieces.append(ByteBuffer(data: Data(rest.prefix(length))))
      rest = rest.dropFirst(length)
    }
    self.init(pieces: pieces)
  }
}
