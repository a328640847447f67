import Foundation
import Testing

@Suite("parley networks, simulate and train")
struct PictureCommandTests {
  /// A dossier in which both sides said what they want.
  private func dossier() throws -> String {
    let folder = Command.freshFolder()
    try Command.run("new", folder)
    let words = [
      ("union", "2024-03-04", "“We demand a pay rise of ten percent,” Ellen Marsh said on Monday."),
      ("port", "2024-03-05", "“There will be no pay rise, wages stay as they are,” Anna Berg said on Tuesday."),
    ]
    for (name, day, text) in words {
      try "---\nlanguage: en\npublished: \(day)\n---\n\(text)\n".write(
        toFile: folder + "/sources/\(name).txt", atomically: true, encoding: .utf8)
    }
    try Command.run("read", folder, folder + "/sources")
    return folder
  }

  @Test(
    "Every kind of network is printed in every format", arguments: ["two-mode", "congruence", "conflict", "subtract"])
  func prints(_ kind: String) throws {
    let folder = try dossier()
    for format in ["text", "json", "jsonl", "csv", "graphml", "dot"] {
      let result = try Command.run("networks", folder, "--kind", kind, "--format", format)
      #expect(result.status == 0, "\(format): \(result.errors)")
    }
  }

  @Test("GraphML holds the actors and what they stand for; windows become files")
  func writes() throws {
    let folder = try dossier()
    let graph = try Command.run("networks", folder, "--kind", "two-mode", "--format", "graphml").output
    #expect(graph.contains("<graphml"))
    #expect(graph.contains("<data key=\"kind\">concept</data>"))
    let windows = folder + "/windows"
    let result = try Command.run(
      "networks", folder, "--kind", "two-mode", "--window", "30", "--format", "graphml", "-o", windows)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: windows).allSatisfy { $0.hasSuffix(".graphml") })
    #expect(try Command.run("networks", folder, "--window", "7", "--format", "graphml").status == 64)
    #expect(try Command.run("networks", folder, "--issue", "weather").status == 64)
    #expect(try Command.run("networks", folder, "--window", "0").status == 64)
  }

  @Test("Simulated talks give the three figures, the same for the same seed")
  func simulates() throws {
    let first = try Command.run("simulate", "--runs", "3", "--days", "60", "--format", "json")
    #expect(first.status == 0, "\(first.errors)")
    for field in ["coverage", "brier", "brier_of_guessing", "\"f\""] { #expect(first.output.contains(field)) }
    #expect(try Command.run("simulate", "--runs", "3", "--days", "60", "--format", "json").output == first.output)
    #expect(try Command.run("simulate", "--runs", "0").status == 64)
  }

  @Test("A coder is learned from imported codings, and the dossier that names it reads with it")
  func trains() throws {
    let folder = try dossier()
    #expect(try Command.run("train", "coding", folder).status == 64)
    var table = "person,option,date,text,coder\n"
    for number in 0..<30 {
      let (option, words) =
        number % 2 == 0 ? ("wages.ten", "a pay rise of ten percent") : ("hours.forty", "a working week of forty hours")
      table += "Ellen Marsh,\(option),2024-03-0\(number % 9 + 1),We want \(words) in harbour \(number),Anna\n"
    }
    try table.write(toFile: folder + "/coded.csv", atomically: true, encoding: .utf8)
    #expect(try Command.run("import", folder, folder + "/coded.csv").output.contains("30 claims new"))
    let trained = try Command.run("train", "coding", folder, "--format", "json")
    #expect(trained.status == 0, "\(trained.errors)")
    #expect(trained.output.contains("\"examples\" : 30"))
    let file = folder + "/dossier.yaml"
    let dossier = try String(contentsOfFile: file, encoding: .utf8)
    try (dossier + "\n  coder: coder.model\n").write(toFile: file, atomically: true, encoding: .utf8)
    let read = try Command.run("read", folder, folder + "/sources")
    #expect(read.output.contains("2 read again"), "\(read.output) \(read.errors)")
    try FileManager.default.removeItem(atPath: folder + "/coder.model")
    #expect(try Command.run("claims", folder).status == 2)
  }
}
