import ParleyText
import Testing

@testable import ParleyDossier

@Suite("A new dossier of one's own")
struct OutlineTests {
  private func outline(
    sides: [String] = ["Harbour Company", "Dockers’ Union"], options: [String] = ["none", "some", "all"]
  )
    throws -> DossierOutline
  {
    let first = try #require(Day("2024-01-01"))
    return DossierOutline(
      title: "Talks: wages", span: first...first.advanced(by: 90), languages: [.english, .russian], sides: sides,
      issue: "Wages #1", question: "How much?", options: options)
  }

  @Test(
    "It passes its own checks, whatever the names",
    arguments: [
      ["Harbour Company", "Dockers’ Union"], ["Россия", "Україна"], ["a: b", "a, b"], ["[x", "{y"], ["A", "A"],
    ])
  func loads(_ sides: [String]) throws {
    let outline = try outline(sides: sides)
    let dossier = try DossierLoader.load(
      files: Dictionary(uniqueKeysWithValues: outline.files.map { ($0.name, $0.text) }))
    #expect(dossier.sides.map(\.name) == sides)
    #expect(dossier.title == "Talks: wages")
    #expect(dossier.issues.first?.options.map(\.place) == [0, 0.5, 1])
    #expect(dossier.issues.first?.options.map(\.label) == ["none", "some", "all"])
  }

  @Test("One outcome is refused with the reason")
  func refuses() throws {
    let files = try outline(options: ["all"]).files
    #expect(throws: DossierErrors.self) {
      try DossierLoader.load(files: Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) }))
    }
  }
}
