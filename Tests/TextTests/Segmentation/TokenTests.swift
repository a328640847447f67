import ParleyText
import Testing

@Suite("Tokens")
struct TokenTests {
  @Test(
    "Cuts text into words, numbers and marks",
    arguments: [
      ("Peskov's cease-fire, he'd say.", "Peskov|'s|cease-fire|,|he|'d|say|."),
      ("“Don’t,” said J.D. Vance", "“|Don’t|,|”|said|J.D.|Vance"),
      ("Про об'єкт і Прип’ять, прес-секретар", "Про|об'єкт|і|Прип’ять|,|прес-секретар"),
      ("1,000 tanks at 10:30 -- 2.5%", "1,000|tanks|at|10:30|--|2.5|%"),
      ("см. https://example.org/a?b=1, там", "см|.|https://example.org/a?b=1|,|там"),
      ("the workers' union", "the|workers|'|union"),
    ])
  func cut(text: String, marked: String) {
    #expect(partition(text, segmentation(text).tokens.map(\.span)) == marked)
  }

  @Test("Folding forgets case, ё, apostrophe shapes and stress marks")
  func folding() {
    #expect(FoldedHash.of("Ещё") == FoldedHash.of("еще"))
    #expect(FoldedHash.of("Об’єкт") == FoldedHash.of("об'єкт"))
    #expect(FoldedHash.of("за́мок") == FoldedHash.of("замок"))
    #expect(FoldedHash.of("и\u{306}од") == FoldedHash.of("йод"))
    #expect(FoldedHash.of("год") != FoldedHash.of("код"))
  }

  @Test("Every span falls on whole characters and inside the text")
  func spansAreSacred() {
    let text = "Łódź — «так», 😀 said ‘İ’… \u{FEFF}e\u{301} 𝔘"
    let bytes = Array(text.utf8)
    for token in segmentation(text).tokens {
      #expect(token.span.end <= bytes.count)
      #expect(String(validating: bytes[token.span.range], as: UTF8.self) != nil)
    }
  }
}
