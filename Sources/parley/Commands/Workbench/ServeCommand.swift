import ArgumentParser
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

  func run() async throws {
    let host = self.host
    try await WorkbenchServer(Desk(folder: folder), host: host, port: port).serve { port in
      Output.write("The workbench is at http://\(host):\(port) until you press Control-C.\n")
    }
  }
}
