@testable import ParleyDossier

/// The starter dossier, with one file changed.
func starter(_ name: String, _ change: (inout String) -> Void) -> [String: String] {
  var files = Dictionary(uniqueKeysWithValues: DossierTemplate.files.map { ($0.name, $0.text) })
  var text = files[name] ?? ""
  change(&text)
  files[name] = text
  return files
}

/// The mistakes of the starter dossier with one piece of one file exchanged.
func mistakes(in name: String, replacing old: String, with new: String) -> [DossierError] {
  let files = starter(name) { text in
    guard let range = text.firstRange(of: old) else { return }
    text.replaceSubrange(range, with: new)
  }
  do {
    _ = try DossierLoader.load(files: files)
    return []
  } catch {
    return error.mistakes
  }
}
