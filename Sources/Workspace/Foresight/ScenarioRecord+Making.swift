import ParleyBargaining
import ParleyDossier
import ParleyForesight
import ParleyPicture

extension ScenarioRecord.Outcome {
  init(_ scenario: Scenario) {
    self.init(
      shocks: scenario.shocks.map(\.id), text: scenario.shocks.map(\.text).joined(separator: "; "),
      before: scenario.before.value, after: scenario.after.value, change: scenario.change.value,
      standardError: scenario.change.standardError, isClear: scenario.isClear, stepsBefore: scenario.stepsBefore,
      stepsAfter: scenario.stepsAfter, zoneBefore: Self.text(scenario.zoneBefore),
      zoneAfter: Self.text(scenario.zoneAfter), blockingBefore: scenario.blockingBefore,
      blockingAfter: scenario.blockingAfter, beliefs: scenario.beliefs.map(ScenarioRecord.Change.init),
      reservations: scenario.reservations.map(ScenarioRecord.Change.init),
      acceptances: scenario.acceptances.map(ScenarioRecord.Change.init),
      fairPoint: scenario.fairPoint.map(ScenarioRecord.Change.init), notes: scenario.notes)
  }

  static func text(_ size: Zone.Size) -> String {
    size.isExact ? size.lower.description : "\(size.lower) to \(size.upper)"
  }
}

extension ScenarioRecord.War {
  init(_ range: WarRange) {
    self.init(
      sides: range.sides, costs: range.costs,
      rows: range.rows.map {
        .init(battles: $0.battles, beliefs: $0.beliefs, low: $0.low, high: $0.high, isOpen: $0.isOpen)
      }, battlesToDeal: range.battlesToDeal)
  }
}

extension ScenarioRecord.Audience {
  init(_ effect: AudienceEffect, dossier: Dossier) {
    self.init(
      rate: effect.rate, before: effect.before.value, after: effect.after.value,
      standardError: effect.change.standardError,
      prices: effect.prices.map { price in
        .init(
          party: price.party, issue: price.issue,
          option: dossier.issue(price.issue)?.options[price.option].id ?? "", strength: price.strength,
          intensity: price.intensity, claims: price.claims)
      })
  }
}

extension ScenarioRecord.Conditional {
  init(_ verdict: ConditionalVerdict) {
    let (id, article) = (verdict.conditional.id, verdict.conditional.article)
    switch verdict.result {
    case .computed(let reading, let result):
      self.init(
        id: id, article: article, antecedent: verdict.antecedent, consequent: verdict.consequent,
        verdict: result.finding.rawValue, reading: reading.text, before: result.before, after: result.after,
        standardError: result.standardError, reasons: result.reasons.map(ScenarioRecord.Change.init))
    case .notComputable(let reason):
      self.init(
        id: id, article: article, antecedent: verdict.antecedent, consequent: verdict.consequent,
        verdict: "not-computable", reading: reason, reasons: [])
    }
  }
}
