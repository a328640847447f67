import ParleyText
import Testing

@testable import ParleyReading

@Suite struct HypothesisTests {
  @Test(
    "Explanations of behaviour in three languages",
    arguments: [
      ("It may all be a smokescreen.", Language.english, Hypothesis.Kind.headFake),
      ("Canada is stalling for time.", .english, .playingForTime),
      ("The ministers play good cop and bad cop.", .english, .goodCopBadCop),
      ("They negotiate in good faith.", .english, .serious),
      ("Канада тянет время.", .russian, .playingForTime),
      ("Это отвлекающий маневр.", .russian, .headFake),
      ("Канада тягне час.", .ukrainian, .playingForTime),
    ])
  func kinds(text: String, language: Language, kind: Hypothesis.Kind) throws {
    #expect(try MarkedArticle(text, language: language).findings().hypotheses.map(\.kind) == [kind])
  }

  @Test("Who holds it, and whether it is hedged")
  func holder() throws {
    let found = try MarkedArticle("{s:Ana Brandt} {q:said} {c:Mexico may be stalling for time}.").findings().hypotheses
    #expect(found.map(\.holder) == ["Ana Brandt"])
    #expect(found.map(\.hedged) == [true])
  }
}
