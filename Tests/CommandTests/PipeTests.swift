import Foundation
import Testing

@Suite("JSON lines in, JSON lines out")
struct PipeTests {
  private static let page =
    #"{"id":"p1","url":"https://example.org/a","html":"<html><head><title>Talks</title></head><body><h1>Talks</h1>"#
    + #"<p>Delegations met again on Monday in the harbour city for the third time.</p><p>“We are ready to talk,” Anna Berg said on Monday.</p></body></html>"}"#
  private static let text =
    #"{"article":"t1","title":"Two","language":"en","published":"2024-03-04","text":"“Nothing is agreed,” Anna Berg said."}"#
  private static let bare = #"{"id":"b1","title":"a record without a text"}"#

  /// Runs a command with standard input.
  private func pipe(_ arguments: [String], _ input: String) throws -> Command {
    let file = NSTemporaryDirectory() + "parley-pipe-\(UUID().uuidString)"
    try input.write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    return try Command.run(arguments, standardInput: file)
  }

  private func records(_ command: Command) throws -> [[String: Any]] {
    try command.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("extract gives one line for each record, in order: an article or a failure", arguments: [[], ["--parallel"]])
  func extracts(_ options: [String]) throws {
    let result = try pipe(
      ["extract", "--stdin"] + options, [Self.page, Self.text, Self.bare, Self.text].joined(separator: "\n") + "\n")
    #expect(result.status == 0)
    let records = try records(result)
    #expect(records.map { $0["article"] as? String } == ["p1", "t1", "b1", "t1"])
    #expect(records[2]["kind"] as? String == "failure")
    #expect(records[2]["line"] as? Int == 3)
    #expect(records[0]["url"] as? String == "https://example.org/a")
  }

  @Test("What extract prints goes into attribute as it stands, failures passing through")
  func chains() throws {
    let extracted = try pipe(["extract", "--stdin"], [Self.page, Self.bare].joined(separator: "\n"))
    let attributed = try pipe(["attribute", "--stdin"], extracted.output)
    #expect(attributed.status == 0)
    let direct = try pipe(["attribute", "--stdin"], Self.page)
    let statements = try records(attributed).filter { $0["kind"] as? String == "statement" }
    #expect(!statements.isEmpty)
    #expect(
      try statements.compactMap { $0["id"] as? String }
        == records(direct).filter { $0["kind"] as? String == "statement" }.compactMap { $0["id"] as? String })
    #expect(try records(attributed).last?["kind"] as? String == "failure")
  }

  @Test(
    "A broken stream exits with 3, after what came before it was written",
    arguments: [
      ("\n{\"text\": \"breaks o", "truncated (standard input:2)"), ("\nno JSON\n", "malformed (standard input:2)"),
      ("\n[1, 2]\n", "malformed (standard input:2)"),
    ])
  func breaks(_ tail: String, _ words: String) throws {
    let result = try pipe(["attribute", "--stdin"], Self.text + tail)
    #expect(result.status == 3)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(try records(result).first?["article"] as? String == "t1")
  }

  @Test("A whole article follows its records, and closes them")
  func whole() throws {
    let result = try pipe(["code", "Examples/ukraine-2022", "--stdin", "--whole"], Self.text + "\n" + Self.page)
    let kinds = try records(result).compactMap { $0["kind"] as? String }
    #expect(kinds.filter { $0 == "reading" }.count == 2)
    #expect(kinds.last == "reading")
  }

  @Test("A stream of any length takes no more memory", .timeLimit(.minutes(2)))
  func isBounded() throws {
    func peak(_ count: Int) throws -> Int {
      let input = (0..<count).map { Self.text.replacing("t1", with: "t\($0)") }.joined(separator: "\n")
      let file = NSTemporaryDirectory() + "parley-pipe-\(UUID().uuidString)"
      try input.write(toFile: file, atomically: true, encoding: .utf8)
      defer { try? FileManager.default.removeItem(atPath: file) }
      let process = Process()
      process.executableURL = Command.executable
      process.arguments = ["extract", "--stdin"]
      process.standardInput = FileHandle(forReadingAtPath: file)
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      var largest = 0
      while !output.fileHandleForReading.availableData.isEmpty {
        let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
        largest = max(largest, line.flatMap { Int($0.filter(\.isNumber)) } ?? 0)
      }
      process.waitUntilExit()
      return largest
    }
    let (short, long) = (try peak(400), try peak(8000))
    #expect(long < short + 20_000, "\(short) kB for 400 records, \(long) kB for 8000")
  }
}
