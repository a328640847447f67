import Foundation

/// The command as a user starts it.
struct Command {
  var status: Int32
  var output: String
  var errors: String

  /// Where the test build put the command.
  static let executable: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    return (bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
      .appendingPathComponent("parley")
  }()

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @discardableResult
  static func run(_ arguments: String...) throws -> Command { try run(arguments, standardInput: nil) }

  /// - Parameter file: what the command reads as standard input.
  static func run(_ arguments: [String], standardInput file: String?) throws -> Command {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = repository
    process.environment = ["COLUMNS": "100", "PATH": "/usr/bin:/bin", "HOME": NSTemporaryDirectory()]
    if let file { process.standardInput = FileHandle(forReadingAtPath: file) }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let collected = DispatchQueue(label: "errors")
    nonisolated(unsafe) var errorBytes = Data()
    let group = DispatchGroup()
    collected.async(group: group) { errorBytes = errors.fileHandleForReading.readDataToEndOfFile() }
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    group.wait()
    process.waitUntilExit()
    return Command(
      status: process.terminationStatus, output: String(decoding: bytes, as: UTF8.self),
      errors: String(decoding: errorBytes, as: UTF8.self))
  }

  /// A folder that does not exist yet.
  static func freshFolder() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("parley-command-\(UUID().uuidString)").path
  }
}
