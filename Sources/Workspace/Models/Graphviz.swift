import Foundation
import ParleyBargaining
import ParleyDrawing

/// Graphviz's `dot`, where it is installed.
enum Graphviz {
  /// Where `dot` may be; nothing else is ever started.
  private static let places = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"]
  private static let patience: TimeInterval = 10

  /// The places of states and moves that `dot` computes.
  /// - Returns: nil where it is not installed, fails, or takes more than ten seconds.
  static func layout(of map: ConflictMap) -> ConflictLayout? {
    guard let program = places.first(where: FileManager.default.isExecutableFile), let plain = run(program, map.dot)
    else { return nil }
    return ConflictLayout(graphviz: plain, map: map)
  }

  private static func run(_ program: String, _ input: String) -> String? {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-dot-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("map.dot")
    let result = folder.appendingPathComponent("map.txt")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(input.utf8).write(to: file)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = ["-Tplain", "-o", result.path, file.path]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      let ended = DispatchSemaphore(value: 0)
      process.terminationHandler = { _ in ended.signal() }
      try process.run()
      guard ended.wait(timeout: .now() + patience) == .success else {
        process.terminate()
        return nil
      }
      guard process.terminationStatus == 0 else { return nil }
      return String(decoding: try Data(contentsOf: result), as: UTF8.self)
    } catch {
      return nil
    }
  }
}
