import ParleyCoding
public import ParleyLedger
public import ParleyPicture
public import ParleyReading
public import ParleyText

/// A claim with the sentence it rests on, and everything that rests on the claim.
public struct Evidence: Sendable {
  public var claim: ClaimRow
  /// nil for a claim entered by hand.
  public var statement: Statement?
  public var article: Article?
  /// The paragraphs that hold the statement.
  public var passage: TextSpan?
  public var dependents: [Dependent]
  /// Every outlet that carried it, in the order in which they did; empty for a claim entered by hand.
  public var carriers: [Carrier] = []

  /// A figure that the claim is among the evidence for.
  public struct Dependent: Sendable, Hashable, Codable {
    public var kind: Kind
    public var party: String
    public var issue: String
    public var text: String

    /// What it is, to be told in any language; not written into machine formats.
    public var detail: Detail?

    enum CodingKeys: CodingKey { case kind, party, issue, text }

    /// What rests on a claim. Options are places in the issue's list.
    public enum Detail: Sendable, Hashable {
      case stands(option: Int)
      case signals
      case shift(Shift)
      case demands(option: Int, count: Int)
      case contradiction(Contradiction)
      case told(by: String, MutualClaim.Verdict)
    }

    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case position, acceptance, shift, commitment, contradiction, mutual
    }
  }
}

extension Workspace {
  /// The evidence of a claim.
  /// - Parameter id: the claim's identifier, or the first letters of it where no other begins so.
  public func evidence(claim id: String) throws -> Evidence {
    let row = try claimRow(id)
    var evidence = Evidence(claim: row, dependents: try dependents(of: counting(row.claim)))
    guard let head = row.article else { return evidence }
    evidence.carriers = try asking { try ledger.carriers(ofClaim: row.claim.id) }
    let stored = try article(head.id)
    evidence.article = stored.article
    evidence.statement = stored.findings.statements.first { $0.id == row.claim.statement }
    if let statement = evidence.statement {
      let parts = statement.content + [statement.source, statement.cue].compactMap { $0 }
      let whole = parts.dropFirst().reduce(parts.first) { $0?.union($1) }
      if let whole {
        evidence.passage = stored.article.paragraphs.map(\.span).filter { $0.overlaps(whole) }.reduce(whole) {
          $0.union($1)
        }
      }
    }
    return evidence
  }

  /// A claim by its identifier, or by the first letters of it where no other begins so.
  public func claimRow(_ id: String) throws -> ClaimRow {
    let name = try asking { try ledger.currentName(ofClaim: id) }
    if let row = try asking({ try ledger.claimRows(Filter(ids: [name], limit: 1)).first }) { return row }
    let matches = try asking { try ledger.claimIdentifiers(beginningWith: id, limit: 2) }
    if matches.count == 1 { return try claimRow(matches[0]) }
    throw WorkspaceError(
      .notFound,
      matches.isEmpty
        ? "no claim has the identifier “\(id)”. `parley claims` lists them."
        : "more than one claim's identifier begins with “\(id)”; give more of its letters.")
  }

  /// The claim that counts for one: the one that it repeats, unless copies count each.
  private func counting(_ claim: Claim) -> String {
    dossier.settings.copies == .once ? claim.repeats ?? claim.id : claim.id
  }

  private func dependents(of claim: String) throws -> [Evidence.Dependent] {
    let picture = try picture()
    func person(_ id: String) -> String { dossier.person(id)?.name ?? id }
    func name(_ issue: String) -> String { dossier.issue(issue)?.name ?? issue }
    func label(_ issue: String, _ option: Int) -> String { dossier.issue(issue)?.options[option].label ?? "" }
    var found: [Evidence.Dependent] = []
    let day = picture.days.upperBound
    for track in picture.positions where track.claims.contains(claim) {
      found.append(
        .init(
          kind: .position, party: track.party, issue: track.issue,
          text: "position, now “\(label(track.issue, track.mode(on: day)))”",
          detail: .stands(option: track.mode(on: day))))
    }
    for track in picture.acceptances where track.claims.contains(claim) {
      found.append(
        .init(
          kind: .acceptance, party: track.party, issue: track.issue, text: "what it signals it could accept",
          detail: .signals))
    }
    for shift in picture.shifts where shift.claims.contains(claim) {
      found.append(
        .init(
          kind: .shift, party: shift.party, issue: shift.issue,
          text:
            "\(shift.direction.rawValue) of \(shift.date), from “\(label(shift.issue, shift.from))” to “\(label(shift.issue, shift.to))”",
          detail: .shift(shift)))
    }
    for commitment in picture.commitments where commitment.claims.contains(claim) {
      found.append(
        .init(
          kind: .commitment, party: commitment.party, issue: commitment.issue,
          text: "commitment to “\(label(commitment.issue, commitment.option))”, demanded \(commitment.count) times",
          detail: .demands(option: commitment.option, count: commitment.count)))
    }
    for contradiction in picture.contradictions where contradiction.claims.contains(claim) {
      found.append(
        .init(
          kind: .contradiction, party: contradiction.party, issue: contradiction.issue,
          text: "\(person(contradiction.soft.speaker)) against \(person(contradiction.hard.speaker))",
          detail: .contradiction(contradiction)))
    }
    for mutual in picture.mutualClaims where mutual.id == claim || mutual.own.contains(claim) {
      found.append(
        .init(
          kind: .mutual, party: mutual.about, issue: mutual.issue,
          text: "what \(mutual.claimant) says of it: \(mutual.verdict.rawValue)",
          detail: .told(by: mutual.claimant, mutual.verdict)))
    }
    return found
  }
}
