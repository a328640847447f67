import Foundation
import ParleyCoding
import ParleyDossier
import ParleyIngest
import ParleyText
import Yams

/// Articles about talks with annotated statements, speakers and claims.
struct TalksCases: CaseSet {
  let name = "talks"
  let folder = "talks"
  let dossier: Dossier

  /// Articles of which only the sentences about the negotiation are annotated.
  private static let partlyAnnotated: Set<String> = ["101", "103", "105", "110"]

  func rows(in folder: URL) throws -> [Evaluation.Row] {
    let engine = try Engine(dossier, fingerprint: "")
    let scope = CodingEvaluation.Scope(partlyAnnotated: Self.partlyAnnotated, names: try names(folder))
    var total: [String: CodingEvaluation] = [:]
    for file in files(in: folder.appendingPathComponent("gold"), ending: ".jsonl") {
      let stem = file.deletingPathExtension().lastPathComponent
      guard !stem.hasPrefix("seed_") else { continue }
      let annotated = try CodingEvaluation.records(AnnotatedRecord.self, from: text(file), file: file.path)
      let article = try SeedCases.article(folder.appendingPathComponent("articles/\(stem).txt"))
      let records = MachineRecords(try engine.read(article), withClaims: true)
      let score = CodingEvaluation(
        article: stem, predictions: records.statements.map(PredictedRecord.init), annotated: annotated,
        dossier: dossier,
        scope: scope)
      for group in ["all", stem.hasPrefix("1") ? "uk" : stem.hasPrefix("2") ? "ru" : "en"] {
        total[group, default: CodingEvaluation()] += score
      }
    }
    return total.sorted { $0.key < $1.key }.flatMap { group, score in
      [
        row("\(group): statements F", score.statements.f, cases: score.statements.gold),
        row("\(group): speaker accuracy", score.speakers.precision, cases: score.speakers.gold),
        row("\(group): right issue F", score.issue.f, cases: score.issue.gold),
        row("\(group): option within one step F", score.withinOneStep.f, cases: score.withinOneStep.gold),
        row("\(group): exact option F", score.exact.f, cases: score.exact.gold),
      ]
    }
  }

  /// The codebook's names of people, so that a name counts as well as an identifier.
  private func names(_ folder: URL) throws -> [String: String] {
    struct Codebook: Decodable {
      struct Person: Decodable { var name: String }
      var people: [String: Person]
    }
    let book = try YAMLDecoder().decode(Codebook.self, from: text(folder.appendingPathComponent("codebook.yaml")))
    return Dictionary(book.people.map { ($0.value.name.lowercased(), $0.key) }, uniquingKeysWith: { first, _ in first })
  }
}

extension PredictedRecord {
  /// A record as `parley code` prints it.
  init(_ record: StatementRecord) {
    self.init(
      article: record.article, content: record.content.map { Place(start: $0.start, end: $0.end) },
      speaker: record.speaker,
      claims: (record.claims ?? []).map { CodedPosition(issue: $0.issue, option: $0.option) })
  }
}
