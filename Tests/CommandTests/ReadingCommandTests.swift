import Foundation
import Testing

@Suite("Commands of reading")
struct ReadingCommandTests {
  private func file(_ text: String) throws -> String {
    let folder = Command.freshFolder()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: folder + "/page.txt", atomically: true, encoding: .utf8)
    return folder + "/page.txt"
  }

  @Test("attribute --explain names the rule, the speaker's words, the date's words and the lines of the word lists")
  func explains() throws {
    let page = try file("Anna Berg met the press. “We will never accept this offer,” she said on Monday.")
    let text = try Command.run("attribute", page, "--published", "2024-03-06", "--explain")
    #expect(text.status == 0, "\(text.errors)")
    for words in ["quoteSubjectCue", "by “Anna Berg”", "by “Monday”", "acts.en.txt:"] {
      #expect(text.output.contains(words), "\(text.output)")
    }
    for format in ["json", "jsonl", "csv"] {
      #expect(try Command.run("attribute", page, "--explain", "--format", format).output.contains("quoteSubjectCue"))
    }
  }

  @Test("A reader that is not there, or is no reader, exits with 3 and says what to do")
  func badReader() throws {
    let page = try file("Anna Berg said no.")
    let missing = try Command.run("attribute", page, "--reader", "/nowhere.reader")
    #expect(missing.status == 3)
    #expect(missing.errors.contains("train a reader first"))
    let wrong = try Command.run("attribute", page, "--reader", page)
    #expect(wrong.status == 3)
    #expect(wrong.errors.contains("no trained reader"))
  }

  @Test("The dossier's settings name the reader that reads for it")
  func settings() throws {
    let folder = Command.freshFolder()
    try Command.run("new", folder)
    let header = folder + "/dossier.yaml"
    let before = try String(contentsOfFile: header, encoding: .utf8)
    let line = before.contains("\nsettings:") ? nil : "\nsettings:\n  reader: own.reader\n"
    let after =
      line.map { before + $0 }
      ?? before.replacingOccurrences(of: "\nsettings:\n", with: "\nsettings:\n  reader: own.reader\n")
    try after.write(toFile: header, atomically: true, encoding: .utf8)
    let result = try Command.run("code", folder, try file("Anna Berg said no."))
    #expect(result.status == 3)
    #expect(result.errors.contains("own.reader"), "\(result.errors)")
  }

  @Test("train without marked articles says what it needs")
  func nothingToLearn() throws {
    let folder = Command.freshFolder()
    try Command.run("new", folder)
    let result = try Command.run("train", "reading", folder, "--out", folder + "/own.reader")
    #expect(result.status == 3)
    #expect(result.errors.contains("no marked statement"), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder + "/own.reader"))
  }
}
