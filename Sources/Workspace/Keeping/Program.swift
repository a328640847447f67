import Foundation
import ParleyText

/// This program, told apart from every other build of it.
enum Program {
  /// The executable's size and time; drawn anew in each run where they cannot be had.
  static let identity: String = {
    let path =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    guard let about = try? FileManager.default.attributesOfItem(atPath: path),
      let size = (about[.size] as? NSNumber)?.int64Value, let time = about[.modificationDate] as? Date
    else { return UUID().uuidString }
    return "\(size)-\(Int64(time.timeIntervalSince1970 * 1_000_000))"
  }()
}
