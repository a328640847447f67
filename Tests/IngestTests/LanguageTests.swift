import ParleyIngest
import ParleyText
import Testing

@Suite struct LanguageTests {
  @Test(
    "Sentences are told by their language",
    arguments: [
      ("The delegations met again on Monday.", "en"), ("Делегации снова встретились в понедельник.", "ru"),
      ("Делегації знову зустрілися в понеділок.", "uk"), ("Дэлегацыі зноў сустрэліся ў панядзелак.", "be"),
      ("Делегациите се срещнаха отново в понеделник.", "bg"), ("Die Delegationen trafen sich am Montag erneut.", "de"),
    ])
  func sentences(text: String, code: String) {
    #expect(LanguageDetector.language(of: text).rawValue == code)
  }

  @Test("Nothing to tell by gives no language", arguments: ["", "  ", "1234 — 56"])
  func undetermined(text: String) {
    #expect(LanguageDetector.language(of: text) == .undetermined)
  }
}
