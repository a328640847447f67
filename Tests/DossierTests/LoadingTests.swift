import ParleyText
import Testing

@testable import ParleyDossier

@Suite("Loading a dossier")
struct LoadingTests {
  @Test("The starter passes its own check and says what it means to")
  func starterIsSound() throws {
    let dossier = try DossierLoader.load(files: starter("dossier.yaml") { _ in })
    #expect(dossier.sides.map(\.id) == ["employer", "union"])
    #expect(dossier.party("board")?.kind == .mediator)
    #expect(dossier.person("marsh")?.roles.first?.authority == 1)
    #expect(dossier.person("board-office")?.isInstitution == true)
    #expect(dossier.issue("wages")?.places == [0, 0.4, 0.8, 1])
    #expect(dossier.settings.reliability["Harbour Gazette"] == 0.9)
    #expect(dossier.span.lowerBound == Day(year: 2024, month: 3, day: 1))
    #expect(dossier.milestones.first?.parties == ["employer", "union"])
  }

  @Test("Options come in the order of their places, however they were written")
  func optionsAreOrdered() throws {
    let files = starter("issues.yaml") { text in
      text = """
        issues:
          i:
            name: I
            question: Which?
            options:
              - {id: late, place: 1, label: Late, rejected: early}
              - {id: early, place: 0, label: Early}
              - {id: middle, place: 0.5, label: Middle}
        """
    }
    var withoutFacts = files
    withoutFacts["facts.yaml"] = nil
    let issue = try #require(try DossierLoader.load(files: withoutFacts).issue("i"))
    #expect(issue.options.map(\.id) == ["early", "middle", "late"])
    #expect(issue.stand(rejecting: "late")?.id == "early")
    #expect(issue.stand(rejecting: "early")?.id == "late")
  }

  @Test("Indicators keep weight, silencers, speakers and their line")
  func indicators() throws {
    let files = starter("issues.yaml") { text in
      text = """
        issues:
          i:
            name: I
            question: Which?
            indicators: {en: word}
            options:
              - {id: a, place: 0, label: A}
              - id: b
                place: 1
                label: B
                indicators:
                  en:
                    - plain
                    - {match: "x .. y", weight: 2, unless: [z], by: union, alone: true}
        """
    }
    var withoutFacts = files
    withoutFacts["facts.yaml"] = nil
    let issue = try #require(try DossierLoader.load(files: withoutFacts).issue("i"))
    #expect(issue.indicators.map(\.pattern) == ["word"])
    let second = try #require(issue.options.last?.indicators.last)
    #expect(second.pattern == "x .. y" && second.weight == 2 && second.unless == ["z"])
    #expect(second.by == ["union"] && second.alone)
    #expect(second.place == SourcePlace(file: "issues.yaml", line: 14))
  }

  @Test("Facts and outlook may be missing")
  func optionalFiles() throws {
    var files = starter("dossier.yaml") { _ in }
    files["facts.yaml"] = nil
    files["outlook.yaml"] = nil
    let dossier = try DossierLoader.load(files: files)
    #expect(dossier.facts.isEmpty && dossier.outlook == Outlook())
  }
}
