import ParleyText
import Testing

@testable import ParleyCoding

@Suite("Stems")
struct StemmerTests {
  private func stem(_ word: String, _ language: Language) -> String {
    String(decoding: Stemmer().stem(Letters(folding: word.unicodeScalars), language: language), as: UTF16.self)
  }

  @Test(
    "English follows the published algorithm",
    arguments: [
      ("consigned", "consign"), ("consigning", "consign"), ("consistency", "consist"), ("knives", "knive"),
      ("knightly", "knight"), ("hopping", "hop"), ("hoping", "hope"), ("relational", "relat"), ("cries", "cri"),
      ("generously", "generous"), ("communism", "communism"), ("conditional", "condit"), ("skies", "sky"),
    ])
  func english(word: String, expected: String) { #expect(stem(word, .english) == expected) }

  @Test(
    "Russian follows the published algorithm",
    arguments: [
      ("важный", "важн"), ("важнейшие", "важн"), ("вагонами", "вагон"), ("павшего", "павш"), ("падающий", "пада"),
      ("веселиться", "весел"), ("поднимавшихся", "поднима"), ("вековую", "веков"),
    ])
  func russian(word: String, expected: String) { #expect(stem(word, .russian) == expected) }

  @Test(
    "Forms of one word meet",
    arguments: [
      (Language.english, "recognise recognised recognising recognizes recognize"),
      (.english, "demilitarise demilitarised demilitarize demilitarization demilitarisation"),
      (.russian, "Крым Крыма Крыму Крымом Крыме"), (.russian, "гарантия гарантии гарантий гарантиями"),
      (.russian, "список списки списка списков"), (.russian, "беженец беженцы беженцев"),
      (.russian, "срок сроки сроком"), (.ukrainian, "список списки списку"), (.ukrainian, "біженець біженці біженців"),
      (.russian, "республика республики республик республикам"),
      (.ukrainian, "гарантія гарантії гарантій гарантіям гарантією"),
      (.ukrainian, "безпека безпеки безпеці безпеку безпекою"),
      (.ukrainian, "вихід виходу виходом виході"),
      (.ukrainian, "нейтральний нейтральна нейтрального нейтральному нейтральною"),
      (.ukrainian, "визнати визнання визнанню визнавати визнає визнають"),
      (.ukrainian, "незалежність незалежності незалежністю"),
      (.ukrainian, "Харків Харкова Харкову Харкові"), (.ukrainian, "острів острова острову"),
    ])
  func forms(language: Language, words: String) {
    let stems = Set(words.split(separator: " ").map { stem(String($0), language) })
    #expect(stems.count == 1, "\(stems)")
  }

  @Test(
    "Different words stay apart", arguments: [("нейтральный", "натуральный"), ("война", "войско"), ("мир", "мера")])
  func apart(a: String, b: String) { #expect(stem(a, .russian) != stem(b, .russian)) }
}
