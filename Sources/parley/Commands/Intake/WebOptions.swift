import ArgumentParser
import ParleyWorkspace

/// How addresses are fetched.
struct WebOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A host on the local network that may be fetched from all the same; may be given again.", valueName: "host"))
  var allow: [String] = []

  @Option(help: "The longest that a host may take to answer, in seconds.")
  var timeout = 30.0

  @Option(help: "The most that an answer may have, in MB.")
  var maximumSize = 16

  func validate() throws {
    guard timeout > 0, timeout <= 3600 else { throw ValidationError("--timeout: seconds from 1 to 3600") }
    guard (1...1024).contains(maximumSize) else { throw ValidationError("--maximum-size: MB from 1 to 1024") }
  }

  func reader(interval: Double = 900) -> WebReader {
    WebReader(allowedHosts: Set(allow), seconds: timeout, maximumBytes: maximumSize << 20, interval: interval)
  }
}
