import Foundation
import Testing

@Suite("parley team")
struct TeamCommandTests {
  private let folder: String

  init() throws {
    folder = Command.freshFolder()
    try Command.run("new", folder)
  }

  /// Runs `parley team` with a password as the line that is piped in.
  private func team(_ arguments: String..., password: String? = nil) throws -> Command {
    let file = folder + "/typed"
    try ((password ?? "") + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    return try Command.run(["team"] + arguments, standardInput: password == nil ? nil : file)
  }

  @Test("Accounts are added, listed, given other roles and passwords, and removed")
  func keepsAccounts() throws {
    #expect(try team("add", folder, "ann", "--role", "editor", password: "a long password").status == 0)
    #expect(try team("add", folder, "bob", password: "another password").output == "bob may sign in as reader.\n")
    #expect(try team("list", folder, "--format", "csv").output == "name,role\r\nann,editor\r\nbob,reader\r\n")
    #expect(try team("role", folder, "bob", "coder").status == 0)
    #expect(try team("password", folder, "bob", password: "a third password").status == 0)
    #expect(try team("list", folder, "--format", "jsonl").output.contains(#""role":"coder""#))
    #expect(try team("remove", folder, "bob").status == 0)
    #expect(try team("list", folder, "--format", "csv").output == "name,role\r\nann,editor\r\n")
  }

  @Test("No password is ever printed, and the file is its owner's alone")
  func keepsSecrets() throws {
    let added = try team("add", folder, "ann", "--role", "editor", password: "a long password")
    #expect(!(added.output + added.errors).contains("a long password"))
    #expect(try !String(contentsOfFile: folder + "/team.json", encoding: .utf8).contains("a long password"))
    let rights = try FileManager.default.attributesOfItem(atPath: folder + "/team.json")[.posixPermissions] as? Int
    #expect(rights == 0o600)
  }

  @Test("What cannot be done is told with how to mend it")
  func tellsMistakes() throws {
    #expect(try team("add", folder, "ann", password: "short").errors.contains("10 to 256"))
    #expect(try team("add", folder, "a b", password: "a long password").errors.contains("hyphens"))
    #expect(try team("add", folder + "-none", "ann", password: "a long password").errors.contains("no such folder"))
    #expect(try team("serve", folder).status != 0)
    _ = try team("add", folder, "ann", "--role", "editor", password: "a long password")
    let last = try team("remove", folder, "ann")
    #expect(last.status != 0 && last.errors.contains("last editor"))
    #expect(try team("role", folder, "ann", "reader").errors.contains("last editor"))
    let unknown = try team("remove", folder, "eve")
    #expect(unknown.status != 0 && unknown.errors.contains("ann"))
  }
}
