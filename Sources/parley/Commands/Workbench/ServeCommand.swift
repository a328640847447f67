import ArgumentParser
import ParleyTeam
import ParleyWorkbench
import ParleyWorkspace

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Open the workbench: everything in the browser, on this machine only.",
    discussion: """
      Stop it with Control-C. In a folder that holds no dossier yet, the first page writes one.

      Example:
        parley serve Examples/ukraine-2022 --port 8080
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"
  @Option(help: "The port; 0 for any free one.")
  var port = 8080
  @Flag(help: "Let in only who signs in; parley team adds accounts.")
  var team = false
  @OptionGroup var web: WebOptions

  func run() async throws {
    let host = self.host
    let server = WorkbenchServer(
      try Desk(folder: folder), host: host, port: port, team: try openTeam(), reader: web.reader())
    try await server.serve { port in
      Output.write("The workbench is at http://\(host):\(port) until you press Control-C.\n")
    }
  }

  private func openTeam() throws -> TeamDesk? {
    guard team else { return nil }
    do {
      let desk = try TeamDesk(folder: folder)
      guard try !AccountBook(folder: folder).accounts().isEmpty else {
        throw WorkspaceError(
          .argument, "nobody could sign in: add an account with parley team add \(folder) NAME --role editor")
      }
      return desk
    } catch let error as TeamError {
      throw WorkspaceError(.input, error.description)
    }
  }
}
