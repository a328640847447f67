import Foundation
import ParleyCoding
import ParleyDossier
import ParleyText

/// Statements of officials published in Ukrainian and English: is the same item coded the same in both?
struct OfficialsCases: CaseSet {
  let name = "officials"
  let folder = "officials-2022"
  let dossier: Dossier

  /// The publisher's tag of items about international negotiations.
  private static let negotiations = "Міжнародні переговори"

  private struct Item: Decodable {
    var date: String
    var speaker: [String]
    var titleUkrainian: String?
    var textUkrainian: String?
    var titleEnglish: String?
    var textEnglish: String?
    var topics: [String]?

    enum CodingKeys: String, CodingKey {
      case date, speaker, topics
      case titleUkrainian = "title_uk"
      case textUkrainian = "text_uk"
      case titleEnglish = "title_en"
      case textEnglish = "text_en"
    }
  }

  func rows(in folder: URL) throws -> [Evaluation.Row] {
    let file = folder.appendingPathComponent("statements.jsonl")
    let items = try CodingEvaluation.records(Item.self, from: text(file), file: file.path)
    let engine = try Engine(dossier, fingerprint: "")
    let coded = items.map { item in
      ParallelEvaluation.Item(
        first: positions(item, item.titleUkrainian, item.textUkrainian, .ukrainian, engine) ?? [],
        second: positions(item, item.titleEnglish, item.textEnglish, .english, engine),
        isTagged: item.topics?.contains(Self.negotiations) ?? false)
    }
    let both = zip(items, coded).filter { $0.0.textUkrainian != nil && $0.1.second != nil }.map(\.1)
    let score = ParallelEvaluation(both, dossier: dossier)
    return [
      row("agreement on issue", score.issue.f, cases: both.count),
      row("agreement on option within one step", score.withinOneStep.f, cases: score.withinOneStep.gold),
      row("negotiation items found", score.found.recall, cases: score.found.gold),
    ]
  }

  private func positions(
    _ item: Item, _ title: String?, _ text: String?, _ language: Language, _ engine: Engine
  ) -> [CodedPosition]? {
    guard let text else { return nil }
    let whole = [title, text].compactMap { $0 }.joined(separator: "\n")
    let article = Article(
      origin: "", text: whole,
      paragraphs: Paragraph.lines(of: whole).map { Paragraph(span: $0.span, kind: $0.kind, language: language) },
      title: title, authors: item.speaker,
      published: Day(item.date.prefix(10)).map { ResolvedDate(first: $0, how: .metadata) }, language: language,
      extractor: "plain")
    return (try? engine.read(article))?.claims.map { CodedPosition(issue: $0.issue, option: $0.option) } ?? []
  }
}
