import ParleyCoding
import ParleyDossier
import ParleyLedger
import ParleyReading
import ParleyText

/// Articles whose statements and claims are made up from a dossier's own people, issues and options: for measuring speed, nothing else.
struct SyntheticArticles {
  private let dossier: Dossier
  private let speakers: [(person: Person, role: Role)]
  private var random: SplitMix
  private var count = 0

  init(_ dossier: Dossier, seed: UInt64) {
    self.dossier = dossier
    speakers = dossier.people.flatMap { person in
      person.roles.filter { role in dossier.side(of: role.party) != nil }.map { (person, $0) }
    }
    random = SplitMix(state: seed)
  }

  private static let publishers = [
    "Morning Post", "Evening Wire", "The Observer of Talks", "Harbour News", "Daily Record",
  ]
  private static let cues = ["said", "told reporters", "insisted", "suggested", "wrote", "repeated"]
  private static let fillers = [
    "after the meeting of the delegations", "in a televised address", "on the fourth day of the talks",
    "before the guarantors were asked", "while the envoys waited for an answer", "at a briefing in the capital",
  ]

  /// One article with as many statements, each with its claim.
  mutating func next(statements: Int) -> ReadArticle {
    count += 1
    let length = dossier.span.lowerBound.distance(to: dossier.span.upperBound)
    let day = dossier.span.lowerBound.advanced(by: Int.random(in: 0...length, using: &random))
    let language: Language = [.english, .russian, .ukrainian].randomElement(using: &random) ?? .english
    var draft = Draft()
    for number in 0..<statements { addStatement(number, to: &draft) }
    let article = Article(
      origin: "made-up-\(count).txt", text: draft.text,
      paragraphs: draft.paragraphs.map { Paragraph(span: $0, language: language) },
      title: "Talks, report \(count)", publisher: Self.publishers.randomElement(using: &random),
      published: ResolvedDate(first: day, how: .metadata), language: language, extractor: "bench 1")
    var findings = Findings()
    var claims: [Claim] = []
    for part in draft.parts {
      var statement = Statement(
        article: article.id, source: part.source, cue: part.cue, content: [part.content], quotation: .indirect,
        speaker: Speaker(name: part.person.name, person: part.person.id, party: part.role.party, how: .named),
        language: language, confidence: Confidence(statement: 0.9), reader: "bench 1")
      statement.date = ResolvedDate(first: day, how: .metadata)
      findings.statements.append(statement)
      claims.append(
        Claim(
          statement: statement.id, article: article.id, person: part.person.id, party: part.role.party,
          claimant: part.person.name, issue: part.issue.id, option: part.option.id,
          stance: Claim.Stance.allCases.randomElement(using: &random) ?? .demands, act: .declare,
          date: ResolvedDate(first: day, how: .metadata), known: day, publisher: article.publisher, language: language,
          confidence: Double.random(in: 0.5...1, using: &random), authority: part.role.authority,
          indicator: "bench", coder: "bench 1"))
    }
    return ReadArticle(article: article, findings: findings, claims: claims, provenance: "bench 1")
  }

  private struct Draft {
    var text = ""
    var paragraphs: [TextSpan] = []
    var parts: [Part] = []
  }

  private struct Part {
    var source: TextSpan
    var cue: TextSpan
    var content: TextSpan
    var person: Person
    var role: Role
    var issue: Issue
    var option: Option
  }

  private mutating func addStatement(_ number: Int, to draft: inout Draft) {
    guard let (person, role) = speakers.randomElement(using: &random),
      let issue = dossier.issues.randomElement(using: &random),
      let option = issue.options.randomElement(using: &random),
      let cue = Self.cues.randomElement(using: &random), let filler = Self.fillers.randomElement(using: &random)
    else { return }
    func append(_ words: String) -> TextSpan {
      let start = draft.text.utf8.count
      draft.text += words
      return TextSpan(start, draft.text.utf8.count)
    }
    let source = append(person.name)
    _ = append(" ")
    let verb = append(cue)
    _ = append(" \(filler) that ")
    let content = append("on \(issue.name) it would be “\(option.label)”, point \(count).\(number)")
    _ = append(".")
    draft.paragraphs.append(TextSpan(source.start, draft.text.utf8.count))
    _ = append("\n\n")
    draft.parts.append(
      Part(source: source, cue: verb, content: content, person: person, role: role, issue: issue, option: option))
  }
}

/// The same numbers in every run (Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
