public import ParleyCoding
public import ParleyDossier
import ParleyReading
public import ParleyText

/// Articles and claims taken from a DNA database by a mapping of its variables.
public struct DNAImport: Sendable {
  public private(set) var articles: [Article] = []
  public private(set) var claims: [Claim] = []
  /// Concepts that the mapping and the dossier do not know, with how often they were coded: no claim was made of them.
  public private(set) var unknownConcepts: [String: Int] = [:]

  /// Which variable says what.
  public struct Mapping: Sendable, Hashable {
    public var type = "DNA Statement"
    public var person = "person"
    public var organization = "organization"
    public var concept = "concept"
    public var agreement = "agreement"
    /// What each concept is in the dossier; a concept that is not named is looked up among options and issues by identifier, label and name.
    public var concepts: [String: CodedPosition] = [:]

    public init() {}
  }

  /// - Complexity: O(documents' bytes + statements).
  public init(_ database: DNADatabase, dossier: Dossier, mapping: Mapping = Mapping()) {
    let coders = Dictionary(database.coders.map { ($0.id, $0.name) }) { first, _ in first }
    var byDocument: [Int: Article] = [:]
    for document in database.documents {
      let day = Day(number: Int((Double(document.date) / 86_400).rounded(.down)))
      let article = Article(
        origin: document.title, text: document.text, paragraphs: Paragraph.lines(of: document.text),
        title: document.title,
        authors: document.author.isEmpty ? [] : [document.author],
        publisher: document.source.isEmpty ? nil : document.source,
        published: ResolvedDate(first: day, how: .metadata), extractor: "dna-import/1")
      byDocument[document.id] = article
      articles.append(article)
    }
    let names = Names(dossier)
    let types = Set(database.types.filter { $0.label == mapping.type }.map(\.id))
    for statement in database.statements where types.contains(statement.type) {
      guard let article = byDocument[statement.document], let day = article.published?.first else { continue }
      let concept = statement.values[mapping.concept]?.text ?? ""
      guard let position = mapping.concepts[concept] ?? names.position(of: concept) else {
        unknownConcepts[concept, default: 0] += 1
        continue
      }
      let agrees = statement.values[mapping.agreement].map { $0.text == "1" } ?? true
      let stand =
        agrees ? position.option : position.option.flatMap { names.stand(rejecting: $0, issue: position.issue) }
      let organization = statement.values[mapping.organization]?.text ?? ""
      let speaker = statement.values[mapping.person]?.text ?? ""
      let person = names.person(speaker)
      let party = person?.role(on: day)?.party ?? names.party(organization)
      var claim = Claim(
        statement: nil, article: article.id, person: person?.id, party: party,
        claimant: speaker.isEmpty ? organization : speaker, issue: position.issue, option: stand,
        stance: agrees ? .demands : .rejects, act: .declare, date: ResolvedDate(first: day, how: .metadata), known: day,
        publisher: article.publisher, language: article.language, confidence: 1,
        authority: person?.role(on: day)?.authority ?? 0.7, indicator: "DNA statement \(statement.id)",
        coder: statement.coder.flatMap { coders[$0] } ?? "DNA")
      if !agrees { claim.refuses = position.option }
      claim.id = Self.identifier(article: article.id, statement: statement.id)
      claims.append(claim)
    }
  }

  private static func identifier(article: String, statement: Int) -> String {
    var hash = StableHash()
    hash.combine(article)
    hash.combine("dna")
    hash.combine(statement)
    return "c" + hash.identifier
  }

  /// The dossier's people, parties, issues and options by all their names.
  private struct Names {
    let dossier: Dossier
    private var people: [UInt64: Person] = [:]
    private var parties: [UInt64: String] = [:]
    private var positions: [UInt64: CodedPosition] = [:]

    init(_ dossier: Dossier) {
      self.dossier = dossier
      for person in dossier.people {
        for name in [person.id, person.name] + person.names.values.joined() { people[FoldedHash.of(name)] = person }
      }
      for party in dossier.parties {
        for name in [party.id, party.name] + party.names.values.joined() { parties[FoldedHash.of(name)] = party.id }
      }
      for issue in dossier.issues {
        for name in [issue.id, issue.name] {
          positions[FoldedHash.of(name)] = CodedPosition(issue: issue.id, option: nil)
        }
        for option in issue.options {
          for name in [option.id, option.label, "\(issue.name): \(option.label)"] {
            positions[FoldedHash.of(DNADatabase.short(name))] = CodedPosition(issue: issue.id, option: option.id)
          }
        }
      }
    }

    func person(_ name: String) -> Person? { people[FoldedHash.of(name)] }
    func party(_ name: String) -> String? { parties[FoldedHash.of(name)] }
    func position(of concept: String) -> CodedPosition? { positions[FoldedHash.of(concept)] }
    func stand(rejecting option: String, issue: String) -> String? {
      dossier.issue(issue)?.stand(rejecting: option)?.id
    }
  }
}
