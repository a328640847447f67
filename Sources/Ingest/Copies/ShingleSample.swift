/// A sample of a text's three-word sequences that is the same wherever the same sequence occurs, so that the share of
/// one text in another can be estimated from the samples alone.
///
/// Source: A. Broder, "On the resemblance and containment of documents" (1997), the sketch modulo m. Unlike MinHash,
/// which estimates resemblance, it also finds a short text inside a long one. Of short texts more is kept, of which what a long
/// one would keep is a part. One more number stands for the text as a whole, so that texts of a few words are known by these.
/// Case and punctuation do not matter.
public struct ShingleSample: Sendable, Hashable {
  /// Sorted, each once; none for a text without words.
  let hashes: [UInt32]

  /// How many of them a long text would keep too.
  let coarseCount: Int
  /// Whether it is of a short text.
  let isDense: Bool

  /// One in so many sequences is kept, of short texts and of long ones; powers of two, so that the low bits of what is kept tell.
  private static let (denseRate, rate): (UInt32, UInt32) = (2, 8)
  /// The most words of a short text.
  private static let longestDense = 160

  /// - Complexity: O(bytes).
  public init(_ text: String) {
    var text = text
    let folded = text.withUTF8 { TextFolding.small($0) }
    var kept: [UInt32] = []
    var coarse: [UInt32] = []
    var window: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var words = 0
    var word = Self.offset
    var whole = Self.offset
    var length = 0
    for byte in folded + [0x20] {
      if byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
        word = (word ^ UInt64(byte)) &* Self.prime
        length += 1
        continue
      }
      guard length > 0 else { continue }
      window = (window.1, window.2, word)
      whole = (whole ^ word) &* Self.prime
      words += 1
      if words >= 3 {
        let mixed = Self.mixed(window.0 &* 3 &+ window.1 &* 7 &+ window.2 &* 31)
        let hash = UInt32(truncatingIfNeeded: mixed >> 32)
        if hash % Self.rate == 0 { coarse.append(hash) }
        if hash % Self.denseRate == 0, words <= Self.longestDense { kept.append(hash) }
      }
      word = Self.offset
      length = 0
    }
    if words > Self.longestDense { kept = coarse }
    // Odd, which no sampled sequence is.
    if words > 0 { kept.append(UInt32(truncatingIfNeeded: Self.mixed(whole) >> 32) | 1) }
    self.init(kept)
  }

  /// A sample that was stored as ``bytes``.
  public init(bytes: some Collection<UInt8>) {
    var hashes: [UInt32] = []
    hashes.reserveCapacity(bytes.count / 4)
    var (number, place): (UInt32, UInt32) = (0, 0)
    for byte in bytes {
      number |= UInt32(byte) << place
      place += 8
      if place == 32 {
        hashes.append(number)
        (number, place) = (0, 0)
      }
    }
    self.init(hashes)
  }

  private init(_ kept: [UInt32]) {
    var unique: [UInt32] = []
    for hash in kept.sorted() where hash != unique.last { unique.append(hash) }
    hashes = unique
    coarseCount = unique.count { $0 % Self.rate == 0 }
    isDense = unique.contains { $0 % Self.denseRate == 0 && $0 % Self.rate != 0 }
  }

  /// About how many words the text has.
  var length: Int { isDense ? hashes.count * Int(Self.denseRate) : coarseCount * Int(Self.rate) }

  /// Four bytes a number, the lowest first.
  public var bytes: [UInt8] {
    hashes.flatMap { hash in (0..<4).map { UInt8(truncatingIfNeeded: hash >> (8 * $0)) } }
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
}
