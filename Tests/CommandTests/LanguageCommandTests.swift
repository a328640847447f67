import Foundation
import Testing

@Suite("What is told in a language")
struct LanguageCommandTests {
  private func starter() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-told-\(UUID().uuidString)").path
    #expect(try Command.run("new", folder).status == 0)
    return folder
  }

  @Test(
    "The brief is told in the language that is asked for",
    arguments: [("en", "How far from yes?"), ("uk", "Чи далеко до згоди?"), ("ru", "Далеко ли до согласия?")])
  func tells(_ language: String, _ heading: String) throws {
    let brief = try Command.run("brief", try starter(), "--language", language)
    #expect(brief.status == 0 && brief.output.contains(heading))
  }

  @Test("The report bears its language; a language that it is not told in is refused")
  func reports() throws {
    let folder = try starter()
    let file = folder + "/brief.html"
    #expect(try Command.run("report", folder, "-o", file, "--language", "uk").status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("<html lang=\"uk\">"))
    #expect(try Command.run("brief", folder, "--language", "fr").status != 0)
  }

  @Test(
    "The examples pass their checks with their words in three languages",
    arguments: ["ukraine-2022", "grain-port-strike"])
  func checks(_ example: String) throws {
    #expect(try Command.run("check", "Examples/\(example)").status == 0)
  }
}
