import ParleyCoding
import ParleyDossier
import ParleyForesight
import ParleyPicture
import ParleyText
import TestFishery
import Testing

@testable import ParleyDrawing

@Suite("The brief in sentences")
struct BriefTests {
  private static let hard = (0..<4).map { claim("C", "none", on: 2 + 3 * $0) }
  private static let soft = (0..<4).map { claim("C", "half", on: 20 + 3 * $0, stance: .offers) }
  private static let claims =
    hard + soft + [
      claim("F", "free", on: 4), claim("F", "free", on: 25), claim("C", "none", on: 28, by: "spokesman"),
      claim("F", "free", on: 26, by: "fleet envoy", about: "C"),
      claim("C", nil, on: 27, by: "spokesman", stance: .denies, act: .deny),
    ]

  private func brief(since: Int? = nil, in language: Language = .english, outlook: Outlook = Outlook()) throws -> Brief
  {
    let facts = [Fact(id: "f", issue: "quota", option: "half", from: Fishery.day(0), text: "boats fish")]
    var outlook = outlook
    outlook.reservation = ["C": 0.1, "F": 0.1]
    var dossier = Fishery.dossier(facts: facts, outlook: outlook)
    dossier.titles = [.ukrainian: "Рибальство"]
    dossier.issues[0].names = [.ukrainian: "Квота вилову"]
    dossier.issues[0].options[3].labels = [.ukrainian: "половина"]
    let picture = Picture(dossier, claims: Self.claims, asOf: Fishery.day(38))
    var options = Gap.Options()
    options.draws = 1_000
    options.replicates = 2
    options.replicateDraws = 200
    return Brief(
      picture, gap: try Gap.measure(picture, options: options), since: since.map { Fishery.day($0) },
      words: Words(language))
  }

  private func text(_ brief: Brief, _ kind: Brief.Section.Kind) -> String {
    brief.section(kind)?.sentences.map(\.text).joined(separator: "\n") ?? ""
  }

  @Test("Every sentence carries its evidence, ends with a full stop and leaves no gap", arguments: Words.languages)
  func evidence(_ language: Language) throws {
    let sentences = try brief(since: 10, in: language).sections.flatMap(\.sentences)
    #expect(sentences.count > 6)
    #expect(sentences.allSatisfy { !$0.evidence.isEmpty && $0.text.hasSuffix(".") && !$0.text.contains("{") })
  }

  @Test("The brief names who moved, who contradicts whom, what was denied and what blocks")
  func content() throws {
    let brief = try brief(since: 10)
    #expect(text(brief, .verdict).contains("probability of"))
    #expect(text(brief, .changes).contains("Coast moved on “Catch quota”, from “none” to “half” (concession"))
    let voices = text(brief, .contradictions)
    #expect(
      voices.contains("Coast speaks with two voices on “Catch quota”: minister") && voices.contains("against spokesman")
    )
    #expect(text(brief, .denials).contains("spokesman denied it on \(Words.english.day(Fishery.day(27)))"))
    #expect(text(brief, .ground).contains("Fleet demands “free”"))
    #expect(text(brief, .watch).contains("Find out: How far would"))
  }

  @Test("In another language it is told with the dossier's own words in that language")
  func speaks() throws {
    let brief = try brief(since: 10, in: .ukrainian)
    #expect(brief.title == "Рибальство" && brief.language == .ukrainian)
    #expect(text(brief, .changes).contains("«Квота вилову» — з «none» на «половина» (поступка"))
  }

  @Test("A side whose words go beyond its red line is named among what blocks")
  func redLine() throws {
    let lines = ["C": ["quota": RedLine(worst: "tenth", said: "Never more.", source: "Gazette")]]
    let brief = try brief(since: 10, outlook: Outlook(redLines: lines))
    #expect(text(brief, .blocks).contains("its red line is “tenth”. “Never more.” (Gazette) Its own words have gone"))
  }

  @Test("Changes are told from the day asked for")
  func since() throws {
    #expect(try brief(since: 30).section(.changes) == nil)
    #expect(try brief().since == Fishery.day(31))
  }
}
