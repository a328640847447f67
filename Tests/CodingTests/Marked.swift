import ParleyCoding
import ParleyDossier
import ParleyReading
import ParleyText

/// An article whose text marks its statements: "{Peskov} [ruled out] <recognising Crimea>." Braces hold the source, square brackets the
/// cue, angle brackets the content; one statement a line.
struct Marked {
  let article: Article
  let findings: Findings

  init(
    _ marked: String, language: Language = .english, person: String? = nil, party: String? = nil,
    published: Day? = Day("2024-03-20"), act: SpeechAct = .declare
  ) {
    var text = ""
    var open: [Character: Int] = [:]
    var statements: [(source: TextSpan?, cue: TextSpan?, content: [TextSpan])] = [(nil, nil, [])]
    func close(_ opener: Character) -> TextSpan { TextSpan(open[opener] ?? 0, text.utf8.count) }
    for character in marked {
      switch character {
      case "{", "[", "<": open[character] = text.utf8.count
      case "}": statements[statements.count - 1].source = close("{")
      case "]": statements[statements.count - 1].cue = close("[")
      case ">": statements[statements.count - 1].content.append(close("<"))
      case "\n":
        statements.append((nil, nil, []))
        text.append(character)
      default: text.append(character)
      }
    }
    let article = Article(
      origin: "test", text: text, paragraphs: Paragraph.lines(of: text),
      published: published.map { ResolvedDate(first: $0, how: .metadata) }, language: language, extractor: "test")
    self.article = article
    findings = Findings(
      statements: statements.filter { !$0.content.isEmpty }.map { parts in
        var statement = Statement(
          article: article.id, source: parts.source, cue: parts.cue, content: parts.content, quotation: .indirect,
          speaker: Speaker(name: parts.source.map { article[$0] }, person: person, party: party), language: language,
          confidence: Confidence(statement: 1), reader: "test")
        statement.act = act
        return statement
      })
  }
}

/// Two ministries quarrel about an island and its harbour: a negotiation of the tests alone.
func island() throws -> Dossier {
  var files = Dictionary(uniqueKeysWithValues: DossierTemplate.files.map { ($0.name, $0.text) })
  files["facts.yaml"] = nil
  files["dossier.yaml"] = """
    title: The island
    span: {from: 2024-03-01, to: 2024-06-30}
    languages: [en, ru, uk]
    sides:
      north: {name: Northland, names: {en: [the Northern delegation], ru: [Северия], uk: [Північ]}}
      south: {name: Southland, names: {en: [the Southern delegation], ru: [Южия], uk: [Південь, південна сторона]}}
    """
  files["people.yaml"] = """
    people:
      berg:
        name: Anna Berg
        roles:
          - {party: north, title: Foreign Minister, authority: 0.8, from: 2024-01-01, to: 2024-03-31}
          - {party: north, title: Prime Minister, authority: 1, from: 2024-04-01}
      costa:
        name: Rui Costa
        roles: [{party: south, title: envoy, authority: 0.6}]
    """
  files["issues.yaml"] = """
    issues:
      island:
        name: Island
        question: Whose is it?
        indicators: {en: [island], ru: [остров], uk: [острів]}
        options:
          - id: island.north
            place: 0
            label: Northland's
            rejected: island.south
            indicators:
              en: ["(recognise|recognize|annex) .. island", "island .. belong .. North*"]
              ru: ["признать ~ остров"]
              uk: ["(визнати|визнання) .. острів"]
          - id: island.shared
            place: 0.5
            label: Shared
            indicators: {en: [joint administration], ru: [совместный управление], uk: [спільне управління]}
          - id: island.south
            place: 1
            label: Southland's
            indicators: {en: ["return* .. island", {match: "our island", by: south}], ru: ["вернуть .. остров"], uk: ["повернути .. острів"]}
      harbour:
        name: Harbour
        question: Who may use it?
        indicators: {en: [harbour, {match: port, unless: [airport, port of call]}], ru: [гавань], uk: [гавань]}
        options:
          - {id: harbour.closed, place: 0, label: Closed, indicators: {en: [close, {match: naval base, alone: true}]}}
          - {id: harbour.open, place: 1, label: Open, indicators: {en: ["open* ~ (harbour|port)"], ru: [открыть], uk: [відкрити]}}
    """
  return try DossierLoader.load(files: files)
}

/// The claims of marked text by the island's codebook.
func claims(
  _ marked: String, language: Language = .english, person: String? = nil, party: String? = "south",
  act: SpeechAct = .declare
) throws -> [Claim] {
  let marked = Marked(marked, language: language, person: person, party: person == nil ? party : nil, act: act)
  return try IndicatorCoder(island()).code(marked.findings, of: marked.article)
}
