/// The hash by which words are looked up: 64-bit FNV-1a over folded scalars.
///
/// Folding takes away what writers do differently and readers do not see: case, ё against е, the shape of
/// apostrophes and hyphens, stress marks, soft hyphens, and letters typed as two scalars (й, ї, ё).
/// Source: Fowler, Noll, Vo; draft-eastlake-fnv.
public struct FoldedHash: Sendable {
  private var state: UInt64 = Self.basis
  private var pending: UInt32 = 0
  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of nothing, for words hashed letter by letter with ``adding(_:to:)``.
  package static var empty: UInt64 { basis }

  /// The hash of a word with one more letter, which must be folded and bear no mark of its own.
  @inline(__always)
  package static func adding(_ folded: UInt32, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(folded)) &* 0x0000_0100_0000_01b3
  }

  public init() {}

  /// Adds one scalar, as it stands in the text.
  @inline(__always)
  public mutating func combine(_ scalar: UInt32) {
    let folded = Self.fold(scalar)
    guard folded != 0 else {
      if let composed = Self.compose(pending, scalar) { pending = composed }
      return
    }
    flush()
    pending = folded
  }

  public mutating func finish() -> UInt64 {
    flush()
    return state
  }

  @inline(__always)
  private mutating func flush() {
    guard pending != 0 else { return }
    state = Self.adding(pending, to: state)
    pending = 0
  }

  /// The key of a word given as a string, for building word lists.
  public static func of(_ word: some StringProtocol) -> UInt64 {
    var hash = FoldedHash()
    for scalar in word.unicodeScalars { hash.combine(scalar.value) }
    return hash.finish()
  }

  /// The letter that stands for this one in word lists; 0 for marks that do not count.
  @inline(__always)
  public static func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }
    switch scalar {
    case 0x0410...0x042F: return scalar + 0x20
    case 0x0401, 0x0451: return 0x0435
    case 0x0400...0x040F: return scalar + 0x50
    case 0x048A...0x04BF where scalar & 1 == 0: return scalar + 1
    case 0x00C0...0x00DE where scalar != 0x00D7: return scalar + 0x20
    case 0x0100...0x0137 where scalar & 1 == 0: return scalar + 1
    case 0x0139...0x0148 where scalar & 1 == 1: return scalar + 1
    case 0x014A...0x0177 where scalar & 1 == 0: return scalar + 1
    case 0x0179, 0x017B, 0x017D: return scalar + 1
    case 0x2019, 0x02BC, 0x2018, 0x02B9, 0x0060: return 0x27
    case 0x2010, 0x2011: return 0x2D
    case 0x00AD, 0x0300...0x036F, 0x200B, 0x2060: return 0
    default: return scalar
    }
  }

  /// A letter and a mark typed after it, as one letter; nil where the mark only shows the stress.
  private static func compose(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    switch (base, mark) {
    case (0x0438, 0x0306): 0x0439
    case (0x0456, 0x0308): 0x0457
    case (0x0443, 0x0306): 0x045E
    default: nil
    }
  }
}
