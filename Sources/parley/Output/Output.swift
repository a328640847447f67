import Foundation
import ParleyWorkspace

/// Standard output and standard error.
enum Output {
  static func write(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  /// Writes data that must arrive whole.
  /// - Throws: ``WorkspaceError`` `output` where the system does not take them.
  static func deliver(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw WorkspaceError(.output, "the results could not be written: the disk may be full, or the file closed")
    }
  }

  /// What is not data: progress and remarks.
  static func note(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }
}
