/// A hash that stays the same between runs, machines and versions: 128-bit FNV-1a
/// (Fowler, Noll, Vo; draft-eastlake-fnv). For identifiers, not against an attacker.
public struct StableHash: Sendable {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B

  public init() {}

  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      state = (state ^ UInt128(byte)) &* Self.prime
    }
  }

  /// Adds a text and a mark after it, so that ("ab", "c") and ("a", "bc") differ.
  public mutating func combine(_ text: String) {
    combine(text.utf8)
    combine(CollectionOfOne(0xFF))
  }

  public mutating func combine(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    for _ in 0..<8 {
      combine(CollectionOfOne(UInt8(truncatingIfNeeded: rest)))
      rest >>= 8
    }
  }

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The first 65 bits as 13 letters and digits that are hard to mistake for one another (Crockford's base 32, lower case).
  public var identifier: String {
    String(unsafeUninitializedCapacity: 13) { letters in
      for place in 0..<13 {
        letters[place] = Self.alphabet[Int(truncatingIfNeeded: state >> (123 - 5 * place)) & 31]
      }
      return 13
    }
  }
}
