import ParleyText

extension DossierEdit {
  /// Writes an issue with its options in order and all indicators.
  public static func issue(_ issue: Issue) -> DossierEdit {
    let way = ["issues", issue.id]
    return DossierEdit(
      .issues, issue.name,
      [
        Setting(way + ["name"], .word(issue.name)), Setting(way + ["names"], .wordings(issue.names)),
        Setting(way + ["question"], .word(issue.question)), Setting(way + ["questions"], .wordings(issue.questions)),
        Setting(way + ["ideals"], .numbers(issue.ideals, order: issue.ideals.keys.sorted())),
        Setting(way + ["indicators"], indicators(issue.indicators)),
        Setting(way + ["options"], .list(issue.options.map(option))),
      ])
  }

  public static func removing(_ issue: Issue) -> DossierEdit {
    DossierEdit(.issues, "\(issue.name) taken out", [Setting(["issues", issue.id], .absent)])
  }

  /// Writes what stands on the ground.
  public static func fact(_ fact: Fact) -> DossierEdit {
    DossierEdit(
      .facts, "a fact, “\(fact.text)”",
      [
        Setting(
          ["facts", fact.id],
          .record([
            "issue": .word(fact.issue), "option": .word(fact.option), "from": .day(fact.from), "to": .day(fact.to),
            "text": .word(fact.text), "texts": .wordings(fact.texts), "source": .optional(fact.source),
          ]))
      ])
  }

  public static func removing(_ fact: Fact) -> DossierEdit {
    DossierEdit(.facts, "a fact taken out", [Setting(["facts", fact.id], .absent)])
  }

  /// Writes a dated event.
  public static func milestone(_ one: Milestone) -> DossierEdit {
    DossierEdit(
      .facts, "an event, “\(one.text)”",
      [
        Setting(
          ["milestones", one.id],
          .record([
            "kind": .word(one.kind.rawValue), "from": .day(one.from), "to": .day(one.to), "text": .word(one.text),
            "texts": .wordings(one.texts), "parties": .words(one.parties), "favours": .optional(one.favours),
            "source": .optional(one.source),
          ]))
      ])
  }

  public static func removing(_ one: Milestone) -> DossierEdit {
    DossierEdit(.facts, "an event taken out", [Setting(["milestones", one.id], .absent)])
  }

  private static func option(_ option: Option) -> YAMLTree {
    .record([
      "id": .word(option.id), "place": .number(option.place), "label": .word(option.label),
      "labels": .wordings(option.labels), "rejected": .optional(option.rejected),
      "indicators": indicators(option.indicators),
    ])
  }

  /// By language, in the order in which the languages come first.
  private static func indicators(_ indicators: [Indicator]) -> YAMLTree {
    var languages: [Language] = []
    for indicator in indicators where !languages.contains(indicator.language) { languages.append(indicator.language) }
    guard !languages.isEmpty else { return .absent }
    return .mapping(
      languages.map { language in
        YAMLTree.Field(
          language.rawValue, .list(indicators.filter { $0.language == language }.map(indicator)))
      })
  }

  private static func indicator(_ indicator: Indicator) -> YAMLTree {
    let fields = YAMLTree.record([
      "match": .word(indicator.pattern), "weight": indicator.weight == 1 ? .absent : .number(indicator.weight),
      "unless": .words(indicator.unless), "by": .words(indicator.by),
      "alone": indicator.alone ? .word("true") : .absent, "firm": indicator.firm ? .word("true") : .absent,
    ])
    if case .mapping(let given) = fields, given.count == 1 { return .word(indicator.pattern) }
    return fields
  }
}
