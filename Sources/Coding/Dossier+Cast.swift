public import ParleyDossier
public import ParleyReading
import ParleyText

extension Dossier {
  /// The people, offices and parties of this dossier, as a reader wants to know them.
  public var cast: Cast {
    Cast(
      people: people.map(Cast.Person.init), parties: parties.map(Cast.Party.init), from: span.lowerBound,
      to: span.upperBound)
  }
}

extension Cast.Person {
  init(_ person: Person) {
    self.init(
      id: person.id, names: distinct([person.name] + inOrder(person.names)), isInstitution: person.isInstitution,
      offices: person.roles.map { role in
        Cast.Office(
          titles: distinct([role.title] + inOrder(role.titles)), party: role.party, from: role.from, to: role.to)
      })
  }
}

extension Cast.Party {
  init(_ party: Party) {
    self.init(id: party.id, names: distinct([party.name] + inOrder(party.names)))
  }
}

/// The words of all languages, in the alphabetical order of their codes.
private func inOrder(_ words: [Language: [String]]) -> [String] {
  words.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap(\.value)
}

private func distinct(_ words: [String]) -> [String] {
  var seen: Set<String> = []
  return words.filter { seen.insert($0).inserted }
}
