import CSodium

/// Passwords as Argon2id keeps them (RFC 9106), by libsodium: 64 MiB of memory and two passes for each try.
enum PasswordHash {
  /// What a password may have, in UTF-8 bytes.
  static let length = 10...256

  /// - Throws: ``TeamError`` `password` where it is too short or too long, or memory is short.
  static func make(_ password: String) throws -> String {
    guard length.contains(password.utf8.count) else {
      throw TeamError(
        .password,
        "a password has \(length.lowerBound) to \(length.upperBound) bytes; this one has \(password.utf8.count)")
    }
    guard sodium_init() >= 0 else { throw TeamError(.password, "libsodium could not be started") }
    var hash = [CChar](repeating: 0, count: Int(crypto_pwhash_strbytes()))
    let words = Array(password.utf8CString)
    let result = crypto_pwhash_str(
      &hash, words, UInt64(words.count - 1), UInt64(crypto_pwhash_opslimit_interactive()),
      crypto_pwhash_memlimit_interactive())
    guard result == 0 else { throw TeamError(.password, "there is too little memory to hash a password (64 MiB)") }
    return String(decoding: hash.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Takes as long for a wrong password as for the right one.
  static func matches(_ password: String, _ hash: String) -> Bool {
    guard sodium_init() >= 0, password.utf8.count <= length.upperBound else { return false }
    let words = Array(password.utf8CString)
    return crypto_pwhash_str_verify(hash, words, UInt64(words.count - 1)) == 0
  }
}

/// Bytes that nobody can guess.
enum Secret {
  /// 32 bytes as 64 hexadecimal digits.
  static func text() -> String {
    _ = sodium_init()
    var bytes = [UInt8](repeating: 0, count: 32)
    randombytes_buf(&bytes, bytes.count)
    return hexadecimal(bytes)
  }

  /// What is kept of a secret, so that whoever reads the memory learns none (BLAKE2b).
  static func digest(_ text: String) -> String {
    let words = Array(text.utf8)
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_generichash(&digest, digest.count, words, UInt64(words.count), nil, 0)
    return hexadecimal(digest)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
