import ParleyCoding
public import ParleyDossier
import ParleyReading
import ParleyText

extension DNADatabase {
  /// The statement type under which claims are written: DNA's usual four variables, then all that Parley knows besides.
  static let claimVariables: [Variable] = [
    Variable("person", .shortText), Variable("organization", .shortText), Variable("concept", .shortText),
    Variable("agreement", .boolean), Variable("issue", .shortText), Variable("option", .shortText),
    Variable("refuses", .shortText),
    Variable("stance", .shortText), Variable("act", .shortText), Variable("about", .shortText),
    Variable("date", .shortText),
    Variable("hedged", .boolean), Variable("condition", .longText), Variable("confidence", .integer),
    Variable("authority", .integer), Variable("indicator", .shortText), Variable("known", .shortText),
    Variable("claim", .shortText),
  ]

  /// Claims as statements of DNA: the issue's option is the concept, and a refusal of an option is disagreement with it.
  ///
  /// Every coder of a claim becomes one of the database. Confidence and authority are per cent. Claims that a person entered without a statement have no place in a text and are left out.
  public init(_ sources: [CodedArticle], dossier: Dossier) {
    self.init()
    let names = Set(sources.flatMap { $0.claims.map(\.coder) }).sorted()
    coders = [Coder(id: 1, name: "Admin")] + names.enumerated().map { Coder(id: $0 + 2, name: $1) }
    let numbers = Dictionary(coders.map { ($0.name, $0.id) }) { first, _ in first }
    types = [StatementType(id: 1, label: "DNA Statement", variables: Self.claimVariables)]
    for source in sources {
      let document = documents.count + 1
      let article = source.article
      documents.append(
        Document(
          id: document, title: article.title ?? article.origin, text: article.text, coder: 1,
          author: article.authors.joined(separator: ", "), source: article.publisher ?? "",
          section: article.language.rawValue,
          notes: article.url ?? "", type: "article", date: (article.published?.first.number ?? 0) * 86_400))
      let places = Dictionary(source.statements.map { ($0.id, $0.extent) }) { first, _ in first }
      let units = UTF16Map(article.text)
      for claim in source.claims {
        guard let id = claim.statement, let extent = places[id] ?? nil, !extent.isEmpty else { continue }
        statements.append(
          Statement(
            id: statements.count + 1, type: 1, document: document, coder: numbers[claim.coder],
            start: units.offset(extent.start),
            end: units.offset(extent.end), values: Self.values(of: claim, dossier: dossier)))
      }
    }
    for person in dossier.people {
      guard let role = person.roles.last else { continue }
      attributes["person", default: [:]][person.name] = ["Type": role.title, "Alias": person.id]
    }
  }

  private static func values(of claim: Claim, dossier: Dossier) -> [String: Value] {
    let issue = dossier.issue(claim.issue)
    let told = claim.refuses ?? claim.option
    let option = issue?.options.first { $0.id == told }
    let concept = [issue?.name ?? claim.issue, option?.label ?? told].compactMap(\.self).joined(separator: ": ")
    let party = claim.party.flatMap { dossier.party($0)?.name } ?? claim.party ?? ""
    var values: [String: Value] = [
      "person": .text(claim.person == nil && claim.party != nil ? "" : claim.claimant), "organization": .text(party),
      "concept": .text(concept), "agreement": .boolean(claim.refuses == nil), "issue": .text(claim.issue),
      "option": .text(claim.option ?? ""), "refuses": .text(claim.refuses ?? ""),
      "stance": .text(claim.stance.rawValue), "act": .text(claim.act.rawValue),
      "about": .text(claim.about ?? ""), "date": .text(claim.date.description),
      "hedged": .boolean(claim.modality.hedged),
      "condition": .text(claim.modality.condition ?? ""), "indicator": .text(claim.indicator),
      "known": .text(claim.known.description), "claim": .text(claim.id),
    ]
    values["confidence"] = .integer(Int((100 * claim.confidence).rounded()))
    values["authority"] = .integer(Int((100 * claim.authority).rounded()))
    return values.mapValues { value in
      if case .text(let text) = value { .text(short(text)) } else { value }
    }
  }
}
