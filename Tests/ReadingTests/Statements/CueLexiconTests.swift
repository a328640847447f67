import ParleyReading
import ParleyText
import Testing

@Suite("Cue lexicons")
struct CueLexiconTests {
  @Test("The shipped lexicons of three languages can be read")
  func shipped() throws {
    #expect(try CueLexicons.shipped().languages == [.english, .russian, .ukrainian])
  }

  @Test(
    "A mistake is reported with its line",
    arguments: [
      ("# words\n[verb: quote clauze]\nsay\n", 2, "clauze"),
      ("[verbs]\nsay\n", 1, "verbs"),
      ("say\n", 1, "before any section"),
      ("[verb: quote]\nclaim+zz\n", 2, "claim+zz"),
      ("[verb: quote]\nsay | says | said\n", 2, "five forms"),
      ("[endings]\nv base - s\n", 2, "name form = endings"),
    ])
  func mistakes(text: String, line: Int, words: String) {
    var lexicons = CueLexicons()
    do {
      try lexicons.add(text, language: .english, file: "cues.en.txt")
      Issue.record("the mistake was not noticed")
    } catch {
      #expect(error.line == line)
      #expect(error.file == "cues.en.txt")
      #expect(error.description.contains(words))
    }
  }
}
