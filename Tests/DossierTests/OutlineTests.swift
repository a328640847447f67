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
      title: "Talks: wages", span: first...first.advanced(by: 90), languages: [.english, .russian],
      sides: sides.map { DossierOutline.Side($0) },
      issue: .init(name: "Wages #1", question: "How much?", options: options.map { DossierOutline.Outcome($0) }))
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

  @Test("Ready-made issues, speakers and a mediator pass the checks together, in three languages")
  func takesTemplates() throws {
    var outline = try outline(sides: ["Північ", "Юг"])
    outline.templates = IssueTemplate.all.map(\.id)
    outline.mediator = "The Envoy"
    outline.sides[0].names = [.ukrainian: ["північна сторона"], .english: ["the North"]]
    outline.speakers = [
      .init(
        "Ірина Коваль", names: [.russian: ["Ирина Коваль"]], title: "head of the delegation", side: 0, authority: 0.9),
      .init("Ivan Petrov", title: "leader", side: 1, authority: 1),
    ]
    let dossier = try DossierLoader.load(
      files: Dictionary(uniqueKeysWithValues: outline.files.map { ($0.name, $0.text) }))
    #expect(dossier.issues.count == IssueTemplate.all.count + 1)
    #expect(dossier.people.map(\.id) == ["iryna-koval", "ivan-petrov"])
    #expect(dossier.people.map { $0.roles.first?.party } == dossier.sides.map(\.id))
    #expect(dossier.others.map(\.kind) == [.mediator])
  }

  @Test("A ready-made issue has words and phrases in every language of the interface", arguments: IssueTemplate.all)
  func isWhole(_ template: IssueTemplate) throws {
    let dossier = try DossierLoader.load(
      files: starter("issues.yaml") { $0 = "issues:\n" + template.text }.merging(["facts.yaml": ""]) { _, new in new })
    let issue = try #require(dossier.issue(template.id))
    for language in [Language.english, .ukrainian, .russian] {
      #expect(!template.name(in: language).isEmpty && template.options(in: language).count == issue.options.count)
      for indicators in [issue.indicators] + issue.options.map(\.indicators) {
        #expect(indicators.contains { $0.language == language }, "\(template.id), \(language)")
      }
    }
    #expect(issue.questions.count == 2 && issue.names.count == 2)
  }

  @Test(
    "Identifiers come from names in any alphabet, and never twice",
    arguments: [
      ("Catch quota", [], "catch-quota"), ("Водообмін", [], "vodoobmin"), ("§§", [], "issue-1"),
      ("Wages", ["wages"], "wages-2"), ("§", ["issue-1"], "issue-2"),
    ])
  func suggests(_ name: String, _ taken: [String], _ expected: String) {
    #expect(Identifier.suggested(for: name, else: "issue", taken: taken) == expected)
  }
}
