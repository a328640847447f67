import Foundation
import Testing

@Suite("Copies of one story on the command line")
struct CopyCommandTests {
  private static let story = """
    “We demand a pay rise of ten percent,” Ellen Marsh said on Monday. The talks at the harbour office went on until midnight,
    and the mediator asked both sides to come back on Wednesday with new figures. Nobody else wanted to speak to reporters.
    """

  /// A dossier that has read one story from three outlets, two of them with the same words and no address.
  private func dossier() throws -> String {
    let folder = Command.freshFolder()
    try Command.run("new", folder)
    for (name, publisher, more) in [
      ("a", "Morning Post", ""), ("b", "Reuters", " The rain went on."), ("c", "Evening News", ""),
    ] {
      try "---\nlanguage: en\npublisher: \(publisher)\npublished: 2024-03-05\n---\n\(Self.story)\(more)\n".write(
        toFile: folder + "/sources/\(name).txt", atomically: true, encoding: .utf8)
    }
    let read = try Command.run("read", folder, folder + "/sources")
    #expect(read.status == 0, "\(read.errors)")
    #expect(read.output.contains("carry a story that was there"))
    return folder
  }

  private func rows(_ arguments: String...) throws -> [[String: Any]] {
    try Command.run(arguments + ["--format", "jsonl"], standardInput: nil).output.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  @Test("Articles name what they are copies of, and in how many outlets the story is")
  func articles() throws {
    let folder = try dossier()
    let all = try rows("articles", folder)
    #expect(all.map { $0["outlets"] as? Int } == [3, 3])
    let origin = try #require(all.first { $0["publisher"] as? String == "Reuters" }?["id"] as? String)
    #expect(all.compactMap { $0["copy_of"] as? String } == [origin])
    #expect(try rows("articles", folder, "--once").compactMap { $0["id"] as? String } == [origin])
    #expect(try rows("articles", folder, "--same-as", origin).count == 2)
    #expect(try Command.run("articles", folder).output.contains("COPY_OF"))
  }

  @Test("A claim leads to every outlet that carried it")
  func claims() throws {
    let folder = try dossier()
    let claims = try rows("claims", folder)
    #expect(claims.count == 2)
    #expect(claims.allSatisfy { $0["outlets"] as? Int == 3 })
    let copy = try #require(claims.first { $0["repeats"] is String }?["id"] as? String)
    #expect(try rows("claims", folder, "--once").count == 1)
    #expect(try rows("claims", folder, "--same-as", copy).count == 2)
    #expect(try rows("statements", folder, "--once").count * 2 == rows("statements", folder).count)
    let shown = try Command.run("show", folder, copy).output
    #expect(shown.contains("Carried by 3 outlets, counts once, as c"))
    for outlet in ["Morning Post", "Reuters", "Evening News"] { #expect(shown.contains(outlet)) }
    #expect(shown.contains("Reuters · origin"))
    #expect(try Command.run("export", folder, "--format", "csv").output.contains("repeats,outlets"))
    #expect(try Command.run("claims", folder, "--format", "csv").output.contains("repeats"))
  }

  @Test("A word that the setting does not know is a mistake with its line")
  func mistake() throws {
    let folder = Command.freshFolder()
    try Command.run("new", folder)
    let file = folder + "/dossier.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let added =
      text.contains("\nsettings:")
      ? text.replacing("\nsettings:", with: "\nsettings:\n  copies: never") : text + "\nsettings:\n  copies: never\n"
    try added.write(toFile: file, atomically: true, encoding: .utf8)
    let result = try Command.run("check", folder)
    #expect(result.status != 0)
    #expect(result.errors.contains("expected one of once, each"))
  }
}
