import ParleyText
import Testing

@testable import ParleyCoding

@Suite("Patterns")
struct PatternTests {
  /// The words that a pattern matched in a text, from the first to the last; nil where it was not met.
  private func found(_ pattern: String, in text: String, _ language: Language = .english) throws -> String? {
    var automaton = PatternAutomaton()
    var parser = PatternParser(stemmer: Stemmer(), language: language)
    let parsed = try parser.parse(pattern)
    _ = automaton.add(parsed)
    let article = Article(
      origin: "t", text: text, paragraphs: Paragraph.lines(of: text), language: language, extractor: "t")
    let stream = WordStream(Segmentation(article), automaton: automaton, stemmer: Stemmer())
    let hits = automaton.hits(in: Array(stream.words.indices), of: stream)
    guard Set(hits.map(\.group)).count == parsed.groups.count, let first = hits.flatMap(\.positions).min(),
      let last = hits.flatMap(\.positions).max()
    else { return nil }
    return article[stream.words[first].span.union(stream.words[last].span)]
  }

  @Test(
    "Find",
    arguments: [
      ("recognise", "They recognised it", "recognised"),
      ("security guarantee", "binding security guarantees for all", "security guarantees"),
      ("join NATO", "to join the NATO alliance", "join the NATO"),
      ("neutral*", "Neutrality, they said", "Neutrality"),
      ("(recognise|accept) .. Crimea", "accepting the loss of Crimea", "accepting the loss of Crimea"),
      ("A ~2 B", "b or a", "b or a"),
      ("troop & border", "The border is guarded by troops", "border is guarded by troops"),
      ("ceasefire", "An immediate ceasefire", "ceasefire"),
      ("cease fire", "A cease-fire", "cease-fire"),
      ("(ceasefire|cease-fire)", "The cease-fire holds", "cease-fire"),
      ("recogni(s|z)e*", "to recognize", "recognize"),
      ("the? door .. close", "NATO's door is closed", "door is closed"),
      ("=US", "the US said", "US"),
      ("U.S. troop", "U.S. troops", "U.S. troops"),
      ("lay down * arms", "lay down their arms", "lay down their arms"),
    ])
  func find(pattern: String, text: String, expected: String) throws {
    #expect(try found(pattern, in: text) == expected)
  }

  @Test(
    "Leave alone",
    arguments: [
      ("security guarantee", "guarantees of security"), ("join NATO", "join them. NATO said"),
      ("A ..2 B", "a one two three b"), ("=US", "told us"), ("neutral*", "unneutral"), ("A & B", "a only"),
    ])
  func leave(pattern: String, text: String) throws { #expect(try found(pattern, in: text) == nil) }

  @Test("Meet every form in Russian and Ukrainian, whatever the apostrophe and the letter ё")
  func cyrillic() throws {
    #expect(try found("гарантия безопасности", in: "без гарантий безопасности", .russian) == "гарантий безопасности")
    #expect(try found("ещё", in: "Еще раз", .russian) == "Еще")
    #expect(try found("об'єкт", in: "військові об’єкти", .ukrainian) == "об’єкти")
    #expect(try found("вихід військо", in: "після виходу військ", .ukrainian) != nil)
  }

  @Test("Take no longer than the text is long times what they say, however much could match", .timeLimit(.minutes(1)))
  func bounded() throws {
    let text = Array(repeating: "a", count: 600).joined(separator: " ")
    #expect(try found("x? a ..99 a ..99 a ..99 a ..99 a ..99 b", in: text) == nil)
  }

  @Test(
    "That cannot be read say why",
    arguments: [
      "(a|b", "a)", "a ..", "~ b", "*", "", "a & ", "()", "@nobody", String(repeating: "(a|b) ", count: 40) + "x y",
    ])
  func unreadable(pattern: String) {
    #expect(throws: CodingError.self) {
      var parser = PatternParser(stemmer: Stemmer(), language: .english)
      let read = try parser.parse(pattern)
      if pattern.count > 100 { throw PatternParser.error("\(read.groups.count)", mend: "") }
    }
  }
}
