/// A change of the dossier's files, by the meaning of their fields; all of it or nothing is written.
public struct DossierEdit: Sendable, Hashable {
  /// What is changed, in words that go on "Saved: …": "Anna Berg".
  public var what: String
  /// New values, file by file.
  public var parts: [Part]
  /// Identifiers that get other names, before anything else is changed.
  public var renamings: [Renaming]

  /// The changes of one file.
  public struct Part: Sendable, Hashable {
    /// The file's name: "people.yaml".
    public var file: String
    /// New values by the way of keys that leads to them; ``YAMLTree/absent`` takes a field out.
    public var settings: [Setting]
  }

  public struct Setting: Sendable, Hashable {
    public var path: [String]
    public var value: YAMLTree

    public init(_ path: [String], _ value: YAMLTree) {
      self.path = path
      self.value = value
    }
  }

  init(_ file: DossierFile.Name, _ what: String, _ settings: [Setting]) {
    self.what = what
    parts = [Part(file: file.rawValue, settings: settings)]
    renamings = []
  }

  /// Several changes as one; nil where there are none.
  public static func all(_ edits: [DossierEdit], _ what: String) -> DossierEdit? {
    guard var edit = edits.first else { return nil }
    edit.what = what
    edit.renamings = edits.flatMap(\.renamings)
    edit.parts = []
    for part in edits.flatMap(\.parts) {
      if let index = edit.parts.firstIndex(where: { $0.file == part.file }) {
        edit.parts[index].settings += part.settings
      } else {
        edit.parts.append(part)
      }
    }
    return edit
  }

  /// Whether nothing would be changed.
  public var isEmpty: Bool { renamings.isEmpty && parts.allSatisfy(\.settings.isEmpty) }
}

extension DossierEdit.Part {
  /// The file's text after the change; lines that the change does not touch stay as they are.
  /// - Throws: where the text is no YAML, or is written in a way that cannot be changed line by line.
  public func applied(to text: String) throws(DossierErrors) -> String {
    let place = SourcePlace(file: file, line: 1)
    let patch = try YAMLPatch(text, place: place)
    let tree = settings.reduce(patch.tree) { $0.setting($1.path, to: $1.value) }
    if tree.means(patch.tree) { return text }
    guard let changed = patch.text(of: tree) else { throw .unchangeable(place) }
    return changed
  }
}

extension YAMLPatch {
  init(_ text: String, place: SourcePlace) throws(DossierErrors) {
    do { try self.init(text) } catch {
      throw DossierErrors([
        DossierError(
          .notYAML, at: place, "It is not YAML: \(error).", mend: "Mend the file first; `parley check` says where.")
      ])
    }
  }
}

extension DossierErrors {
  /// A file that is written in a way that cannot be changed line by line.
  static func unchangeable(_ place: SourcePlace) -> DossierErrors {
    DossierErrors([
      DossierError(
        .unreadable, at: place, "It is written in a way that cannot be changed here without losing something.",
        mend:
          "Change it with a text editor, or write it a field a line, without brackets around the whole and without anchors."
      )
    ])
  }
}
