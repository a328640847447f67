import ParleyDossier

/// The names to show for the dossier's identifiers.
struct Names {
  private let dossier: Dossier

  init(_ dossier: Dossier) { self.dossier = dossier }

  func party(_ id: String) -> String { dossier.party(id)?.name ?? id }
  func issue(_ id: String) -> String { "“\(dossier.issue(id)?.name ?? id)”" }
  func person(_ id: String) -> String { dossier.person(id)?.name ?? id }

  func option(_ index: Int, of issue: String) -> String {
    guard let options = dossier.issue(issue)?.options, options.indices.contains(index) else { return "“?”" }
    return "“\(options[index].label)”"
  }
}
