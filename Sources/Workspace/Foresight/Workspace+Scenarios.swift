import ParleyBargaining
import ParleyCoding
public import ParleyDossier
public import ParleyForesight
import ParleyLedger
import ParleyPicture
import ParleyReading
public import ParleyText

extension Workspace {
  /// What some of the dossier's shocks would do to the distance to yes.
  /// - Parameter shocks: identifiers from outlook.yaml.
  /// - Throws: ``WorkspaceError`` that lists the shocks there are.
  public func scenario(shocks ids: [String], at day: Day? = nil) throws -> Scenario {
    let chosen = try ids.map(shock)
    let picture = try picture(at: day)
    var options = Gap.Options()
    options.draws = 4_000
    do { return try Scenario.compare(picture, after: chosen, options: options) } catch {
      throw WorkspaceError(.dossier, error.description)
    }
  }

  private func shock(_ id: String) throws -> Shock {
    let known = dossier.outlook.shocks
    guard let shock = known.first(where: { $0.id == id }) else {
      throw WorkspaceError(
        .argument,
        known.isEmpty
          ? "no shock “\(id)”: outlook.yaml has none. Write some under “shocks:”."
          : "no shock “\(id)” in outlook.yaml; there are \(known.map(\.id).joined(separator: ", "))")
    }
    return shock
  }

  /// What shocks would do, what the war outlook says, what public demands cost, and what the model says to the conditionals
  /// of the articles known by a day.
  ///
  /// - Parameters:
  ///   - shocks: computed together; every shock of the dossier alone where none are named.
  ///   - audienceRate: the utility that an audience takes for a step back over a whole scale, for each unit of commitment.
  /// - Complexity: one ``scenario(shocks:at:)`` for each outcome, two small measurements for each distinct conditional.
  public func scenarioRecord(
    shocks: [String], at day: Day? = nil, audienceRate: Double = 0.2
  ) throws -> ScenarioRecord {
    let picture = try picture(at: day)
    let together = shocks.isEmpty ? dossier.outlook.shocks.map { [$0.id] } : [shocks]
    let outcomes = try together.map { ScenarioRecord.Outcome(try scenario(shocks: $0, at: day)) }
    let conditionals = try conditionalVerdicts(at: day).map(ScenarioRecord.Conditional.init)
    do {
      return ScenarioRecord(
        asOf: picture.asOf, scenarios: outcomes, war: try WarRange(picture).map(ScenarioRecord.War.init),
        audience: .init(try AudienceEffect(picture, rate: audienceRate), dossier: dossier), conditionals: conditionals)
    } catch {
      throw WorkspaceError(.dossier, error.description)
    }
  }

  /// The model's verdict on every "if … then …" of the articles known by a day, those that can be computed first.
  public func conditionalVerdicts(at day: Day? = nil) throws -> [ConditionalVerdict] {
    let picture = try picture(at: day)
    var found: [ConditionalVerdict.Found] = []
    for head in try asking({ try ledger.articles(Filter(knownBy: picture.asOf)) }) {
      let stored = try article(head.id)
      for one in stored.findings.conditionals {
        let place = one.antecedent.start
        let said = stored.findings.statements.last { $0.content.contains { $0.contains(place) } }
        let span = Self.sentence(around: one.antecedent.union(one.consequent), in: stored.article)
        found.append(
          .init(
            one, antecedent: stored.article[one.antecedent].flat, consequent: stored.article[one.consequent].flat,
            sentence: stored.article[span].flat, speaker: said?.speaker.party.flatMap(dossier.side)))
      }
    }
    let codebook: Codebook
    do { codebook = try Codebook(dossier) } catch { throw WorkspaceError(.dossier, error.description) }
    return ConditionalVerdict.verdicts(on: found, picture: picture, codebook: codebook)
      .enumerated().sorted { ($0.element.isComputed ? 0 : 1, $0.offset) < ($1.element.isComputed ? 0 : 1, $1.offset) }
      .map(\.element)
  }

  /// The sentence of a span, which names the side that a condition is about.
  private static func sentence(around span: TextSpan, in article: Article) -> TextSpan {
    let segmentation = Segmentation(article)
    let touched = segmentation.sentences.map { segmentation.span($0.tokens) }.filter { $0.overlaps(span) }
    return touched.reduce(span) { $0.union($1) }
  }

  /// What each side may be up to, with the evidence that speaks for and against it.
  public func hypotheses(at day: Day? = nil) throws -> [HypothesisTable] {
    try kept(on: \.hypotheses, "hypotheses", at: day) { HypothesisTable.tables(from: try $0.picture(at: $1)) }
  }

  /// The same of one side, under an outlook that is tried; nothing is kept.
  /// - Throws: ``WorkspaceError`` that lists the sides there are.
  public func hypotheses(on party: String, under outlook: Outlook? = nil, at day: Day? = nil) throws -> HypothesisTable
  {
    guard dossier.sides.contains(where: { $0.id == party }) else {
      throw WorkspaceError(
        .argument, "no side “\(party)”; there are \(dossier.sides.map(\.id).joined(separator: ", "))")
    }
    guard let table = try hypotheses(at: day).first(where: { $0.party == party }) else {
      throw WorkspaceError(.notFound, "no hypotheses on “\(party)”")
    }
    return outlook.map(table.under) ?? table
  }

  /// The forecasts that the picture makes for two weeks ahead, and how good such forecasts were so far.
  public func forecasts(at day: Day? = nil) throws -> Forecasts {
    try kept(on: \.forecasts, "forecasts", at: day) { workspace, day in
      let picture = try workspace.picture(at: day)
      return Forecasts(
        open: Forecast.forecasts(from: picture, horizon: 14), score: ForecastScore.replay(picture).score)
    }
  }
}

extension ConditionalVerdict {
  fileprivate var isComputed: Bool {
    if case .computed = result { true } else { false }
  }
}

extension StringProtocol {
  /// On one line.
  fileprivate var flat: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// What a picture forecasts.
public struct Forecasts: Sendable {
  public var open: [Forecast]
  /// How good such forecasts were; nil where none could be checked yet.
  public var score: ForecastScore?
}
