import ParleyCoding
import ParleyReading
import ParleyText
import Testing

@Suite("Coding by indicators")
struct IndicatorCoderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// "issue option stance", or nil for no claim.
    let expected: String?
    let language: Language
    var testDescription: String { text }

    init(_ text: String, _ expected: String?, _ language: Language = .english) {
      (self.text, self.expected, self.language) = (text, expected, language)
    }
  }

  @Test(
    "Takes the option that the words stand for",
    arguments: [
      Case("{He} [demanded] <that they recognise the island as northern>.", "island.north demands"),
      Case("{He} [ruled out] <recognising the annexation of the island>.", "island.south rejects"),
      Case("{He} [said] <they would never recognise the island as northern>.", "island.south rejects"),
      Case("{He} [said] <that recognition of it would be unacceptable>.", nil),
      Case("{He} [said] <that to recognise the island as theirs is unacceptable>.", "island.south rejects"),
      Case("{He} [did not rule out] <joint administration of the island>.", "island.shared floats"),
      Case("{He} [denied] <that they would recognise the island as northern>.", "island.south denies"),
      Case("{He} [did not say] <that they would recognise the island>.", nil),
      Case("{He} [said] <the weather was fine>.", nil),
      Case("{He} [said] <the airport was open>.", nil),
      Case("{He} [said] <the port must open>.", "harbour.open demands"),
      Case("{He} [said] <they wanted no naval base>.", "harbour.open rejects"),
      Case("{He} [said] <the island was on the agenda>.", "- demands"),
      Case("{Он} [потребовал] <признать остров северным>.", "island.north demands", .russian),
      Case("{Он} [отказался] <признать остров северным>.", "island.south rejects", .russian),
      Case("{Он} [заявил, что] <остров никогда не признают северным>.", "island.south rejects", .russian),
      Case("{Він} [сказав, що] <визнання острова північним неприйнятне>.", "island.south rejects", .ukrainian),
      Case("{Він} [вимагав] <повернути острів>.", "island.south demands", .ukrainian),
      Case("{Він} [не виключив] <спільного управління островом>.", "island.shared floats", .ukrainian),
    ])
  func options(_ item: Case) throws {
    let claims = try claims(item.text, language: item.language)
    let told = claims.first.map { "\($0.option ?? "-") \($0.stance.rawValue)" }
    #expect(told == item.expected)
    #expect(claims.count <= 1)
  }

  @Test("Codes several issues of one statement")
  func several() throws {
    let claims = try claims("{He} [demanded] <the return of the island and an open harbour>.")
    #expect(Set(claims.compactMap(\.option)) == ["island.south", "harbour.open"])
  }

  @Test("Keeps what was refused beside where that leaves the claimant")
  func refusal() throws {
    let claim = try #require(try claims("{He} [ruled out] <recognising the island>.").first)
    #expect(claim.option == "island.south" && claim.refuses == "island.north" && claim.modality.negated)
  }

  @Test("Counts an indicator only for the speakers that it names")
  func by() throws {
    #expect(try claims("{X} [said] <it is our island>.", party: "south").first?.option == "island.south")
    #expect(try claims("{X} [said] <it is our island>.", party: "north").first?.option == nil)
  }

  @Test(
    "Knows a claim about another party",
    arguments: [
      ("{Berg} [said] <the Southern delegation proposed joint administration of the island>.", "south"),
      ("{Berg} [said] <they want the return of the island>.", "south"),
      ("{Berg} [said] <Southland must return the island>.", nil),
      ("{Berg} [said] <the Northern delegation proposed joint administration of the island>.", nil),
    ] as [(String, String?)])
  func about(text: String, expected: String?) throws {
    let claim = try #require(try claims(text, person: "berg").first)
    #expect(claim.about == expected)
    #expect(claim.party == "north")
  }

  @Test("Takes authority from the role on the day")
  func authority() throws {
    let claim = try #require(try claims("{Berg} [said] <the port must open>.", person: "berg").first)
    #expect(claim.authority == 0.8 && claim.person == "berg" && claim.known == Day("2024-03-20"))
  }

  @Test("A short content that points back takes the issue of what was said before, not its option when it refuses")
  func pointsBack() throws {
    let claims = try claims(
      "{A} [said] <joint administration of the island was agreed>.\n{B} [refuted] <this claim>.")
    #expect(claims.map(\.issue) == ["island", "island"])
    #expect(claims.map(\.option) == ["island.shared", nil])
    #expect(claims.last?.refuses == "island.shared")
  }

  @Test("A sentence that goes on under the same issue needs no second mention of it")
  func goesOn() throws {
    let same = try claims("{A} [said] <the island is theirs>. \n{A} [added] <joint administration would do>.")
    #expect(same.map(\.option) == [nil, "island.shared"])
    let other = try claims("{A} [said] <the weather is fine>. \n{A} [added] <joint administration would do>.")
    #expect(other.isEmpty)
  }

  @Test("Keeps the words of a condition")
  func condition() throws {
    let claim = try #require(
      try claims("{A} [said] <the port will open if the island is returned>.").first { $0.issue == "harbour" })
    #expect(claim.modality.condition == "if the island is returned")
  }

  @Test("The same input gives the same claims")
  func stable() throws {
    let text = "{He} [demanded] <the return of the island and an open harbour>."
    #expect(try claims(text) == claims(text))
  }
}
