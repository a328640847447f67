import Foundation
import Testing

@Suite("parley review")
struct ReviewCommandTests {
  /// A dossier with one article read, and the identifier of one of its claims.
  private func dossier(blind: Bool = false) throws -> (folder: String, claim: String) {
    let folder = Command.freshFolder()
    try Command.run("new", folder)
    if blind {
      let file = folder + "/dossier.yaml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try (text + "\n  blind: true\n").write(toFile: file, atomically: true, encoding: .utf8)
    }
    try """
    ---
    language: en
    published: 2024-03-12
    ---
    “We demand a pay rise of ten percent,” Ellen Marsh said on Tuesday.
    """.write(toFile: folder + "/sources/one.txt", atomically: true, encoding: .utf8)
    try Command.run("read", folder, folder + "/sources")
    let table = try Command.run("claims", folder, "--format", "csv").output
    let id = try #require(table.split(whereSeparator: \.isNewline).dropFirst().first?.split(separator: ",").first)
    return (folder, String(id))
  }

  @Test("A claim is confirmed, corrected, commented on and taken back, and all of it is told")
  func keepsHistory() throws {
    let (folder, claim) = try dossier()
    #expect(try Command.run("review", "confirm", folder, claim, "--coder", "Anna").status == 0)
    let corrected = try Command.run(
      "review", "correct", folder, claim, "--coder", "Ben", "--option", "wages.inflation", "--comment", "not ten")
    #expect(corrected.output.contains("It counts as demands wages.inflation"), "\(corrected.errors)")
    #expect(try Command.run("review", "comment", folder, claim, "--coder", "Anna", "--comment", "sure").status == 0)
    let undone = try Command.run("review", "undo", folder, claim, "--coder", "Ben")
    #expect(undone.output.contains("It counts as demands wages.ten"))
    let history = try Command.run("review", "history", folder, claim, "--format", "jsonl").output
    #expect(history.split(separator: "\n").count == 4)
    #expect(history.contains(#""comment":"not ten""#))
  }

  @Test("The queue leaves out what one has reviewed, and rejected claims are gone")
  func queues() throws {
    let (folder, claim) = try dossier()
    #expect(try Command.run("review", folder, "--coder", "Anna", "--format", "jsonl").output.contains(claim))
    #expect(try Command.run("review", "reject", folder, claim, "--coder", "Anna").status == 0)
    #expect(try !Command.run("review", folder, "--coder", "Anna", "--format", "jsonl").output.contains(claim))
    #expect(try Command.run("review", folder, "--coder", "Ben", "--format", "jsonl").output.contains(claim))
    #expect(try !Command.run("export", folder, "--format", "csv").output.contains(claim))
  }

  @Test("Agreement is told where two people reviewed the same, else that there is too little")
  func agrees() throws {
    let (folder, claim) = try dossier()
    #expect(try Command.run("review", "agreement", folder).errors.contains("too little"))
    try Command.run("review", "confirm", folder, claim, "--coder", "Anna")
    try Command.run("review", "correct", folder, claim, "--coder", "Ben", "--option", "hours.forty")
    let rows = try Command.run("review", "agreement", folder, "--format", "jsonl").output
    #expect(rows.contains(#""between":"reviewers""#))
    #expect(rows.contains(#""metric":"nominal""#))
  }

  @Test("Where people work blind, nobody sees the others' words")
  func worksBlind() throws {
    let (folder, claim) = try dossier(blind: true)
    try Command.run("review", "reject", folder, claim, "--coder", "Anna")
    #expect(try Command.run("review", "history", folder, "--coder", "Ben", "--format", "jsonl").output.isEmpty)
    #expect(try !Command.run("review", "history", folder, "--coder", "Anna", "--format", "jsonl").output.isEmpty)
  }

  @Test("What makes no sense exits with its code")
  func refuses() throws {
    let (folder, claim) = try dossier()
    #expect(try Command.run("review", "confirm", folder, "c0", "--coder", "Anna").status == 5)
    #expect(try Command.run("review", "undo", folder, claim, "--coder", "Anna").status == 5)
    #expect(try Command.run("review", "correct", folder, claim, "--coder", "Anna").status == 64)
    #expect(try Command.run("review", "correct", folder, claim, "--coder", "Anna", "--option", "no").status == 64)
    #expect(try Command.run("review", "comment", folder, claim, "--coder", "Anna").status == 64)
  }
}
