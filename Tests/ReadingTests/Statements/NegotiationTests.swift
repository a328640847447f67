import Foundation
import ParleyText
import Testing

@testable import ParleyReading

/// Sentences and addresses about negotiations of many kinds, written for these tests.
@Suite("Other negotiations")
struct NegotiationTests {
  @Test(
    "Most statements are found, and few that are none",
    arguments: [(Language.english, 0.9), (.russian, 0.9), (.ukrainian, 0.9)])
  func statements(language: Language, floor: Double) throws {
    let reader = try ShippedReader()
    var found = 0
    var wanted = 0
    var right = 0
    for item in try Fixtures.negotiations(language) {
      var mine = reader.read(article(item.text, language), cast: Cast()).statements
      found += mine.count
      wanted += item.statements.count
      for statement in item.statements {
        guard let index = mine.firstIndex(where: { matches($0, statement, in: item.text) }) else { continue }
        mine.remove(at: index)
        right += 1
      }
    }
    #expect(2 * Double(right) / Double(found + wanted) >= floor)
  }

  @Test("Of an address, positions are taken and tales of the day are not")
  func addresses() throws {
    for address in try Fixtures.addresses() {
      let text = address.paragraphs.map { $0.map(\.text).joined(separator: " ") }.joined(separator: "\n")
      let article = Article(
        origin: "t", text: text,
        paragraphs: Paragraph.lines(of: text).map { Paragraph(span: $0.span, language: address.language) },
        authors: [address.author], language: address.language, extractor: "t")
      let taken = try ShippedReader().read(article, cast: Cast()).statements.flatMap(\.content)
      let sentences = address.paragraphs.flatMap { $0 }
      let right = sentences.count { sentence in
        let place = span(of: sentence.text, in: text)
        let covered = taken.reduce(0) { $0 + overlap($1, place) }
        return (covered * 2 >= place.count) == sentence.isWorthTaking
      }
      #expect(right * 10 >= sentences.count * 9, "\(address.author): \(right) of \(sentences.count)")
    }
  }

  @Test(
    "Words and marks in any order, cut anywhere, are read to the end",
    arguments: [Language.english, .russian, .ukrainian])
  func anyOrder(language: Language) throws {
    let reader = try ShippedReader()
    var words = try Fixtures.negotiations(language).flatMap { $0.text.split(separator: " ").map(String.init) }
    words += ["«", "»", "\"", "—", ",", ".", "\n\n", ":", "(", ")", "МИД", "ООН", "Министр", "President", "Президент"]
    var order = SplitMix(seed: 7)
    for length in 1...400 {
      let text = (0..<length % 60 + 1).map { _ in words.randomElement(using: &order) ?? "" }.joined(separator: " ")
      for statement in reader.read(article(text, language), cast: Cast()).statements {
        #expect(statement.content.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= text.utf8.count })
      }
    }
  }

  /// As the talks are scored: half of both contents, and a source that touches.
  private func matches(_ mine: Statement, _ wanted: Fixtures.Wanted, in text: String) -> Bool {
    let spans = wanted.content.map { span(of: $0, in: text) }
    let shared = spans.reduce(0) { total, one in mine.content.reduce(total) { $0 + overlap($1, one) } }
    guard shared * 2 >= spans.reduce(0, { $0 + $1.count }), shared * 2 >= mine.content.reduce(0, { $0 + $1.count })
    else { return false }
    guard let source = wanted.source else { return mine.source == nil }
    return mine.source.map { overlap($0, span(of: source, in: text)) > 0 } ?? false
  }

  private func overlap(_ a: TextSpan, _ b: TextSpan) -> Int { max(0, min(a.end, b.end) - max(a.start, b.start)) }

  private func span(of part: String, in text: String) -> TextSpan {
    guard let range = text.range(of: part) ?? text.range(of: part, options: .caseInsensitive) else {
      Issue.record("“\(part)” does not stand in “\(text)”")
      return TextSpan(0, 0)
    }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return TextSpan(start, start + part.utf8.count)
  }

  private func article(_ text: String, _ language: Language) -> Article {
    Article(
      origin: "t", text: text,
      paragraphs: Paragraph.lines(of: text).map { Paragraph(span: $0.span, language: language) },
      language: language, extractor: "t")
  }
}
