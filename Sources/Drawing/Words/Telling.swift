public import ParleyDossier
import ParleyText

/// How a dossier is told to a reader: the words of the interface, and its names in the reader's alphabet.
public struct Telling: Sendable {
  /// Told in the reader's language, as far as it has words in it.
  public let dossier: Dossier
  public let words: Words

  public init(_ dossier: Dossier, _ words: Words = .english) {
    self.dossier = dossier.told(in: words.language)
    self.words = words
  }

  public func issue(_ id: String) -> String { dossier.issue(id)?.name ?? id }

  public func option(_ index: Int, of issue: String) -> String {
    guard let options = dossier.issue(issue)?.options, options.indices.contains(index) else { return "" }
    return options[index].label
  }

  public func option(_ id: String?, of issue: String) -> String? {
    id.flatMap { id in dossier.issue(issue)?.options.first { $0.id == id }?.label }
  }

  public func party(_ id: String) -> String { partyName(id).text }
  public func person(_ id: String) -> String { personName(id).text }

  /// A party's name where there is little room: its own if it is short, else its identifier.
  public func shortName(of party: String) -> String {
    let name = self.party(party)
    return name.count <= 12 ? name : party
  }

  public func partyName(_ id: String) -> ShownName {
    guard let party = dossier.party(id) else { return ShownName(id) }
    return ShownName(party.name, names: party.names, in: words.language, isOrganisation: true)
  }

  /// - Parameter id: an identifier of people.yaml, or a name as a text has it.
  public func personName(_ id: String) -> ShownName {
    if let person = dossier.person(id) { return shown(person) }
    if let party = dossier.party(id) ?? dossier.parties.first(where: { $0.names.values.contains { $0.contains(id) } }) {
      var name = partyName(party.id)
      if name.text != id { name.original = id }
      return name
    }
    return ShownName(foundIn: id, for: words.language)
  }

  /// Whoever made a claim: the person if people.yaml knows him, else the name as the text has it.
  public func claimant(_ name: String, person: String?) -> ShownName {
    guard let person, let known = dossier.person(person) else { return personName(name) }
    var shown = shown(known)
    if shown.original == nil, name != shown.text { shown.original = name }
    return shown
  }

  private func shown(_ person: Person) -> ShownName {
    ShownName(person.name, names: person.names, in: words.language, isOrganisation: person.isInstitution)
  }

  /// The title of an office.
  public func title(_ role: Role) -> ShownName {
    ShownName(role.title, names: role.titles, in: words.language, isOrganisation: true)
  }
}
