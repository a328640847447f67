import Foundation
import ParleyWorkspace

/// Shows how far a reading has come: a bar, articles a second, and the time left.
struct ReadMeter {
  private let meter = ProgressMeter()
  private let start = Date()

  func show(_ progress: ReadProgress) {
    meter.show(Self.text(progress, seconds: Date().timeIntervalSince(start)))
  }

  func finish() { meter.finish() }

  static func text(_ progress: ReadProgress, seconds: Double) -> String {
    var parts = [
      "\(progress.articles) articles, \(progress.statements) statements, \(progress.claims) claims",
      String(format: "%.0f articles/s", Double(progress.articles) / max(0.001, seconds)),
    ]
    guard progress.totalBytes > 0 else { return parts.joined(separator: " · ") }
    let share = min(1, Double(progress.bytes) / Double(progress.totalBytes))
    let filled = Int(share * 20)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    parts.insert("\(bar) \(Int(share * 100))%", at: 0)
    if share > 0.01, seconds > 1 { parts.append("\(Self.time(seconds / share - seconds)) left") }
    return parts.joined(separator: " · ")
  }

  private static func time(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded())
    if seconds >= 3600 { return "\(seconds / 3600) h \(seconds / 60 % 60) min" }
    return seconds >= 60 ? "\(seconds / 60) min \(seconds % 60) s" : "\(seconds) s"
  }
}
