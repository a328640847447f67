import Foundation

/// Numbers as tables show them.
enum Figure {
  static func text(_ value: Double) -> String { String(format: "%.2f", value) }
}
