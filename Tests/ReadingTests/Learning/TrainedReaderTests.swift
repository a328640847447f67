import Foundation
import ParleyReading
import ParleyText
import Testing

@Suite("Trained reader")
struct TrainedReaderTests {
  /// Articles in which "quoth" attributes, a word that no list knows.
  private static func examples() -> [ParleyReading.MarkedArticle] {
    let names = ["Anna", "Boris", "Clara", "Dora", "Emil", "Frida", "Gustav", "Hanna"]
    let words = ["the road is long", "the bridge will hold", "nobody came", "we shall see", "it rains again"]
    return names.flatMap { name in
      words.map { word in
        let text = "\(name) quoth \(word)."
        let article = Article(
          origin: "t", text: text, paragraphs: Paragraph.lines(of: text), language: .english, extractor: "t")
        let cue = name.utf8.count + 1
        let mark = ParleyReading.MarkedArticle.Mark(
          source: [TextSpan(0, name.utf8.count)], cue: [TextSpan(cue, cue + 5)],
          content: [TextSpan(cue + 6, cue + 6 + word.utf8.count)])
        return ParleyReading.MarkedArticle(article: article, marks: [mark])
      }
    }
  }

  private func model() throws -> ReaderModel {
    var trainer = try ReaderTrainer()
    trainer.rows = 1 << 14
    return try trainer.train(Self.examples(), name: "test/1")
  }

  @Test("Learns a cue that the word lists do not have")
  func learns() throws {
    let text = "Greta quoth the gate is shut."
    let article = Article(
      origin: "t", text: text, paragraphs: Paragraph.lines(of: text), language: .english, extractor: "t")
    let found = try TrainedReader(model: model()).read(article, cast: Cast()).statements
    #expect(found.map { $0.cue.map { text.slice($0) } } == ["quoth"])
    #expect(found.first?.source.map { text.slice($0) } == "Greta")
    #expect(found.first?.content.map { text.slice($0) } == ["the gate is shut"])
    #expect(found.first?.reader == "test/1")
  }

  @Test("A model survives its file; a broken file is told from a model")
  func file() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).model").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try model().write(to: path)
    #expect(try ReaderModel(contentsOf: path).name == "test/1")
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    try data.prefix(1000).write(to: URL(fileURLWithPath: path))
    #expect(throws: ReadingError.self) { try ReaderModel(contentsOf: path) }
    try Data("no model at all, but long enough to hold a head".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: ReadingError.self) { try ReaderModel(contentsOf: path) }
  }

  @Test("Articles without a mark cannot be learned from")
  func nothing() throws {
    let text = "Nothing is marked here."
    let article = Article(origin: "t", text: text, paragraphs: Paragraph.lines(of: text), extractor: "t")
    #expect(throws: ReadingError.self) {
      try ReaderTrainer().train([ParleyReading.MarkedArticle(article: article, marks: [])], name: "x")
    }
  }

  @Test("Reads brat standoff, offsets in code points, parts in pieces")
  func brat() throws {
    let text = "«Да», сказал он, «нет»."
    let annotations = """
      T1\tSource 13 15\tон
      T2\tCue 6 12\tсказал
      T3\tContent 0 4;17 22\t«Да» «нет»
      E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1
      """
    let marks = try BratMarkup.marks(annotations, text: text, file: "a.ann")
    #expect(marks.map { $0.content.map { text.slice($0) } } == [["«Да»", "«нет»"]])
    #expect(marks.map { $0.source.map { text.slice($0) } } == [["он"]])
    #expect(throws: ReadingError.self) { try BratMarkup.marks("T1\tCue 5 99\tx", text: text, file: "a.ann") }
  }
}
