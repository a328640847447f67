import ParleyText
import Testing

@testable import ParleyReading

@Suite struct PhraseBookTests {
  /// The words that a pattern matches in a text.
  private func matches(_ pattern: String, in text: String) throws -> [String] {
    var books = PhraseBooks(empty: ())
    let file = try #require(LexiconFile(name: "outlets.en.txt"))
    try books.add(file, text: "\(pattern) = outlet", name: "outlets.en.txt")
    let article = MarkedArticle(text).article
    let words = ArticleWords(article, segmentation: Segmentation(article), books: books)
    return words.matches.map { words.text($0.tokens) }
  }

  @Test(
    "Patterns",
    arguments: [
      ("agree* to", "They agreed to it and will agree to more.", ["agreed to", "agree to"]),
      ("call/calls on", "He calls on us; call on me.", ["calls on", "call on"]),
      ("held .. talks", "They held two rounds of talks.", ["held two rounds of talks"]),
      ("held .. talks", "They held a very long and boring row of talks.", []),
      ("leaking .. story", "Leaking the “she is very ill now” story paid.", []),
      ("leaking .. story", "Leaking the “she is ill” story paid.", ["Leaking the “she is ill” story"]),
      ("<number> <name>", "On 3 May and 4 days.", ["3 May"]),
      ("news", "Old NEWS is no newspaper.", ["NEWS"]),
    ])
  func patterns(pattern: String, text: String, found: [String]) throws {
    #expect(try matches(pattern, in: text) == found)
  }

  @Test(
    "A mistake in a word list is told with its line",
    arguments: [
      ("events.en.txt", "met = meeting verb\nsigned agreement verb", 2, "has no “=”"),
      ("events.en.txt", "# a comment\n\nmet = meating verb", 3, "no meaning"),
      ("calendar.en.txt", "smarch = month 13", 1, "no meaning"),
      ("acts.en.txt", "ask = REQUEST 11", 1, "no meaning"),
      ("outlets.en.txt", "news .. = outlet", 1, "no pattern"),
      ("outlets.en.txt", "news,, = outlet", 1, "no pattern"),
    ])
  func mistakes(name: String, text: String, line: Int, message: String) throws {
    var books = PhraseBooks(empty: ())
    let file = try #require(LexiconFile(name: name))
    let error = #expect(throws: ReadingError.self) { try books.add(file, text: text, name: name) }
    #expect(error?.line == line)
    #expect(error?.file == name)
    #expect(error?.message.contains(message) == true)
  }

  @Test("Every list that comes with Parley can be read, in three languages")
  func shipped() throws {
    let books = try PhraseBooks()
    #expect(Set(books.languages).isSuperset(of: [.english, .russian, .ukrainian]))
  }

  @Test("Each phrase tells the line of the list that holds it")
  func sources() throws {
    let article = MarkedArticle("Канада demanded a plebiscite.").article
    let found = try ContextReader().phrases(in: article, segmentation: Segmentation(article))
    #expect(found.contains { article[$0.span] == "plebiscite" && $0.source.hasPrefix("events.en.txt:") })
    #expect(found.contains { article[$0.span] == "demanded" && $0.source.hasPrefix("acts.en.txt:") })
  }

  @Test("Files of other readers are none of ours", arguments: ["cues.en.txt", "events.txt", "events.en.md", "events"])
  func otherFiles(name: String) {
    #expect(LexiconFile(name: name) == nil)
  }
}
