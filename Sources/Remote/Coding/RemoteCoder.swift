public import ParleyCoding
public import ParleyDossier
public import ParleyReading
public import ParleyText

/// A coder that asks a server, grounded in the dossier's codebook.
///
/// A claim stands only on an issue, option and party that the dossier has, and on words that stand in its statement; every
/// other is dropped and counted.
public struct RemoteCoder: Coder {
  public let name: String
  public let client: ChatClient
  private let dossier: Dossier

  public init(_ client: ChatClient, dossier: Dossier) {
    self.client = client
    self.dossier = dossier
    name = "\(client.service.model)/1"
  }

  /// As ``claims(_:of:)``; an article that could not be coded has no claims.
  public func code(_ findings: Findings, of article: Article) -> [Claim] {
    (try? claims(findings, of: article)) ?? []
  }

  /// The claims of an article's statements, some dozens of them in each request.
  /// - Throws: ``RemoteError`` where the server cannot be asked; nothing is half coded.
  public func claims(_ findings: Findings, of article: Article) throws(RemoteError) -> [Claim] {
    let order = CodingOrder(dossier: dossier).text
    var claims: [Claim] = []
    var start = 0
    while start < findings.statements.count {
      let some = findings.statements[start..<min(start + Self.batch, findings.statements.count)]
      start = some.endIndex
      let lines = zip(1..., some).map { number, statement in
        let speaker = statement.speaker.name ?? statement.speaker.party ?? "unnamed"
        return "\(number). \(speaker): \(Self.words(of: statement, in: article))"
      }
      let answer = try client.ask(order, lines.joined(separator: "\n"), for: CodingOrder.Answer.self)
      for found in answer.claims {
        guard let claim = claim(found, among: some, article) else {
          client.count { $0.droppedClaims += 1 }
          continue
        }
        if !claims.contains(where: { $0.id == claim.id }) { claims.append(claim) }
      }
    }
    return claims
  }

  private static let batch = 40

  private static func words(of statement: Statement, in article: Article) -> String {
    ((statement.cue.map { "(\(article[$0])) " } ?? "") + statement.content.map { article[$0] }.joined(separator: " … "))
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func claim(
    _ found: CodingOrder.Answer.Found, among statements: ArraySlice<Statement>, _ article: Article
  ) -> Claim? {
    let index = statements.startIndex + found.statement - 1
    guard found.statement >= 1, statements.indices.contains(index),
      let issue = dossier.issues.first(where: { $0.id == found.issue }),
      let stance = Claim.Stance(rawValue: found.stance),
      found.option.map({ issue.index(of: $0) != nil }) ?? true, found.about.map({ dossier.party($0) != nil }) ?? true,
      found.words.contains(where: { !$0.isWhitespace }),
      Self.words(of: statements[index], in: article).contains(found.words)
    else { return nil }
    let statement = statements[index]
    let claimant = Claimant(statement, article: article, dossier: dossier)
    return Claim(
      statement: statement.id, article: article.id, person: claimant.person, party: claimant.party,
      claimant: claimant.name, about: found.about == claimant.party ? nil : found.about, issue: issue.id,
      option: found.option, stance: stance,
      modality: Claim.Modality(
        hedged: statement.mode.hedged != nil, condition: statement.mode.conditional.map { article[$0] },
        negated: stance == .rejects || stance == .denies),
      act: statement.act, date: claimant.date, known: claimant.known, publisher: article.publisher,
      language: statement.language, confidence: min(1, max(0, found.confidence ?? 0.7)), authority: claimant.authority,
      indicator: found.words, coder: name)
  }
}
