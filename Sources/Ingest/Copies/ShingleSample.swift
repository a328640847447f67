/// A sample of a text's three-word sequences that is the same wherever the same sequence occurs, so that the share of
/// one text in another can be estimated from the samples alone.
///
/// Source: A. Broder, "On the resemblance and containment of documents" (1997), the sketch modulo m. Unlike MinHash,
/// which estimates resemblance, it also finds a short text inside a long one.
struct ShingleSample: Sendable, Hashable {
  /// Sorted, each once.
  let hashes: [UInt64]

  /// One in so many sequences is kept.
  static let rate: UInt64 = 8

  /// - Complexity: O(bytes).
  init(_ text: String) {
    var text = text
    let folded = text.withUTF8 { TextFolding.small($0) }
    var kept: [UInt64] = []
    var window: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var words = 0
    var word = Self.offset
    var length = 0
    for byte in folded + [0x20] {
      if byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
        word = (word ^ UInt64(byte)) &* Self.prime
        length += 1
        continue
      }
      guard length > 0 else { continue }
      window = (window.1, window.2, word)
      words += 1
      if words >= 3 {
        let mixed = Self.mixed(window.0 &* 3 &+ window.1 &* 7 &+ window.2 &* 31)
        if mixed % Self.rate == 0 { kept.append(mixed) }
      }
      word = Self.offset
      length = 0
    }
    kept.sort()
    var unique: [UInt64] = []
    for hash in kept where hash != unique.last { unique.append(hash) }
    hashes = unique
  }

  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// Spreads all bits (the finalizer of MurmurHash3).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 33
  }

  /// How many of the sampled sequences both texts have.
  func shared(with other: ShingleSample) -> Int {
    var (a, b, count) = (0, 0, 0)
    while a < hashes.count, b < other.hashes.count {
      if hashes[a] == other.hashes[b] {
        count += 1
        a += 1
        b += 1
      } else if hashes[a] < other.hashes[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return count
  }

  /// The estimated share of the shorter text that stands in the longer one, 0…1.
  func containment(in other: ShingleSample) -> Double {
    let smaller = min(hashes.count, other.hashes.count)
    return smaller == 0 ? 0 : Double(shared(with: other)) / Double(smaller)
  }
}
