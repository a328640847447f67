public import ParleyDossier

/// How well statements and claims agree with annotated articles about the talks.
public struct CodingEvaluation: Sendable, Hashable, Codable {
  public var statements = Figure()
  /// Statements whose speaker is right, among those that were found and have one.
  public var speakers = Figure()
  public var issue = Figure()
  /// Issue right and option at most one step away.
  public var withinOneStep = Figure()
  public var exact = Figure()

  public init() {}

  /// Articles of which only sentences about the negotiation are annotated: elsewhere nothing is counted wrong.
  public struct Scope: Sendable, Hashable {
    public var partlyAnnotated: Set<String>
    /// Names by which records call people, lower case, to the dossier's identifiers.
    public var names: [String: String]

    public init(partlyAnnotated: Set<String> = [], names: [String: String] = [:]) {
      self.partlyAnnotated = partlyAnnotated
      self.names = names
    }
  }

  /// Scores the predictions for one article.
  ///
  /// A claim that an annotation leaves without an option is not scored; what is said in the same breath under another statement is
  /// not counted wrong.
  public init(
    article: String, predictions: [PredictedRecord], annotated: [AnnotatedRecord], dossier: Dossier, scope: Scope
  ) {
    var order: [String] = []
    var byStatement: [String: [AnnotatedRecord]] = [:]
    for record in annotated {
      if byStatement[record.statement] == nil { order.append(record.statement) }
      byStatement[record.statement, default: []].append(record)
    }
    let statements = order.map { (id: $0, records: byStatement[$0] ?? []) }
    let matcher = StatementMatcher(statements: statements, predictions: predictions)
    let scale = Scale(dossier)
    for (id, records) in statements where records[0].side != "author" {
      score(id, records, matcher: matcher, byStatement: byStatement, scale: scale, scope: scope)
    }
    let sentences = annotated.map { ($0.sentence.first ?? 0)...max($0.sentence.first ?? 0, $0.sentence.last ?? 0) }
    for index in matcher.free {
      if scope.partlyAnnotated.contains(article), StatementMatcher.overlap(sentences, predictions[index]) == 0 {
        continue
      }
      self.statements.given += 1
      let issues = Set(predictions[index].claims.map(\.issue).filter { scale.steps[$0] != nil })
      addGiven(issues.count)
    }
  }

  private mutating func score(
    _ id: String, _ records: [AnnotatedRecord], matcher: StatementMatcher, byStatement: [String: [AnnotatedRecord]],
    scale: Scale, scope: Scope
  ) {
    let gold = Set(records.compactMap { scale.step($0.issue, $0.option) })
    statements.gold += 1
    for figure in [\Self.issue, \.withinOneStep, \.exact] { self[keyPath: figure].gold += gold.count }
    guard let index = matcher.matched[id] else { return }
    statements.right += 1
    statements.given += 1
    let prediction = matcher.predictions[index]
    if let speaker = records[0].speaker {
      let said = prediction.speaker ?? ""
      let isRight = said == speaker || scope.names[said.lowercased()] == speaker
      speakers += Figure(right: isRight ? 1 : 0, given: 1, gold: 1)
    }
    let unplaced = Set(records.filter { scale.step($0.issue, $0.option) == nil }.compactMap(\.issue))
    let goldIssues = Set(gold.map(\.issue))
    let others = Set(
      (matcher.groups[index] ?? []).filter { $0 != id }.flatMap { byStatement[$0] ?? [] }.compactMap(\.issue))
    let coded = Set(
      prediction.claims.compactMap { claim -> Scale.Step? in
        guard scale.steps[claim.issue] != nil, !unplaced.contains(claim.issue),
          !others.contains(claim.issue) || goldIssues.contains(claim.issue)
        else { return nil }
        return scale.step(claim.issue, claim.option) ?? Scale.Step(issue: claim.issue, index: Scale.none)
      })
    addGiven(coded.count)
    issue.right += Set(coded.map(\.issue)).intersection(goldIssues).count
    withinOneStep.right += gold.count { step in
      coded.contains { $0.issue == step.issue && abs($0.index - step.index) <= 1 }
    }
    exact.right += coded.intersection(gold).count
  }

  private mutating func addGiven(_ count: Int) {
    issue.given += count
    withinOneStep.given += count
    exact.given += count
  }

  public static func += (a: inout CodingEvaluation, b: CodingEvaluation) {
    a.statements += b.statements
    a.speakers += b.speakers
    a.issue += b.issue
    a.withinOneStep += b.withinOneStep
    a.exact += b.exact
  }
}

/// The places of options in their issues, by count.
struct Scale {
  struct Step: Hashable {
    var issue: String
    var index: Int
  }

  /// Far from every step.
  static let none = -9

  let steps: [String: [String: Int]]

  init(_ dossier: Dossier) {
    steps = Dictionary(
      dossier.issues.map { issue in
        (issue.id, Dictionary(issue.options.enumerated().map { ($1.id, $0) }) { first, _ in first })
      }
    ) { first, _ in first }
  }

  func step(_ issue: String?, _ option: String?) -> Step? {
    guard let issue, let option, let index = steps[issue]?[option] else { return nil }
    return Step(issue: issue, index: index)
  }
}
