/// A name of up to eight ASCII letters, held in a number: a country's code, the event of a calendar.
///
/// Phrases are copied by the thousand while reading; with names like these they are plain values, which no counting of
/// references slows down.
struct ShortName: Sendable, Hashable {
  private let letters: UInt64

  /// - Returns: nil for names that are longer, empty, or not ASCII.
  init?(_ name: String) {
    let bytes = name.utf8
    guard (1...8).contains(bytes.count), bytes.allSatisfy({ $0 > 0 && $0 < 0x80 }) else { return nil }
    letters = bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  var text: String {
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: letters >> (56 - 8 * UInt64($0))) }
    return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
  }
}
