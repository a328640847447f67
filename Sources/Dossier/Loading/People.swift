import ParleyText

/// Reads `people.yaml`.
struct People {
  let known: Known

  func read(_ file: YAMLValue) -> [Person] {
    guard let record = YAMLRecord(file, ["people"]), let field = record["people"] else { return [] }
    let entries = field.identified("people")
    let people = entries.compactMap(person)
    checkNames(people, entries: entries)
    return people
  }

  private func person(_ entry: YAMLValue.Entry) -> Person? {
    guard let record = YAMLRecord(entry.value, ["name", "names", "institution", "roles"]) else { return nil }
    return Person(
      id: entry.key, name: record.required("name")?.string() ?? entry.key, names: record["names"]?.words() ?? [:],
      isInstitution: record["institution"]?.flag() ?? false, roles: record["roles"]?.list().compactMap(role) ?? [])
  }

  private func role(_ value: YAMLValue) -> Role? {
    guard let record = YAMLRecord(value, ["party", "title", "titles", "authority", "from", "to"]) else { return nil }
    let party = record.required("party")?.reference(to: "party", among: known.parties)
    let title = record.required("title")?.string()
    let authority = record.required("authority")?.number(in: 0...1)
    let from = record["from"]?.day()
    let to = record["to"]?.day()
    YAMLValue.checkOrder(from: (record["from"], from), to: (record["to"], to), what: "the role")
    guard let party, let title, let authority else { return nil }
    return Role(
      party: party, title: title, titles: record["titles"]?.words() ?? [:], authority: authority, from: from, to: to)
  }

  /// Two people must not share a name: nobody could tell which of them spoke.
  private func checkNames(_ people: [Person], entries: [YAMLValue.Entry]) {
    let places = Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
    var owners: [UInt64: Person] = [:]
    for person in people {
      var reported: Set<String> = []
      for name in [person.name] + person.names.sorted(by: { $0.key.rawValue < $1.key.rawValue }).flatMap(\.value) {
        let key = FoldedHash.of(name)
        guard let owner = owners[key], owner.id != person.id else {
          owners[key] = person
          continue
        }
        guard reported.insert(owner.id).inserted else { continue }
        places[person.id]?.note(
          .duplicate, "“\(name)” is a name of “\(owner.id)” too, so nobody could tell who spoke.",
          mend: "Leave the shared name to one of them, or write both in full.")
      }
    }
  }
}
