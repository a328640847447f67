public import ParleyText

/// What makes an article the origin of its copies: the least of a cluster is the origin.
///
/// The agency comes first, then the earliest (undated articles after dated ones), then the longest, and of equals the one whose
/// identifier comes first: the order in which articles are read never matters.
public struct CopyStanding: Sendable, Hashable, Comparable {
  let isAgency: Bool
  /// The last day of the publication; the greatest number for none.
  let day: Int32
  /// About how many words.
  let length: Int32
  let tie: UInt64

  public init(id: String, publisher: String?, published: Day?, sample: ShingleSample) {
    isAgency = publisher.map(NewsAgency.isOne) ?? false
    day = published.flatMap { Int32(exactly: $0.number) } ?? .max
    length = Int32(clamping: sample.length)
    tie = id.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  public static func < (a: Self, b: Self) -> Bool {
    if a.isAgency != b.isAgency { return a.isAgency }
    return (a.day, b.length, a.tie) < (b.day, a.length, b.tie)
  }

  /// Whether one became known before the other; of one day, the one that stands first.
  public static func isKnownBefore(_ a: Self, _ b: Self) -> Bool { a.day != b.day ? a.day < b.day : a < b }

  /// The days between two publications; nil where either bears none.
  public func days(to other: Self) -> Int? {
    day == .max || other.day == .max ? nil : abs(Int(day) - Int(other.day))
  }
}
