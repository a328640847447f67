import Foundation
import TestSite
import Testing

@Suite("parley watch, the process", .timeLimit(.minutes(2)))
struct WatchProcessTests {
  private let folder = Command.freshFolder()
  private let site: LocalSite

  init() throws {
    site = try #require(LocalSite())
    for number in 1...6 { site.set("/\(number).html", LocalSite.page(number)) }
    site.set("/feed", site.feed([1, 2, 3, 4, 5, 6]))
    try Command.run("new", folder)
    let file = folder + "/dossier.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("settings:", with: "settings:\n  feeds: [\"\(site.address("/feed"))\"]")
      .write(toFile: file, atomically: true, encoding: .utf8)
  }

  private func start() throws -> Process {
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = ["watch", folder, "--allow", "127.0.0.1"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func wait(forPages count: Int) {
    while site.requests.filter({ $0.hasSuffix(".html") }).count < count { usleep(20_000) }
  }

  private var articles: [Substring] {
    get throws { try Command.run("articles", folder, "--format", "jsonl").output.split(separator: "\n") }
  }

  @Test("Killed in the middle and started again, it neither loses nor doubles an entry; SIGTERM ends it with 0")
  func survivesKill() throws {
    let killed = try start()
    wait(forPages: 3)
    kill(killed.processIdentifier, SIGKILL)
    killed.waitUntilExit()
    let kept = try articles.count
    #expect((1...3).contains(kept))
    let second = try start()
    while try articles.count < 6, second.isRunning { usleep(200_000) }
    kill(second.processIdentifier, SIGTERM)
    second.waitUntilExit()
    #expect(second.terminationReason == .exit)
    #expect(second.terminationStatus == 0)
    #expect(try articles.count == 6)
    #expect(try Set(articles).count == 6)
    let again = try Command.run("watch", folder, "--once", "--allow", "127.0.0.1")
    #expect(again.status == 0)
    #expect(again.output.contains("0 articles"))
  }

  @Test("The local network is refused unless it is allowed by name, with the documented exit code")
  func refuses() throws {
    let refused = try Command.run("watch", folder, "--once")
    #expect(refused.status == 8)
    #expect(refused.errors.contains("local network"))
    let page = try Command.run("read", folder, site.address("/1.html"))
    #expect(page.status == 8)
    #expect(site.requests.isEmpty)
  }
}
