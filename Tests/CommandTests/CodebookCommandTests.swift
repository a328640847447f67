import Testing

@Suite("parley codebook")
struct CodebookCommandTests {
  @Test("Try shows what fires in a sentence, where, and the claim that comes of it")
  func tries() throws {
    let folder = Command.freshFolder()
    try Command.run("new", folder)
    let result = try Command.run(
      "codebook", "try", folder, "There must be a pay rise of ten percent", "--party", "union")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("wages.ten"))
    #expect(result.output.contains("claim: demands wages.ten"))
    #expect(try Command.run("codebook", "try", folder, "Fine weather").output.contains("No claim."))
    #expect(try Command.run("codebook", "try", folder, "Fine weather", "--party", "nobody").status == 64)
  }

  @Test("Lint works on the files alone and prints every format", arguments: ["text", "json", "jsonl", "csv"])
  func lints(_ format: String) throws {
    let folder = Command.freshFolder()
    try Command.run("new", folder)
    #expect(try Command.run("codebook", "lint", folder, "--format", format).status == 0)
  }
}
