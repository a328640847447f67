/// A change of one of the dossier's files, by the meaning of its fields.
public struct DossierEdit: Sendable, Hashable {
  /// The file's name: "people.yaml".
  public var file: String
  /// What is changed, in words that go on "Saved: …": "Anna Berg".
  public var what: String
  /// New values by the way of keys that leads to them; ``YAMLTree/absent`` takes a field out.
  public var settings: [Setting]

  public struct Setting: Sendable, Hashable {
    public var path: [String]
    public var value: YAMLTree

    public init(_ path: [String], _ value: YAMLTree) {
      self.path = path
      self.value = value
    }
  }

  init(_ file: DossierFile.Name, _ what: String, _ settings: [Setting]) {
    self.file = file.rawValue
    self.what = what
    self.settings = settings
  }

  /// The file's text after the change; lines that the change does not touch stay as they are.
  /// - Throws: where the text is no YAML, or is written in a way that cannot be changed line by line.
  public func applied(to text: String) throws(DossierErrors) -> String {
    let place = SourcePlace(file: file, line: 1)
    let patch: YAMLPatch
    do { patch = try YAMLPatch(text) } catch {
      throw DossierErrors([
        DossierError(
          .notYAML, at: place, "It is not YAML: \(error).", mend: "Mend the file first; `parley check` says where.")
      ])
    }
    let tree = settings.reduce(patch.tree) { $0.setting($1.path, to: $1.value) }
    if tree.means(patch.tree) { return text }
    guard let changed = patch.text(of: tree) else {
      throw DossierErrors([
        DossierError(
          .unreadable, at: place, "It is written in a way that cannot be changed here without losing something.",
          mend:
            "Change it with a text editor, or write it a field a line, without brackets around the whole and without anchors."
        )
      ])
    }
    return changed
  }
}
