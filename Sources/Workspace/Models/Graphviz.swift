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
    run(["-Tplain"], map.dot).flatMap { ConflictLayout(graphviz: $0, map: map) }
  }

  /// A graph drawn with springs, as SVG.
  /// - Returns: nil as for ``layout(of:)``.
  static func svg(of graph: String) -> String? { run(["-Kneato", "-Tsvg"], graph) }

  private static func run(_ arguments: [String], _ input: String) -> String? {
    guard let program = places.first(where: FileManager.default.isExecutableFile) else { return nil }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-dot-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("map.dot")
    let result = folder.appendingPathComponent("map.txt")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(input.utf8).write(to: file)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments + ["-o", result.path, file.path]
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
