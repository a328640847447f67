extension DossierEdit {
  /// Writes a party as it is given: a side among the sides, everybody else among the others.
  public static func party(_ party: Party) -> DossierEdit {
    let way = [party.kind == .side ? "sides" : "others", party.id]
    var settings = [
      Setting(way + ["name"], .word(party.name)), Setting(way + ["names"], .words(party.names)),
    ]
    if party.kind != .side {
      settings.append(Setting(way + ["kind"], party.kind == .third ? .absent : .word(party.kind.rawValue)))
      settings.append(Setting(way + ["speaks-for"], .optional(party.speaksFor)))
    }
    return DossierEdit(.dossier, party.name, settings)
  }

  public static func removing(_ party: Party) -> DossierEdit {
    DossierEdit(
      .dossier, "\(party.name) taken out",
      [Setting([party.kind == .side ? "sides" : "others", party.id], .absent)])
  }

  /// Writes a person with all roles.
  public static func person(_ person: Person) -> DossierEdit {
    let way = ["people", person.id]
    return DossierEdit(
      .people, person.name,
      [
        Setting(way + ["name"], .word(person.name)), Setting(way + ["names"], .words(person.names)),
        Setting(way + ["institution"], person.isInstitution ? .word("true") : .absent),
        Setting(way + ["roles"], person.roles.isEmpty ? .absent : .list(person.roles.map(role))),
      ])
  }

  public static func removing(_ person: Person) -> DossierEdit {
    DossierEdit(.people, "\(person.name) taken out", [Setting(["people", person.id], .absent)])
  }

  private static func role(_ role: Role) -> YAMLTree {
    .record([
      "party": .word(role.party), "title": .word(role.title), "titles": .words(role.titles),
      "authority": .number(role.authority), "from": .day(role.from), "to": .day(role.to),
    ])
  }
}
