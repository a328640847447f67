import Foundation
import Glibc
import ParleyIngest
import ParleyText
import Testing

@Suite struct IntakeErrorTests {
  private func error(_ name: String, _ bytes: [UInt8], options: IntakeOptions = IntakeOptions()) throws -> IngestError?
  {
    let scratch = try Scratch()
    let path = try scratch.write(name, bytes)
    return #expect(throws: IngestError.self) { try scratch.article(at: path, options: options) }
  }

  @Test("An empty file is refused", arguments: ["a.txt", "a.html"])
  func empty(name: String) throws {
    #expect(try error(name, [])?.code == .empty)
  }

  @Test("A file with nothing but a header or white space is refused", arguments: [" \n\n", "---\nlanguage: en\n---\n"])
  func blank(content: String) throws {
    #expect(try error("a.txt", Array(content.utf8))?.code == .empty)
  }

  @Test("A binary file under a text's name is refused, with the byte")
  func binary() throws {
    let found = try error("a.txt", Array("Text".utf8) + [0x00, 0x01, 0x02])
    #expect(found?.code == .binary)
    #expect(found?.place.byte == 4)
  }

  @Test("Damaged UTF-8 is refused, with the byte")
  func invalidUTF8() throws {
    let found = try error("a.txt", Array("Они встретились в ".utf8) + [0xD0] + Array(" Стамбуле".utf8))
    #expect(found?.code == .invalidText)
    #expect(found?.place.byte == 33)
  }

  @Test("A document over the limit is refused before it is read")
  func tooLarge() throws {
    let found = try error(
      "a.txt", Array(repeating: 0x61, count: 3 << 20), options: IntakeOptions(maximumBytes: 1 << 20))
    #expect(found?.code == .tooLarge)
  }

  @Test("A line of 100 MB is refused at once, and a shorter one is read", .timeLimit(.minutes(1)))
  func longLine() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.txt", Array(repeating: UInt8(ascii: "a"), count: 100 << 20))
    let error = #expect(throws: IngestError.self) { try scratch.article(at: path) }
    #expect(error?.code == .tooLarge)
    let short = try scratch.write("b.txt", Array(repeating: UInt8(ascii: "a"), count: 4 << 20))
    #expect(try scratch.article(at: short).paragraphs.map(\.span) == [TextSpan(0, 4 << 20)])
  }

  @Test("A missing path throws at once")
  func missing() throws {
    let error = #expect(throws: IngestError.self) { try Intake().articles(at: "/no/such/folder") }
    #expect(error?.code == .notFound)
  }

  @Test("An unknown ending is reported, companions of a saved page are passed over")
  func unknownEnding() throws {
    let scratch = try Scratch()
    try scratch.write("a.xyz", "data")
    try scratch.write("b.png", "data")
    try scratch.write("c.txt", "The talks go on.")
    try scratch.write("page.html", "<p>The talks go on for another day, the delegations said after the meeting.</p>")
    try scratch.write("page_files/inner.txt", "not an article")
    let results = try Intake().articles(at: scratch.path).map { $0 }
    #expect(results.count == 3)
    #expect(throws: IngestError.self) { try results[0].get() }
    #expect(try results[1].get().text == "The talks go on.")
  }

  @Test("One bad file does not stop the others, which come in the order of their paths")
  func goesOn() throws {
    let scratch = try Scratch()
    try scratch.write("b.txt", [])
    try scratch.write("a/z.txt", "First.")
    try scratch.write("c.txt", "Third.")
    let results = try Intake().articles(at: scratch.path).map { try? $0.get().text }
    #expect(results == ["First.", nil, "Third."])
  }

  @Test("A folder without rights is reported and the walk goes on")
  func withoutRights() async throws {
    await #expect(processExitsWith: .success) {
      let scratch = try Scratch()
      try scratch.write("closed/a.txt", "Hidden.")
      try scratch.write("open.txt", "Open.")
      chmod(scratch.path + "/closed", 0)
      if getuid() == 0 { setuid(65534) }
      let results = try Intake().articles(at: scratch.path).map { $0 }
      guard results.count == 2, case .failure(let error) = results[0], error.code == .notReadable,
        case .success(let article) = results[1], article.text == "Open."
      else { exit(1) }
      let outright = try? Intake().articles(at: scratch.path + "/closed")
      exit(outright == nil ? 0 : 2)
    }
  }

  @Test("Cyrillic text in an older encoding is read", arguments: ["windows-1251", "koi8-u", "ibm866"])
  func legacyEncoding(name: String) throws {
    let text =
      "Делегации встретились в Стамбуле и договорились продолжить переговоры в пятницу. Это подтвердили обе стороны."
    let scratch = try Scratch()
    let path = try scratch.write("a.txt", Legacy.encode(text, name))
    #expect(try scratch.article(at: path).text == text)
  }
}
