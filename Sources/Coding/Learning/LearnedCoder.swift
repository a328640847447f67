import ParleyDossier
public import ParleyReading
public import ParleyText

/// A coder that was learned from reviewed claims, on top of the indicators.
///
/// Every claim of the indicators is weighed again: dropped where the model is sure that the text is not about the issue, given another
/// option where that is much likelier. An issue that the model is sure of and no indicator named is added.
public struct LearnedCoder: Coder {
  public let name: String
  private let indicators: IndicatorCoder
  private let model: CoderModel
  /// Below this probability, a claim of the indicators is dropped; above the other, an issue is added.
  public static let dropBelow = 0.15
  public static let addAbove = 0.85

  public init(_ model: CoderModel, on indicators: IndicatorCoder) {
    self.model = model
    self.indicators = indicators
    var hash = StableHash()
    hash.combine(model.text)
    name = "parley-learned/1+\(hash.identifier.prefix(6))"
  }

  public func code(_ findings: Findings, of article: Article) -> [Claim] {
    let codings = indicators.coding(findings, of: article)
    return zip(findings.statements, codings).flatMap { recode($0, claims: $1.claims, article: article) }
  }

  public func ownWords(_ findings: Findings, of article: Article) -> [Statement] {
    indicators.ownWords(findings, of: article)
  }

  private func recode(_ statement: Statement, claims: [Claim], article: Article) -> [Claim] {
    let codebook = indicators.codebook
    let text = statement.content.map { article[$0] }.joined(separator: " ")
    let claimant = Claimant(statement, article: article, dossier: codebook.dossier)
    let features = CoderTraining.features(text, statement.language, party: claimant.party, codebook: codebook)
    var coded: [Claim] = []
    for claim in claims {
      guard let issue = codebook.dossier.issue(claim.issue), model.issues.contains(issue.id) else {
        coded.append(renamed(claim))
        continue
      }
      let probability = model.probability(of: issue.id, features)
      guard probability >= Self.dropBelow else { continue }
      var kept = claim
      let option = model.option(of: issue, features, fallback: claim.option)
      if option != claim.option {
        kept.option = option
        kept.refuses = nil
        kept.indicator = "learned, over \(claim.indicator)"
      }
      kept.confidence = (claim.confidence + probability) / 2
      coded.append(renamed(kept))
    }
    let named = Set(claims.map(\.issue))
    for issue in codebook.dossier.issues where !named.contains(issue.id) {
      let probability = model.probability(of: issue.id, features)
      guard probability > Self.addAbove else { continue }
      coded.append(
        Claim(
          statement: statement.id, article: article.id, person: claimant.person, party: claimant.party,
          claimant: claimant.name, issue: issue.id, option: model.option(of: issue, features, fallback: nil),
          stance: Stance.of(
            statement, sections: [], cue: [], turn: StatementCoder.Turn(isTurned: false, isNegative: false)),
          act: statement.act, date: claimant.date,
          known: claimant.known, publisher: article.publisher, language: statement.language,
          confidence: probability * 0.8, authority: claimant.authority, indicator: "learned", coder: name))
    }
    return coded
  }

  /// The claim as this coder's own.
  private func renamed(_ claim: Claim) -> Claim {
    var own = Claim(
      statement: claim.statement, article: claim.article, person: claim.person, party: claim.party,
      claimant: claim.claimant, about: claim.about, issue: claim.issue, option: claim.option, stance: claim.stance,
      modality: claim.modality, act: claim.act, date: claim.date, known: claim.known, publisher: claim.publisher,
      language: claim.language, confidence: claim.confidence, authority: claim.authority, indicator: claim.indicator,
      coder: name)
    own.refuses = claim.refuses
    return own
  }
}
