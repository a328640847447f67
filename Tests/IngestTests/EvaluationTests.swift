import Foundation
import ParleyIngest
import ParleyText
import Testing

@Suite struct EvaluationTests {
  private func fixtures() throws -> String {
    try #require(Bundle.module.resourceURL).appendingPathComponent("Fixtures").path
  }

  @Test("The 40 Russian and Ukrainian pages in the markup habits of outlets are read whole and clean")
  func cyrillicPages() throws {
    let folder = try fixtures()
    let rows = try IngestEvaluation.articles(gold: folder + "/gold.jsonl", pages: folder + "/pages")
    let row = try #require(rows.first)
    #expect(row.pages == 40)
    #expect(row.f1 >= 0.999)
    #expect(row.accuracy >= 0.97)
    #expect(row.title.share >= 0.97)
    #expect(row.authors.share >= 0.97)
    #expect(row.authors.madeUp == 0)
    #expect(row.date.share >= 0.97)
    #expect(row.date.madeUp == 0)
  }

  @Test("A gold that the pages do not bear out scores low")
  func wrongGold() throws {
    let scratch = try Scratch()
    try scratch.write(
      "a.html",
      "<html><body><p>Delegations met again on Monday in the harbour city, and called the meeting useful.</p></body></html>"
    )
    let gold = try scratch.write(
      "gold.jsonl",
      #"{"id": "a", "set": "s", "text": "Entirely other words stand here, all of them.", "title": "No", "date": "2022-03-14"}"#
    )
    let row = try #require(try IngestEvaluation.articles(gold: gold, pages: scratch.path).first)
    #expect(row.f1 == 0)
    #expect(row.title.right == 0)
    #expect(row.date.right == 0)
  }

  @Test("Lines are counted by the language they are told to be in")
  func languages() throws {
    let scratch = try Scratch()
    try scratch.write(
      "ru.txt", "Делегации снова встретились в понедельник.\nThis line is English, as anyone can see.\n")
    let rows = try IngestEvaluation.languages(folder: scratch.path)
    #expect(rows.map(\.right) == [1])
    #expect(rows.map(\.lines) == [2])
  }
}
