/// A secret that every form carries, so that no page from elsewhere can send one in the reader's name: one of each session,
/// or of the process where nobody signs in.
struct FormToken: Sendable {
  static let field = "token"
  let text: String

  init(_ text: String) { self.text = text }

  init() {
    var random = SystemRandomNumberGenerator()
    text = (0..<4).map { _ in String(UInt64.random(in: .min ... .max, using: &random), radix: 36) }.joined()
  }

  /// Compares without telling by its time how much was right.
  func matches(_ other: String?) -> Bool {
    guard let other, other.utf8.count == text.utf8.count else { return false }
    return zip(text.utf8, other.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
