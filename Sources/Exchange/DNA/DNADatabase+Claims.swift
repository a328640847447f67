public import ParleyCoding
public import ParleyDossier
public import ParleyReading
public import ParleyText

extension DNADatabase {
  /// An article with what was read and coded in it.
  public struct Source: Sendable {
    public var article: Article
    public var statements: [ParleyReading.Statement]
    public var claims: [Claim]

    public init(article: Article, statements: [ParleyReading.Statement], claims: [Claim]) {
      self.article = article
      self.statements = statements
      self.claims = claims
    }
  }

  /// The statement type under which claims are written: DNA's usual four variables, then all that Parley knows besides.
  static let claimVariables: [Variable] = [
    Variable("person", .shortText), Variable("organization", .shortText), Variable("concept", .shortText),
    Variable("agreement", .boolean), Variable("issue", .shortText), Variable("option", .shortText),
    Variable("stance", .shortText), Variable("act", .shortText), Variable("about", .shortText),
    Variable("date", .shortText),
    Variable("hedged", .boolean), Variable("condition", .longText), Variable("confidence", .integer),
    Variable("authority", .integer), Variable("indicator", .shortText), Variable("coder", .shortText),
    Variable("claim", .shortText),
  ]

  /// Claims as statements of DNA: the issue's option is the concept, and a refusal of an option is disagreement with it.
  ///
  /// Confidence and authority are per cent. Claims that a person entered without a statement have no place in a text and are left out.
  public init(_ sources: [Source], dossier: Dossier) {
    self.init()
    coders = [Coder(id: 1, name: "Admin"), Coder(id: 2, name: "Parley")]
    types = [StatementType(id: 1, label: "DNA Statement", variables: Self.claimVariables)]
    for source in sources {
      let document = documents.count + 1
      let article = source.article
      documents.append(
        Document(
          id: document, title: article.title ?? article.origin, text: article.text, coder: 2,
          author: article.authors.joined(separator: ", "), source: article.publisher ?? "",
          section: article.language.rawValue,
          notes: article.url ?? "", type: "article", date: (article.published?.first.number ?? 0) * 86_400))
      let places = Dictionary(source.statements.map { ($0.id, $0.extent) }) { first, _ in first }
      let units = UTF16Map(article.text)
      for claim in source.claims {
        guard let id = claim.statement, let extent = places[id] ?? nil, !extent.isEmpty else { continue }
        statements.append(
          Statement(
            id: statements.count + 1, type: 1, document: document, coder: 2, start: units.offset(extent.start),
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
      "option": .text(claim.option ?? ""), "stance": .text(claim.stance.rawValue), "act": .text(claim.act.rawValue),
      "about": .text(claim.about ?? ""), "date": .text(claim.date.description),
      "hedged": .boolean(claim.modality.hedged),
      "condition": .text(claim.modality.condition ?? ""), "indicator": .text(claim.indicator),
      "coder": .text(claim.coder), "claim": .text(claim.id),
    ]
    values["confidence"] = .integer(Int((100 * claim.confidence).rounded()))
    values["authority"] = .integer(Int((100 * claim.authority).rounded()))
    return values.mapValues { value in
      if case .text(let text) = value { .text(short(text)) } else { value }
    }
  }
}
