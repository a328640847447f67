import Hummingbird
import Logging
public import ParleyWorkspace

/// The local web application over one dossier.
///
/// Bound to the loopback address unless told otherwise; every page works without scripts.
public struct WorkbenchServer: Sendable {
  private let desk: Desk
  private let host: String
  private let port: Int

  /// - Parameter port: 0 lets the system choose one.
  public init(_ desk: Desk, host: String = "127.0.0.1", port: Int = 8080) {
    self.desk = desk
    self.host = host
    self.port = port
  }

  /// Serves until the process is told to stop (SIGINT, SIGTERM).
  /// - Parameter ready: called once with the port that is served.
  public func serve(ready: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
    var logger = Logger(label: "parley.workbench")
    logger.logLevel = .warning
    let application = Application(
      router: WorkbenchRoutes(desk, isLocal: ["127.0.0.1", "localhost", "::1"].contains(host)).router(),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "parley"),
      onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) },
      logger: logger)
    do {
      try await application.runService()
    } catch {
      throw WorkspaceError(
        .network,
        "cannot serve on \(host) port \(port): \(error). Another program may be using it; choose one with --port.")
    }
  }
}
