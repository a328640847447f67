import ParleyDossier
import ParleyDrawing
import ParleyText
import Testing

@Suite("Words")
struct WordsTests {
  @Test(
    "A noun takes the form of its number",
    arguments: [
      (Language.english, 1, "1 step apart"), (.english, 2, "2 steps apart"), (.russian, 1, "1 шаг"),
      (.russian, 3, "3 шага"), (.russian, 11, "11 шагов"), (.russian, 21, "21 шаг"), (.russian, 112, "112 шагов"),
      (.ukrainian, 1, "1 крок"), (.ukrainian, 22, "22 кроки"), (.ukrainian, 14, "14 кроків"),
      (.ukrainian, 100, "100 кроків"),
    ])
  func countsSteps(_ language: Language, _ number: Int, _ text: String) {
    #expect(Words(language)("lane.apart", ["steps": number]) == text)
  }

  @Test(
    "A date stands as the language writes it",
    arguments: [
      (Language.english, "29 March 2022"), (.ukrainian, "29 березня 2022"), (.russian, "29 марта 2022"),
    ])
  func writesDates(_ language: Language, _ text: String) throws {
    let day = try #require(Day("2022-03-29"))
    #expect(Words(language).day(day) == text)
    #expect(Words(language).date("2022-03-29") == text)
    #expect(Words(language).date("spring") == "spring")
  }

  @Test("Numbers carry the marks of their language")
  func writesNumbers() {
    #expect(Words(.english).number(1_234_567) == "1,234,567")
    #expect(Words(.ukrainian).number(1234) == "1\u{A0}234")
    #expect(Words(.english).figure(0.25) == "0.25")
    #expect(Words(.russian).figure(0.25) == "0,25")
    #expect(Words(.russian).figure(0.0001) == "<0,01")
    #expect(Words(.english).chance(0.9999) == ">0.99")
    #expect(Words(.english).decimal(-12.345) == "−12.35")
    #expect(Words(.english).decimal(.nan) == "–")
    #expect(Words(.english).list(["a", "b", "c"]) == "a, b and c")
  }

  @Test("A language that the interface does not speak is answered in English")
  func fallsBack() { #expect(Words(Language(rawValue: "fr")).language == .english) }

  @Test("What fills a gap in a text is escaped, what fills it as markup stays markup")
  func fillsGaps() {
    let html = HTML {
      $0.text(
        .english, "move", ["party": "<b>", "issue": "x", "from": "a", "to": "b", "steps": 1],
        parts: [
          "issue": { $0.link(to: "/issues/x", text: "x") }
        ])
    }
    #expect(html.markup == "&lt;b&gt; on <a href=\"/issues/x\">x</a>: from “a” to “b”, 1 step.")
  }
}

@Suite("Names in the reader's alphabet")
struct ShownNameTests {
  private func telling(_ language: Language) throws -> Telling {
    let (from, to) = (try #require(Day("2022-01-01")), try #require(Day("2022-12-31")))
    let anna = Person(
      id: "anna", name: "Anna Berg", names: [.russian: ["Берг", "Анна Берг"], .english: ["Berg"]])
    let oleh = Person(id: "oleh", name: "Олег Гриценко")
    return Telling(
      Dossier(title: "t", sides: [], languages: [.english], span: from...to, people: [anna, oleh]), Words(language))
  }

  @Test(
    "A person has the dossier's name in the reader's language, else a transliteration",
    arguments: [
      (Language.english, "anna", "Anna Berg", nil), (.russian, "anna", "Анна Берг", "Anna Berg"),
      (.ukrainian, "anna", "Анна Берг", "Anna Berg"), (.english, "oleh", "Oleg Gritsenko", "Олег Гриценко"),
      (.ukrainian, "oleh", "Олег Гриценко", nil),
    ] as [(Language, String, String, String?)])
  func showsPeople(_ language: Language, _ id: String, _ text: String, _ original: String?) throws {
    let name = try telling(language).personName(id)
    #expect(name.text == text)
    #expect(name.original == original)
  }

  @Test("A name that only the text has is transliterated if it looks like a person's, else left alone")
  func showsFoundNames() throws {
    #expect(try telling(.english).personName("Олексій Гончаренко").text == "Oleksii Honcharenko")
    #expect(try telling(.ukrainian).personName("Daniel Kovacs").text == "Даніел Ковакс")
    #expect(try telling(.ukrainian).personName("the harbour board").text == "the harbour board")
  }

  @Test(
    "Days from the first to the last name month and year once where they are the same",
    arguments: [
      ("2022-02-24", "2022-02-24", "24 February 2022"), ("2022-02-24", "2022-02-25", "24–25 February 2022"),
      ("2022-02-24", "2022-03-08", "24 February – 8 March 2022"),
      ("2021-12-30", "2022-01-02", "30 December 2021 – 2 January 2022"),
    ])
  func joinsDays(_ first: String, _ last: String, _ told: String) throws {
    let days = try #require(Day(first))...(try #require(Day(last)))
    #expect(Words.english.days(days) == told)
  }
}
