import Foundation
import Testing

@Suite("The command")
struct CommandTests {
  @Test("A new dossier passes its own check and can be read, asked and reported on")
  func walksThroughStarter() throws {
    let folder = Command.freshFolder()
    #expect(try Command.run("new", folder).status == 0)
    #expect(try Command.run("check", folder).status == 0)
    try """
    ---
    publisher: Example wire
    language: en
    published: 2024-03-04
    ---
    “We are ready to talk,” Anna Berg said on Monday.
    """.write(toFile: folder + "/sources/one.txt", atomically: true, encoding: .utf8)
    let read = try Command.run("read", folder, folder + "/sources")
    #expect(read.status == 0)
    #expect(read.output.contains("1 articles: 1 new"))
    for command in ["gap", "positions", "shifts", "settle", "hypotheses", "statements", "claims", "articles"] {
      for format in ["text", "json", "jsonl", "csv"] {
        let result = try Command.run(command, folder, "--format", format)
        #expect(result.status == 0, "\(command) --format \(format): \(result.errors)")
      }
    }
    let report = folder + "/brief.html"
    #expect(try Command.run("report", folder, "-o", report).status == 0)
    #expect(try String(contentsOfFile: report, encoding: .utf8).hasPrefix("<!doctype html>"))
  }

  @Test("A dossier is never overwritten")
  func neverOverwrites() throws {
    let folder = Command.freshFolder()
    try Command.run("new", folder)
    let before = try String(contentsOfFile: folder + "/issues.yaml", encoding: .utf8)
    let again = try Command.run("new", folder)
    #expect(again.status == 2)
    #expect(again.errors.contains("exists"))
    #expect(try String(contentsOfFile: folder + "/issues.yaml", encoding: .utf8) == before)
  }

  @Test(
    "What goes wrong exits with its documented code and one clear line",
    arguments: [
      (["check", "/nowhere/at/all"], 2, "missing"), (["attribute", "/nowhere/at/all.txt"], 3, "not found"),
      (["gap"], 64, "folder"), (["shout"], 64, "Usage"),
      (["claims", "Examples/ukraine-2022", "--from", "tomorrow"], 64, "from"),
    ])
  func exitsWithCodes(_ arguments: [String], _ status: Int, _ words: String) throws {
    let result =
      try arguments.count == 1
      ? Command.run(arguments[0])
      : arguments.count == 2
        ? Command.run(arguments[0], arguments[1])
        : Command.run(arguments[0], arguments[1], arguments[2], arguments[3])
    #expect(result.status == Int32(status))
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test("Killed while it reads, a ledger opens again with whole articles only")
  func survivesKill() throws {
    let folder = Command.freshFolder()
    try Command.run("new", folder)
    for number in 0..<400 {
      try """
      ---
      language: en
      published: 2024-03-04
      ---
      “We are ready to talk about point \(number),” Anna Berg said on Monday. She said that nothing was agreed.
      """.write(toFile: folder + "/sources/\(number).txt", atomically: true, encoding: .utf8)
    }
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = ["read", folder, folder + "/sources"]
    process.standardOutput = Pipe()
    process.standardError = Pipe()
    try process.run()
    let ledger = folder + "/parley.sqlite-wal"
    while process.isRunning, (try? FileManager.default.attributesOfItem(atPath: ledger)[.size] as? Int) ?? 0 < 200_000 {
      usleep(2000)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let listed = try Command.run("statements", folder, "--format", "jsonl")
    #expect(listed.status == 0)
    let articles = try Command.run("articles", folder, "--format", "jsonl").output.split(separator: "\n").count
    let statements = listed.output.split(separator: "\n").count
    let again = try Command.run("read", folder, folder + "/sources")
    #expect(again.status == 0)
    #expect(again.output.contains("\(articles) unchanged"))
    let whole = try Command.run("statements", folder, "--format", "jsonl").output.split(separator: "\n").count
    #expect(statements * 400 == whole * articles, "each article has the same statements")
  }

  @Test("The example dossiers have no mistake", arguments: ["Examples/ukraine-2022"])
  func checksExamples(_ folder: String) throws {
    let result = try Command.run("check", folder)
    #expect(result.status == 0, "\(result.errors)")
  }
}
