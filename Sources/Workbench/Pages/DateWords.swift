import ParleyDrawing
import ParleyText

/// A record's date as sentences say it.
enum DateWords {
  /// - Parameter date: "2022-03-29", or "2022-03-28/2022-03-30"; anything else stays as it is.
  static func text(_ date: String) -> String {
    guard let first = Day(date.prefix(10)) else { return date }
    guard let last = Day(date.suffix(10)), first < last else { return first.words }
    return (first...last).words
  }
}
