import Hummingbird
import HummingbirdCore
import Logging
public import ParleyWorkspace

/// The local web application over one dossier.
///
/// Bound to the loopback address unless told otherwise; every page works without scripts.
public struct WorkbenchServer: Sendable {
  private let desk: Desk
  private let host: String
  private let port: Int
  private let team: TeamDesk?
  private let reader: WebReader

  /// - Parameters:
  ///   - port: 0 lets the system choose one.
  ///   - team: who may sign in; nil where everybody who reaches the port may do everything.
  ///   - reader: fetches the addresses that are to be read.
  public init(
    _ desk: Desk, host: String = "127.0.0.1", port: Int = 8080, team: TeamDesk? = nil, reader: WebReader = WebReader()
  ) {
    self.desk = desk
    self.reader = reader
    self.team = team
    self.host = host
    self.port = port
  }

  /// Serves until the process is told to stop (SIGINT, SIGTERM).
  /// - Parameter ready: called once with the port that is served.
  public func serve(ready: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
    var logger = Logger(label: "parley.workbench")
    logger.logLevel = .warning
    let isLocal = ["127.0.0.1", "localhost", "::1"].contains(host)
    if !desk.isEmpty { try desk.workspace().prepare() }
    let application = Application(
      router: WorkbenchRoutes(
        desk, isLocal: isLocal, isPrompt: true, team: team, reader: reader,
        kept: KeptPages(folder: KeptPages.folder(for: desk.folder))
      ).router(),
      server: .http1(configuration: Self.limits),
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

  /// A connection that says nothing for half a minute is closed; no request needs headers of more than 32 kB.
  private static var limits: HTTP1Channel.Configuration {
    HTTP1Channel.Configuration(
      idleTimeout: .seconds(30),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))
  }
}
