import ParleyCoding
import ParleyDossier
import ParleyText
import Testing

@Suite("Trying and linting a codebook")
struct CodebookTests {
  @Test("A trial shows what fires, where, and what comes of it")
  func trial() throws {
    let trial = CodebookTrial(
      "They ruled out recognising the island.", codebook: try Codebook(island()), party: "south")
    #expect(trial.firings.map(\.option) == ["island.north", nil])
    #expect(trial.firings.map { trial.sentence.slice($0.span) } == ["recognising the island", "island"])
    #expect(trial.firings.first?.isRefused == true)
    #expect(trial.claims.map(\.option) == ["island.south"])
  }

  @Test("A trial of nothing is nothing")
  func empty() throws {
    let trial = CodebookTrial("", codebook: try Codebook(island()))
    #expect(trial.firings.isEmpty && trial.claims.isEmpty)
  }

  @Test("Every pattern that cannot be read is told with its line")
  func unreadable() throws {
    var dossier = try island()
    dossier.issues[0].indicators.append(
      Indicator(language: .english, pattern: "(open", place: SourcePlace(file: "issues.yaml", line: 7)))
    let lint = CodebookLint(dossier)
    #expect(lint.findings.map(\.kind) == [.unreadable])
    #expect(lint.findings.first?.place.line == 7)
    #expect(throws: CodingError.self) { try Codebook(dossier) }
  }

  @Test("Indicators that never fire, always fire, contradict or never count are found")
  func lint() throws {
    var dossier = try island()
    func indicator(_ pattern: String, line: Int) -> Indicator {
      Indicator(language: .english, pattern: pattern, place: SourcePlace(file: "issues.yaml", line: line))
    }
    dossier.issues[0].indicators.append(indicator("volcano", line: 901))
    dossier.issues[0].options[1].indicators.append(indicator("recognise the island", line: 902))
    dossier.issues[1].options[0].indicators.append(indicator("weather", line: 903))
    let codebook = try Codebook(dossier)
    let lines = (0..<30).map {
      $0 % 3 == 0 ? "{He} [said] <the weather was fine>." : "{He} [said] <they recognise the island>."
    }
    let marked = Marked(lines.joined(separator: "\n"))
    let lint = CodebookLint(codebook, over: [(marked.article, marked.findings)])
    func kinds(_ line: Int) -> [CodebookLint.Kind] { lint.findings.filter { $0.place.line == line }.map(\.kind) }
    #expect(kinds(901) == [.neverFires])
    #expect(kinds(902).contains(.contradicts) && kinds(902).contains(.alwaysFires))
    #expect(kinds(903) == [.neverCounts])
  }
}
