import Foundation
import ParleyIngest
import ParleyText
import ParleyWorkspace
import Testing

@Suite("Reading archives")
struct ArchiveRunTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "parley-archive-\(UUID().uuidString)")
  private var archive: String { folder.appendingPathComponent("crawl.warc").path }

  init() throws {
    try Workspace.create(folder.path)
    try (0..<100).map(Self.record).joined().write(toFile: archive, atomically: true, encoding: .utf8)
  }

  /// Odd ones are about grain, and of another host.
  private static func record(_ number: Int) -> String {
    let isOdd = number % 2 == 1
    let page = """
      HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>Day \(number)</title></head><body>
      <p>Delegations met for round \(number) in the harbour city and spoke about \(isOdd ? "grain" : "mines") for long.</p>
      <p>“We are ready to talk about point \(number),” Anna Berg said on Monday.</p></body></html>
      """
    return
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://\(isOdd ? "a.example.org" : "example.com")/\(number)\r\n"
      + "WARC-Date: 2024-03-\(number < 50 ? "04" : "05")T10:00:00Z\r\nContent-Length: \(page.utf8.count)\r\n\r\n\(page)\r\n\r\n"
  }

  @Test("A reading that was stopped goes on at the very record, and a finished one has nothing to do")
  func resumes() throws {
    let stopped = try Workspace(folder: folder.path).read([archive]) { _ in false }
    #expect(stopped.cancelled)
    #expect(stopped.new > 0 && stopped.new < 100)
    let workspace = try Workspace(folder: folder.path)
    let rest = try workspace.read([archive])
    #expect((rest.new, rest.unchanged) == (100 - stopped.new, 0))
    #expect(rest.resumed == [archive])
    #expect(try workspace.read([archive]).articles == 0)
    #expect(try workspace.read([archive], fromStart: true).unchanged == 100)
  }

  @Test("An archive that has changed, or another filter, begins at the start")
  func beginsAnew() throws {
    let workspace = try Workspace(folder: folder.path)
    let grain = IntakeOptions(filter: ArchiveFilter(words: ["grain"]))
    #expect(try workspace.read([archive], options: grain).new == 50)
    let all = try workspace.read([archive])
    #expect((all.new, all.unchanged, all.resumed) == (50, 50, []))
    try (0..<101).map(Self.record).joined().write(toFile: archive, atomically: true, encoding: .utf8)
    #expect(try workspace.read([archive]).new == 1)
  }

  @Test("Hosts, days, words and languages decide what is read")
  func filters() throws {
    func count(_ filter: ArchiveFilter) throws -> Int {
      let place = FileManager.default.temporaryDirectory.appendingPathComponent("parley-\(UUID().uuidString)").path
      try Workspace.create(place)
      return try Workspace(folder: place).read([archive], options: IntakeOptions(filter: filter)).new
    }
    let day = try #require(Day("2024-03-05"))
    #expect(try count(ArchiveFilter(hosts: ["example.org"])) == 50)
    #expect(try count(ArchiveFilter(days: day...day)) == 50)
    #expect(try count(ArchiveFilter(hosts: ["example.org"], days: day...day, words: ["GRAIN"])) == 25)
    #expect(try count(ArchiveFilter(languages: [.english])) == 100)
    #expect(try count(ArchiveFilter(languages: [.russian, .ukrainian])) == 0)
  }

  @Test("Progress tells how much of the files is read")
  func progress() throws {
    var shares: [Double] = []
    try Workspace(folder: folder.path).read([archive]) { progress in
      shares.append(Double(progress.bytes) / Double(progress.totalBytes))
      return true
    }
    #expect(shares == shares.sorted())
    #expect(shares.last == 1)
  }
}
