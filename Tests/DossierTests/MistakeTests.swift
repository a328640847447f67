import Foundation
import Testing

@testable import ParleyDossier

/// A change to one file of the starter, and the mistake it makes.
struct Slip: Sendable, CustomTestStringConvertible {
  let file: String
  let old: String
  let new: String
  let code: DossierError.Code
  /// A word of the message or of the advice.
  let says: String

  var testDescription: String { "\(file): \(new)" }

  init(_ file: String, _ old: String, _ new: String, _ code: DossierError.Code, _ says: String) {
    (self.file, self.old, self.new, self.code, self.says) = (file, old, new, code, says)
  }
}

@Suite("Mistakes in a dossier")
struct MistakeTests {
  static let slips: [Slip] = [
    Slip("people.yaml", "party: union", "party: unoin", .unknownReference, "Did you mean “union”?"),
    Slip("issues.yaml", "by: employer", "by: emploier", .unknownReference, "Did you mean “employer”?"),
    Slip("issues.yaml", "place: 0.4", "place: 0.8", .duplicate, "where “wages.three” lies already"),
    Slip("issues.yaml", "place: 0.4", "place: 1.4", .outOfRange, "from 0.0 to 1.0"),
    Slip("issues.yaml", "id: hours.forty", "id: wages.ten", .duplicate, "an option of the issue “wages” already"),
    Slip(
      "issues.yaml", "rejected: wages.inflation", "rejected: hours.forty", .unknownReference, "option of this issue"),
    Slip("issues.yaml", "question: How", "questoin: How", .unknownField, "Did you mean “question”?"),
    Slip(
      "people.yaml", "from: 2021-01-01", "from: 2021-01-01\n        to: 2020-01-01", .contradiction, "before it starts"),
    Slip("people.yaml", "from: 2021-01-01", "from: 2021-02-30", .outOfRange, "no day 2021-02-30"),
    Slip("people.yaml", "from: 2021-01-01", "from: last year", .wrongKind, "such as 2022-03-14"),
    Slip("people.yaml", "names: {en: [Okafor]}", "names: {en: [MARSH]}", .duplicate, "a name of “marsh” too"),
    Slip("people.yaml", "authority: 0.9", "authority: high", .wrongKind, "expected a number"),
    Slip("people.yaml", "okafor:\n", "marsh:\n", .duplicate, "more than once"),
    Slip("dossier.yaml", "to: 2024-06-30", "to: 2023-06-30", .contradiction, "before it starts"),
    Slip("dossier.yaml", "kind: mediator", "kind: proxy", .missingField, "speaks-for"),
    Slip("dossier.yaml", "title: Wages at the harbour", "", .missingField, "“title”"),
    Slip("dossier.yaml", "languages: [en]", "languages: [english]", .wrongKind, "ISO 639-1"),
    Slip("dossier.yaml", "  union:\n", "  the union:\n", .wrongKind, "not an identifier"),
    Slip("facts.yaml", "option: wages.freeze", "option: hours.forty", .unknownReference, "option of this issue"),
    Slip("facts.yaml", "kind: meeting", "kind: meetin", .wrongKind, "Did you mean “meeting”?"),
    Slip("outlook.yaml", "# reservation: {union: 0.4}", "reservation: {union: 4}", .outOfRange, "from 0.0 to 1.0"),
    Slip("outlook.yaml", "# reservation: {union: 0.4}", "evidence: {e: [1, 2]}", .wrongKind, "expected a mapping"),
    Slip(
      "dossier.yaml", "settings:", "settings:\n  translation: {service: deepl}", .missingField, "“key-from” is missing"),
    Slip(
      "dossier.yaml", "settings:", "settings:\n  translation: {service: libretranslate, address: lt}", .outOfRange,
      "no address of a server"),
    Slip("people.yaml", "people:", "people: [", .notYAML, "not YAML"),
  ]

  @Test("Each names its file and line and how to mend it", arguments: slips)
  func slip(_ slip: Slip) throws {
    let found = mistakes(in: slip.file, replacing: slip.old, with: slip.new)
    let mistake = try #require(found.first { $0.code == slip.code }, "found \(found)")
    #expect(mistake.place.file == slip.file && mistake.place.line >= 1)
    #expect(mistake.description.contains(slip.says), "\(mistake)")
    #expect(!mistake.mend.isEmpty)
  }

  @Test("All are told at once, in the order of files and lines")
  func allAtOnce() {
    var files = starter("people.yaml") {
      $0 = $0.replacing("authority: 1\n", with: "authority: 7\n").replacing("okafor:", with: "ok afor:")
    }
    files["dossier.yaml"]?.replace("change-rate", with: "chance-rate")
    files["facts.yaml"]?.replace("2024-03-12", with: "2024-13-12")
    #expect {
      try DossierLoader.load(files: files)
    } throws: { error in
      let places = (error as? DossierErrors)?.mistakes.map(\.place.file)
      return places == ["dossier.yaml", "people.yaml", "people.yaml", "facts.yaml"]
    }
  }

  @Test("A file that cannot be read is told once, not at every reference to it")
  func noCascade() {
    let found = mistakes(in: "dossier.yaml", replacing: "sides:", with: "sides: ]")
    #expect(found.count == 1 && found.first?.code == .notYAML)
  }

  @Test("Wrong bytes, deep nesting and alias bombs are told, not fallen over")
  func hostileBytes() {
    func codes(_ bytes: [UInt8]) -> [DossierError.Code] {
      let book = MistakeBook()
      _ = DossierFile.parse(bytes, name: .facts, book: book)
      return book.sorted().map(\.code)
    }
    #expect(codes([0x61, 0x3A, 0x20, 0xFF, 0xFE]) == [.unreadable])
    #expect(codes(Array(repeating: UInt8(ascii: "["), count: 200_000)) == [.notYAML])
    #expect(codes(Array(repeating: 0, count: 100)) == [.notYAML])
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let last = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(last)]\n"
    }
    #expect(codes(Array(bomb.utf8)) == [.notYAML])
  }

  @Test("An empty folder misses three files")
  func emptyFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect {
      try DossierLoader.load(folder)
    } throws: { error in
      (error as? DossierErrors)?.mistakes.map(\.code) == [.missingFile, .missingFile, .missingFile]
    }
  }
}
