import ParleyIngest
import ParleyText
import Testing

@Suite struct TwiceEncodedTests {
  private func page(_ text: String) throws -> Article {
    try Scratch().article("a.html", "<html><head><meta charset=utf-8></head><body><p>\(text)</p></body></html>")
  }

  @Test(
    "Text that was encoded twice is read as it was meant",
    arguments: [
      (
        "The other side doesnâ€™t want it â€” and says so â€œclearlyâ€\u{9D}, as both delegations said on Monday.",
        "The other side doesn’t want it — and says so “clearly”, as both delegations said on Monday."
      ),
      (
        "The other side doesn\u{E2}\u{80}\u{99}t want it \u{E2}\u{80}\u{94} as both of the delegations said again on Monday.",
        "The other side doesn’t want it — as both of the delegations said again on Monday."
      ),
      (
        "РџРµСЂРµРіРѕРІРѕСЂС‹ РїСЂРѕРґРѕР»Р¶Р°С‚СЃСЏ, СЃРѕРѕР±С‰РёР»Рё РѕР±Рµ РґРµР»РµРіР°С†РёРё.",
        "Переговоры продолжатся, сообщили обе делегации."
      ),
    ])
  func mended(_ written: String, _ meant: String) throws {
    #expect(try page(written).text == meant)
  }

  @Test(
    "Text that only looks like it stays",
    arguments: [
      "Ã‰ is one mistake that a page on encodings may show, and this one shows it once and means it.",
      "Les délégués français ont négocié à Genève « sans résultat », où l’été a été long, très long même.",
      "Рішення ухвалили в Січні, а Росія й Сербія його не визнали, як повідомили обидві делегації ввечері.",
    ])
  func kept(_ text: String) throws {
    #expect(try page(text).text == text)
  }
}
