import ParleyText
import Testing

@Suite("Sentences")
struct SentenceTests {
  @Test(
    "Splits at stops and joins what abbreviations, initials and quotations keep together",
    arguments: [
      (Language.english, ["Talks failed.", "They will go on."]),
      (.english, ["Mr. Brown met Gen. J. F. Roe in the U.S. Senate.", "He left at noon."]),
      (.english, ["“We are ready.” she said."]),
      (.english, ["It costs $3.50 at example.com today."]),
      (.english, ["See No. 5 on p. 12.", "Then stop!"]),
      (.english, ["He lives in the U.S. now.", "She left the U.S.", "They stayed."]),
      (.english, ["1. The first item", "2. The second item"]),
      (.english, ["• One thing", "• Another thing"]),
      (.english, ["It was somewhat weakened . . . as they say."]),
      (.english, ["“Roe [...] used stairs [...]” (Roe 55)."]),
      (.russian, ["Д-р А. И. Семёнов выступал."]),
      (.russian, ["В 2022 г.", "Москва отказалась.", "Переговоры в г. Гомель прошли."]),
      (.russian, ["Об этом сказал В. В. Иванов, т. е. министр."]),
      (.russian, ["«Мы готовы!» — сказал он.", "Но не сегодня."]),
      (.ukrainian, ["Це сталося на вул. Банковій.", "Президент виступив."]),
      (.ukrainian, ["«Ми готові?» – запитав він.", "Так."]),
    ])
  func partitions(language: Language, parts: [String]) {
    let text = parts.joined(separator: " ")
    #expect(segmentation(text, language).sentences.map { text.slice($0.span) } == parts)
  }

  @Test("A bracket that is never closed does not swallow the text")
  func openBracket() {
    let text = "He came (as always. " + String(repeating: "Then he left again and again. ", count: 40)
    #expect(segmentation(text).sentences.count > 10)
  }
}
