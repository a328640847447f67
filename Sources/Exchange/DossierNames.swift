import ParleyCoding
import ParleyDossier
import ParleyText

/// The dossier's people, parties, issues and options by all their names, as other programs' files give them.
struct DossierNames {
  let dossier: Dossier
  private var people: [UInt64: Person] = [:]
  private var parties: [UInt64: String] = [:]
  private var positions: [UInt64: CodedPosition] = [:]

  init(_ dossier: Dossier) {
    self.dossier = dossier
    for person in dossier.people {
      for name in [person.id, person.name] + person.names.values.joined() { people[FoldedHash.of(name)] = person }
    }
    for party in dossier.parties {
      for name in [party.id, party.name] + party.names.values.joined() { parties[FoldedHash.of(name)] = party.id }
    }
    for issue in dossier.issues {
      for name in [issue.id, issue.name] {
        positions[FoldedHash.of(name)] = CodedPosition(issue: issue.id, option: nil)
      }
      for option in issue.options {
        for name in [option.id, option.label, "\(issue.name): \(option.label)"] {
          positions[FoldedHash.of(DNADatabase.short(name))] = CodedPosition(issue: issue.id, option: option.id)
        }
      }
    }
  }

  func person(_ name: String) -> Person? { people[FoldedHash.of(name)] }
  func party(_ name: String) -> String? { parties[FoldedHash.of(name)] }
  func position(of concept: String) -> CodedPosition? { positions[FoldedHash.of(DNADatabase.short(concept))] }
}
