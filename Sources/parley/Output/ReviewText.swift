import Foundation
import ParleyCoding

/// Codings for a terminal.
enum ReviewText {
  static func text(_ coding: Review.Coding?) -> String {
    guard let coding else { return "nothing" }
    let about = coding.about.map { ", said of \($0)" } ?? ""
    return "\(coding.stance.rawValue) \(coding.option ?? coding.issue)\(about)"
  }

  /// UTC, to the second.
  static func moment(_ milliseconds: Int64) -> String {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(.iso8601)
  }
}
