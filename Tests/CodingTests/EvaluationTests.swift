import ParleyCoding
import ParleyDossier
import Testing

@Suite("Scoring claims against annotated articles")
struct EvaluationTests {
  private func gold(_ lines: String...) throws -> [AnnotatedRecord] {
    try CodingEvaluation.records(
      AnnotatedRecord.self,
      from: lines.map { line in
        let parts = line.split(separator: " ")
        return """
          {"statement": "\(parts[0])", "sentence_span": [0, 400], "side": "\(parts[4])", "speaker_id": "berg", \
          "content_offsets": [\(parts[1]), \(parts[2])], "cue_offsets": [0, 4], "issue": "island", "position": "\(parts[3])"}
          """
      }.joined(separator: "\n"), file: "gold")
  }

  private func predicted(_ start: Int, _ end: Int, _ options: String..., speaker: String = "berg") -> PredictedRecord {
    PredictedRecord(
      article: "1", content: [.init(start: start, end: end)], speaker: speaker,
      claims: options.map { CodedPosition(issue: "island", option: $0) })
  }

  private func score(_ predictions: [PredictedRecord], _ gold: [AnnotatedRecord]) throws -> CodingEvaluation {
    CodingEvaluation(article: "1", predictions: predictions, annotated: gold, dossier: try island(), scope: .init())
  }

  @Test("Counts issue, one step and the exact option apart")
  func levels() throws {
    let score = try score([predicted(0, 100, "island.shared")], gold("s1 0 100 island.north north"))
    #expect(score.statements.f == 100 && score.issue.f == 100 && score.withinOneStep.f == 100 && score.exact.f == 0)
  }

  @Test("Needs half of the content on both sides")
  func half() throws {
    let short = try score([predicted(0, 49, "island.north")], gold("s1 0 100 island.north north"))
    #expect(short.statements.right == 0 && short.issue.given == 1 && short.issue.gold == 1)
    let long = try score([predicted(0, 210, "island.north")], gold("s1 0 100 island.north north"))
    #expect(long.statements.right == 0)
  }

  @Test("One prediction may stand for several statements under one cue")
  func shared() throws {
    let score = try score(
      [predicted(0, 100, "island.north")], gold("s1 0 45 island.north north", "s2 50 100 island.north north"))
    #expect(score.statements.right == 2 && score.statements.recall == 100)
  }

  @Test("The outlet's own judgements are neither needed nor wrong")
  func author() throws {
    let score = try score([predicted(0, 100, "island.north")], gold("s1 0 100 island.north author"))
    #expect(score.statements.gold == 0 && score.statements.given == 0)
  }

  @Test("A line that is no record is told with its number")
  func badLine() {
    #expect {
      try CodingEvaluation.records(PredictedRecord.self, from: "{\"article\": \"1\"}\n{", file: "p.jsonl")
    } throws: { error in
      (error as? CodingError)?.place?.line == 2
    }
  }

  @Test("Two languages are compared issue by issue")
  func parallel() throws {
    let north = CodedPosition(issue: "island", option: "island.north")
    let south = CodedPosition(issue: "island", option: "island.south")
    let open = CodedPosition(issue: "harbour", option: "harbour.open")
    let score = ParallelEvaluation(
      [
        .init(first: [north], second: [north, open], isTagged: true),
        .init(first: [north], second: [south], isTagged: false),
        .init(first: [], second: nil, isTagged: true),
      ], dossier: try island())
    #expect(score.issue == Figure(right: 2, given: 2, gold: 3))
    #expect(score.withinOneStep == Figure(right: 1, given: 2, gold: 2))
    #expect(score.found.recall == 50)
  }
}
