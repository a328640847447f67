import Foundation

/// One line on standard error that is written over as work goes on; silent where that is not a terminal.
struct ProgressMeter {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = Date()

  func show(_ text: String) {
    guard isTerminal else { return }
    let seconds = Int(Date().timeIntervalSince(start))
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text) · \(seconds) s".utf8))
  }

  func finish() {
    guard isTerminal else { return }
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8))
  }
}
