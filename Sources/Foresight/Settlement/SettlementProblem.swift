public import ParleyBargaining
public import ParleyDossier
public import ParleyPicture

/// A dossier's negotiation as a problem of the mathematics, at the middle of what is known.
public struct SettlementProblem: Sendable {
  /// Issues and parties by identifier; disagreement is what each side has without an agreement.
  public let problem: BargainingProblem
  /// The same without the red lines that the dossier gives.
  public let unbound: BargainingProblem
  /// What each side has not signalled that it could accept, as constraints, with whose they are.
  public let redLines: [RedLine]
  /// Issues of the dossier of which nobody has spoken, with what their options would be worth on the same scale.
  public let furtherIssues: [(issue: BargainingProblem.Issue, values: [[Double]])]

  /// The options of one issue that one side has not signalled it could accept.
  public struct RedLine: Sendable {
    public let party: String
    public let issue: String
    public let constraint: Constraint
    /// The claims on which it rests.
    public let claims: [String]
    /// The red line that the dossier gives; nil for one that follows from what was signalled.
    public let given: ParleyDossier.RedLine?
  }

  /// - Throws: `BargainingError` where the dossier's numbers do not fit together.
  public init(_ picture: Picture) throws(BargainingError) {
    let input = try GapInput(picture)
    let middle = MiddleGround(input, picture)
    problem = try middle.problem()
    unbound = try middle.problem(isBound: false)
    let lines = GivenRedLines(picture)
    redLines = middle.parties.indices.flatMap { party in
      middle.issues.indices.compactMap { issue -> RedLine? in
        let (name, id) = (middle.parties[party], middle.issues[issue])
        let given = picture.dossier.issue(id).map { lines.refused(by: name, on: $0) } ?? []
        let refused = given.isEmpty ? middle.refused(by: party, on: issue) : given
        guard !refused.isEmpty else { return nil }
        return RedLine(
          party: name, issue: id, constraint: .redLine("\(name): \(id)", issue: issue, refuses: refused),
          claims: picture.acceptance(of: name, on: id)?.claims ?? [],
          given: given.isEmpty ? nil : picture.dossier.outlook.redLines[name]?[id])
      }
    }
    let all = try GapInput(picture.bearings, issues: picture.dossier.issues.map(\.id))
    let wider = MiddleGround(all, picture)
    // Weights of all issues sum to one; those of the issues talked about sum to one in the problem.
    let scales = all.input.parties.map { party in
      let weights = party.salience.mean
      let spoken = all.issues.indices.filter { middle.issues.contains(all.issues[$0]) }.reduce(0) { $0 + weights[$1] }
      return spoken > 0 ? 1 / spoken : 1
    }
    furtherIssues = all.issues.indices.filter { !middle.issues.contains(all.issues[$0]) }.map { issue in
      (
        .init(wider.issues[issue], options: wider.options[issue]),
        wider.parties.indices.map { party in wider.values[party][issue].map { $0 * scales[party] } }
      )
    }
  }
}
