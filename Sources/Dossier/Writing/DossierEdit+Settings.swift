import ParleyText

extension DossierEdit {
  /// Has people who review see each other's words, or not before they gave their own.
  public static func blind(_ isBlind: Bool) -> DossierEdit {
    DossierEdit(
      .dossier, isBlind ? "reviewing blind" : "reviewing openly",
      [Setting(["settings", "blind"], isBlind ? .word("true") : .absent)])
  }

  /// Writes what the dossier is called, the days under study and the languages of its texts.
  public static func header(of dossier: Dossier) -> DossierEdit {
    DossierEdit(
      .dossier, "title, days and languages",
      [
        Setting(["title"], .word(dossier.title)), Setting(["titles"], .wordings(dossier.titles)),
        Setting(["span", "from"], .day(dossier.span.lowerBound)),
        Setting(["span", "to"], .day(dossier.span.upperBound)),
        Setting(["languages"], .words(dossier.languages.map(\.rawValue))),
      ])
  }

  /// Writes the settings that are other than before.
  public static func settings(_ settings: Settings, before: Settings) -> DossierEdit {
    let old = fields(before)
    let changes = fields(settings).filter { field in !old.contains { $0 == field } }
    return DossierEdit(
      .dossier, "settings",
      changes.map { Setting(["settings"] + $0.0.split(separator: "/").map(String.init), $0.1) })
  }

  private static func fields(_ settings: Settings) -> [(String, YAMLTree)] {
    [
      ("change-rate", .number(settings.changeRate)), ("default-reliability", .number(settings.defaultReliability)),
      ("reliability", .numbers(settings.reliability, order: settings.reliability.keys.sorted())),
      ("published", .day(settings.published)), ("reader", .optional(settings.reader)),
      ("coder", .optional(settings.coder)), ("feeds", .words(settings.feeds)),
      ("blind", settings.blind ? .word("true") : .absent),
    ] + service(settings.service)
  }

  private static func service(_ service: ServiceSettings?) -> [(String, YAMLTree)] {
    guard let service else { return [("service", .absent)] }
    let usual = ServiceSettings(address: service.address, model: service.model)
    return [
      ("service/address", .word(service.address)), ("service/model", .word(service.model)),
      ("service/key-from", .optional(service.keyFrom)),
      ("service/seconds", service.seconds == usual.seconds ? .absent : .number(service.seconds)),
      ("service/requests", service.requests == usual.requests ? .absent : .number(Double(service.requests))),
      ("service/tokens", service.tokens == usual.tokens ? .absent : .number(Double(service.tokens))),
    ]
  }
}
