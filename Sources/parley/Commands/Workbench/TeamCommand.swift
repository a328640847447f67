public import ArgumentParser
import Foundation
public import ParleyTeam
import ParleyWorkspace

struct TeamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team",
    abstract: "Who may sign in to a workbench that is served with --team.",
    discussion: """
      A reader reads; a coder also reviews and comments; an editor also adds sources, edits the dossier and reads the
      audit trail. The accounts are in team.json of the dossier's folder, readable by its owner alone.

      Example:
        parley team add Examples/ukraine-2022 ann --role editor
      """,
    subcommands: [Add.self, List.self, SetRole.self, SetPassword.self, Remove.self])

  struct Target: ParsableArguments {
    @Argument(help: "The dossier's folder.")
    var folder: String

    func book() throws -> AccountBook {
      guard FileManager.default.fileExists(atPath: folder) else {
        throw WorkspaceError(.input, "\(folder): there is no such folder")
      }
      return try AccountBook(folder: folder)
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add an account; the password is read from the terminal, or a line from a pipe.")
    @OptionGroup var target: Target
    @Argument(help: "The account's name.") var name: String
    @Option(help: "reader, coder or editor.") var role = Role.reader

    func run() throws {
      try TeamCommand.telling {
        try target.book().add(name, role: role, password: try NewPassword.read())
        Output.write("\(name) may sign in as \(role.rawValue).\n")
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the accounts with their roles.")
    @OptionGroup var target: Target
    @OptionGroup var output: FormatOptions

    func run() throws {
      try TeamCommand.telling {
        let rows = try target.book().accounts().map { AccountLine(name: $0.name, role: $0.role.rawValue) }
        try Printer(format: output.format).list(
          rows, kind: "parley.team/1", columns: [Column("name", \.name), Column("role", \.role)])
      }
    }
  }

  struct SetRole: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "role", abstract: "Give an account another role.")
    @OptionGroup var target: Target
    @Argument(help: "The account's name.") var name: String
    @Argument(help: "reader, coder or editor.") var role: Role

    func run() throws { try TeamCommand.telling { try target.book().setRole(role, of: name) } }
  }

  struct SetPassword: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "password",
      abstract: "Give an account another password; whoever signed in with the old one is out at once.")
    @OptionGroup var target: Target
    @Argument(help: "The account's name.") var name: String

    func run() throws {
      try TeamCommand.telling { try target.book().setPassword(try NewPassword.read(), of: name) }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove an account; its sessions end at once, its reviews stay. The last editor cannot go.")
    @OptionGroup var target: Target
    @Argument(help: "The account's name.") var name: String

    func run() throws { try TeamCommand.telling { try target.book().remove(name) } }
  }

  /// What the accounts report, as all commands tell it.
  private static func telling(_ work: () throws -> Void) throws {
    do { try work() } catch let error as TeamError {
      throw WorkspaceError(error.code == .unknown ? .notFound : .argument, error.description)
    }
  }
}

extension Role: ExpressibleByArgument {}

private struct AccountLine: Encodable {
  var name: String
  var role: String
}

/// A password typed twice without being shown, or one line of what is piped in.
private enum NewPassword {
  static func read() throws -> String {
    guard isatty(STDIN_FILENO) != 0 else {
      guard let line = readLine(strippingNewline: true) else {
        throw WorkspaceError(.argument, "a password is expected on the standard input")
      }
      return line
    }
    let first = hidden("Password: ")
    guard first == hidden("Again: ") else { throw WorkspaceError(.argument, "the two were not the same") }
    return first
  }

  private static func hidden(_ prompt: String) -> String {
    guard let typed = getpass(prompt) else { return "" }
    return String(cString: typed)
  }
}
