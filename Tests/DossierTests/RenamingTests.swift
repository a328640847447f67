import Testing

@testable import ParleyDossier

@Suite("Other identifiers for what a dossier names")
struct RenamingTests {
  private var files: DossierFiles {
    var texts = Dictionary(uniqueKeysWithValues: DossierTemplate.files.map { ($0.name, $0.text) })
    texts["outlook.yaml"] = """
      # What we know.
      salience:
        union: {wages: 3, hours: 1}   # asked in March
      red-lines:
        union: {wages: {worst: "wages.three", said: "not below three"}, hours: hours.thirty-eight}
      war:
        beliefs: {union: {a: 2, b: 1}, employer: {a: 1, b: 2}}
        terms:
          union: {wages: wages.ten}
      shocks:
        strike:
          text: The union strikes over wages
          battles: {union: 1}
          acceptance: {employer: {wages: 'wages.three'}}
          facts: {wages: wages.freeze}

      """
    return DossierFiles(texts: texts)
  }

  private func renamed(_ kind: Renaming.Kind, _ from: String, _ to: String) throws -> DossierFiles {
    var after = files
    try after.apply(.renaming(kind, from: from, to: to))
    return after
  }

  @Test(
    "Everything that used the old identifier uses the new one, and the dossier passes its checks",
    arguments: [
      (Renaming.Kind.party, "union", "dockers"), (.party, "board", "arbiters"), (.person, "marsh", "e-marsh"),
      (.issue, "wages", "pay"), (.option, "wages.three", "wages.3"), (.shock, "strike", "walkout"),
      (.fact, "old-contract", "contract"), (.milestone, "first-round", "round-1"),
    ])
  func renames(_ kind: Renaming.Kind, _ from: String, _ to: String) throws {
    let before = try files.load()
    let after = try renamed(kind, from, to)
    _ = try after.load()
    let names = Self.names(try after.load())
    #expect(!names.contains(from) && names.contains(to))
    #expect(names.subtracting([to]) == Self.names(before).subtracting([from]))
  }

  /// Every identifier that a dossier holds.
  private static func names(_ dossier: Dossier) -> Set<String> {
    let outlook = dossier.outlook
    var names = dossier.parties.map(\.id) + dossier.people.map(\.id) + dossier.people.flatMap { $0.roles.map(\.party) }
    names += dossier.issues.flatMap { issue in
      [issue.id] + issue.options.map(\.id) + issue.options.compactMap(\.rejected)
    }
    names += dossier.issues.flatMap { $0.options.flatMap { $0.indicators.flatMap(\.by) } }
    names +=
      dossier.facts.flatMap { [$0.id, $0.issue, $0.option] } + dossier.milestones.flatMap { [$0.id] + $0.parties }
    names += outlook.salience.flatMap { [$0.key] + $0.value.keys }
    names += outlook.redLines.flatMap { [$0.key] + $0.value.keys + $0.value.values.map(\.worst) }
    names +=
      outlook.war.map { war in war.beliefs.keys + war.terms.flatMap { [$0.key] + $0.value.keys + $0.value.values } }
      ?? []
    names += outlook.shocks.flatMap { shock in
      [shock.id] + shock.battles.keys + shock.facts.flatMap { [$0.key, $0.value] }
        + shock.acceptance.flatMap { [$0.key] + $0.value.flatMap { [$0.key, $0.value] } }
    }
    return Set(names)
  }

  @Test("Lines without the identifier stay byte for byte; comments, quotation marks and brackets stay everywhere")
  func keepsLines() throws {
    let after = try renamed(.issue, "wages", "pay")
    for (name, text) in files.texts {
      let pairs = zip(text.split(separator: "\n"), after.texts[name, default: ""].split(separator: "\n"))
      for (old, new) in pairs where old != new { #expect(old.contains("wages"), "\(name): \(old)") }
    }
    let outlook = try #require(after.texts["outlook.yaml"])
    #expect(outlook.contains("  union: {pay: 3, hours: 1}   # asked in March"))
    #expect(outlook.contains("union: {pay: {worst: \"wages.three\""))
    #expect(outlook.contains("text: The union strikes over wages"))
  }

  @Test("There and back gives the same files")
  func returns() throws {
    var after = try renamed(.party, "union", "dockers")
    try after.apply(.renaming(.party, from: "dockers", to: "union"))
    #expect(after == files)
  }

  @Test(
    "A name that is taken, or is no identifier, is refused by the dossier's own checks", arguments: ["hours", "a b"])
  func refuses(_ name: String) throws {
    #expect(throws: DossierErrors.self) { _ = try renamed(.issue, "wages", name).load() }
  }
}
