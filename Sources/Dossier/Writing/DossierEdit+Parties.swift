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

  /// Writes where a side's ideal lies on some issues; nil for the end that its order gives it.
  public static func ideals(of side: String, _ ideals: [String: Double?]) -> DossierEdit {
    DossierEdit(
      .issues, "ideals",
      ideals.sorted { $0.key < $1.key }.map { issue, place in
        Setting(["issues", issue, "ideals", side], place.map(YAMLTree.number) ?? .absent)
      })
  }

  /// Takes a party out with everything that is given for it alone: its ideals, weights, least value, red lines, beliefs.
  ///
  /// Where one of the two sides at the ends of the scales goes, the others' ideals are written down, so that they stay where they
  /// were. People's offices and proxies that name the party are left, for the checks to show.
  public static func removing(_ party: Party, from dossier: Dossier) -> DossierEdit {
    let outlook = [
      ["salience"], ["reservation"], ["grounds"], ["red-lines"], ["war", "beliefs"], ["war", "costs"],
      ["war", "terms"],
    ].map { Setting($0 + [party.id], .absent) }
    let shocks = dossier.outlook.shocks.flatMap { shock in
      ["battles", "reservation", "acceptance"].map { Setting(["shocks", shock.id, $0, party.id], .absent) }
    }
    var ideals = dossier.issues.map { Setting(["issues", $0.id, "ideals", party.id], .absent) }
    if dossier.sides.prefix(2).contains(party) {
      for issue in dossier.issues {
        for side in dossier.sides where side.id != party.id {
          guard let place = dossier.ideal(of: side.id, on: issue) else { continue }
          ideals.append(Setting(["issues", issue.id, "ideals", side.id], .number(place)))
        }
      }
    }
    let edits = [
      .removing(party), DossierEdit(.issues, "", ideals), DossierEdit(.outlook, "", outlook + shocks),
    ]
    return .all(edits, "\(party.name) taken out") ?? .removing(party)
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
