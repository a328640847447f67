public import BigInt

/// A number of packages, however large.
public struct Count: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number.
  public let value: BigUInt

  /// A number of packages.
  public init(_ value: BigUInt) {
    self.value = value
  }

  /// The number in digits.
  public var description: String { String(value) }

  /// The number as a `Double`, rounded; infinite beyond 10³⁰⁸.
  public var approximate: Double { Double(description) ?? .infinity }

  /// By size.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

extension Count: Codable {
  /// Reads a number or its digits.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(UInt64.self) {
      value = BigUInt(number)
      return
    }
    guard let number = BigUInt(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected the digits of a count")
    }
    value = number
  }

  /// Writes a number, or its digits as a string when it is larger than 2⁶³ − 1.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let number = Int64(exactly: value) {
      try container.encode(number)
    } else {
      try container.encode(description)
    }
  }
}
