import Foundation
import Testing

@Suite("parley import and parley export")
struct ExchangeCommandTests {
  @Test("Claims leave in every format and come back")
  func roundTrip() throws {
    let folder = Command.freshFolder()
    try Command.run("new", folder)
    try """
    ---
    language: en
    published: 2024-03-12
    ---
    “We demand a pay rise of ten percent,” Ellen Marsh said on Tuesday.
    """.write(toFile: folder + "/sources/one.txt", atomically: true, encoding: .utf8)
    try Command.run("read", folder, folder + "/sources")
    for format in ["csv", "jsonl", "dna", "dna-csv", "graphml", "brat"] {
      let file = folder + "/claims.\(format)"
      let result = try Command.run("export", folder, "--format", format, "-o", file)
      #expect(result.status == 0, "\(format): \(result.errors)")
      #expect(FileManager.default.fileExists(atPath: file))
    }
    for name in ["claims.csv", "claims.jsonl", "claims.dna", "claims.brat"] {
      let result = try Command.run("import", folder, folder + "/" + name)
      #expect(result.status == 0, "\(name): \(result.errors)")
      #expect(result.output.contains("0 claims new, 1 unchanged"), "\(name): \(result.output)")
    }
  }

  @Test("What cannot be told or mapped exits with its code")
  func refuses() throws {
    let folder = Command.freshFolder()
    try Command.run("new", folder)
    #expect(try Command.run("import", folder, folder + "/issues.yaml").status == 3)
    #expect(try Command.run("import", folder, folder + "/none.csv").status == 3)
    #expect(try Command.run("import", folder, folder + "/none.csv", "--map", "nothing").status == 64)
    #expect(try Command.run("export", folder, "--format", "dna").status == 64)
  }
}
