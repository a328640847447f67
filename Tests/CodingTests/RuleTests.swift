import ParleyReading
import ParleyText
import Testing

@testable import ParleyCoding

@Suite("Rules about whose stand is told, and how far it goes")
struct RuleTests {
  private func first(
    _ text: String, _ language: Language = .english, person: String? = nil, party: String? = nil
  ) throws -> Claim {
    try #require(try claims(text, language: language, person: person, party: party).first)
  }

  @Test(
    "Who would revise an option stands one step further from the own ideal",
    arguments: [
      ("{He} [said] <they were open to revising the demand to return the island>.", Language.english),
      ("{Он} [заявил, что] <готов пересмотреть требование вернуть остров>.", .russian),
      ("{Він} [заявив, що] <готовий переглянути вимогу повернути острів>.", .ukrainian),
    ])
  func revises(text: String, language: Language) throws {
    #expect(try first(text, language, party: "south").option == "island.shared")
    #expect(try first(text, language).option == "island.south", "nobody's ideal is known")
  }

  @Test(
    "A stand that a text only recalls has no day of its own",
    arguments: [
      ("{Costa's} [demands] are <that the island be returned>.", Language.english),
      ("[Требования] {Коста}: <вернуть остров>.", .russian), ("[Вимоги] {Кости}: <повернути острів>.", .ukrainian),
    ])
  func recalls(text: String, language: Language) throws {
    let claim = try first(text, language, person: "costa")
    #expect(claim.date.first == Day("2024-03-01"))
    #expect(claim.date.last == Day("2024-03-20"))
    #expect(claim.date.how == .estimated)
    #expect(try first("{Costa} [demands] <that the island be returned>.", person: "costa").date.isSingleDay)
  }

  @Test(
    "What is denied around the words is refused",
    arguments: [
      ("The office denied that {it} [had proposed] <joint administration of the island>.", Language.english),
      ("У міністерстві заперечили, що {воно} [пропонувало] <спільне управління островом>.", .ukrainian),
    ])
  func denies(text: String, language: Language) throws {
    let claim = try first(text, language, party: "south")
    #expect(claim.stance == .denies)
    #expect(claim.refuses == "island.shared")
  }

  @Test(
    "In Russian and Ukrainian the one who takes the stand may follow the verb",
    arguments: [
      ("{Берг} [сказал, что] <вернуть остров предлагает Южия>.", Language.russian, "south"),
      ("{Берг} [сказав, що] <повернути острів пропонує Південь>.", .ukrainian, "south"),
      ("{Берг} [сказав, що] <повернути острів пропонує саме південна сторона>.", .ukrainian, "south"),
    ] as [(String, Language, String?)])
  func inverts(text: String, language: Language, expected: String?) throws {
    #expect(try first(text, language, person: "berg").about == expected)
  }

  @Test("A name that a preposition governs takes no stand")
  func governed() throws {
    let claim = try first("{Berg} [said] <against Southland we demand the return of the island>.", person: "berg")
    #expect(claim.about == nil)
  }

  @Test(
    "What would have been tells no option",
    arguments: [
      ("{He} [said] <had the return of the island been agreed, there would be peace>.", Language.english),
      ("{Он} [сказал, что] <если бы вернуть остров было решено, был бы мир>.", .russian),
    ])
  func counterfactual(text: String, language: Language) throws {
    #expect(try first(text, language).option == nil)
  }

  @Test("The label of an item ends what stands before it")
  func listLabels() throws {
    let told = try claims("{He} [demanded] <1) the return of fishing rights, 2) talks on the island>.")
    #expect(told.first { $0.issue == "island" }?.option == nil)
  }

  @Test("What an official publishes is the official's statement, where it speaks of an issue")
  func ownWords() throws {
    let text = "Fine weather at the coast.\nThe return of the island is our goal."
    func article(_ authors: [String]) -> Article {
      Article(
        origin: "post", text: text, paragraphs: Paragraph.lines(of: text), authors: authors,
        published: Day("2024-03-20").map { ResolvedDate(first: $0, how: .metadata) }, language: .english,
        extractor: "test")
    }
    let coder = try IndicatorCoder(try island())
    let own = coder.ownWords(Findings(), of: article(["Rui Costa"]))
    #expect(own.map { article([])[$0.content[0]] } == ["The return of the island is our goal."])
    #expect(own.first?.speaker.person == "costa")
    #expect(own.first?.speaker.party == "south")
    #expect(coder.ownWords(Findings(), of: article(["A. Reporter"])).isEmpty)
    #expect(coder.ownWords(Findings(statements: own), of: article(["Rui Costa"])).isEmpty)
    #expect(coder.ownWords(Findings(), of: article(["Rui Costa", "Anna Berg"])).isEmpty)
  }

  @Test("Coders who marked overlapping passages are compared at one place")
  func passages() throws {
    func coding(_ coder: String, _ start: Int, _ end: Int, _ issue: String, _ option: String) -> PassageCodings.Coding {
      .init(
        coder: coder, article: "a", passage: TextSpan(start, end), position: CodedPosition(issue: issue, option: option)
      )
    }
    let codings = PassageCodings([
      coding("A", 0, 10, "island", "island.north"), coding("B", 5, 12, "island", "island.shared"),
      coding("A", 40, 50, "harbour", "harbour.open"),
    ])
    let dossier = try island()
    let all = codings.agreementData(issue: nil, of: dossier)
    #expect(all.pairable.count == 2, "where B saw nothing, B gave “none”")
    #expect(codings.agreementData(issue: dossier.issue("island"), of: dossier).pairable == [[0, 1]])
    #expect(codings.agreementData(issue: dossier.issue("harbour"), of: dossier).pairable.isEmpty)
  }
}
