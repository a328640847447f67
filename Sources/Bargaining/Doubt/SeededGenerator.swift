/// A reproducible source of random numbers (SplitMix64: Steele, Lea & Flood 2014), with a stream for every purpose.
///
/// Two computations with one seed draw the same numbers for the same input and draw, whatever else differs, so that
/// their difference is not noise (common random numbers).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The stream of a seed.
  public init(seed: UInt64) {
    state = Self.mix(seed)
  }

  /// The stream of one draw of one input under a seed.
  ///
  /// - Parameter key: which input, such as ``key(_:)`` of its name.
  public init(seed: UInt64, key: UInt64, draw: Int) {
    state = Self.mix(Self.mix(seed ^ key) &+ UInt64(bitPattern: Int64(draw)) &* 0xD134_2543_DE82_EF95)
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// A number in 0..<1, a multiple of 2⁻⁵³.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A key for a name: the same in every run, and independent of the order of parties and issues (FNV-1a).
  public static func key(_ parts: String...) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
