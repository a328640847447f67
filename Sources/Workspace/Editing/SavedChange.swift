import ParleyDossier

/// A change of the dossier's files, kept so that it can be taken back.
struct SavedChange: Sendable, Codable {
  /// What was changed, in words: "Anna Berg".
  var what: String
  var files: [File]
  var renamings: [Renaming]
  /// What is kept with articles that were read under the dossier before and after; where nothing was renamed it does not matter.
  var provenance: Provenance?

  struct File: Sendable, Codable {
    var name: String
    /// nil where the file was made by the change.
    var before: String?
    /// nil where it was taken away by taking a change back.
    var after: String?
  }

  struct Provenance: Sendable, Codable {
    var before: String
    var after: String
  }

  /// The change that takes this one back.
  var inverse: SavedChange {
    SavedChange(
      what: what, files: files.map { File(name: $0.name, before: $0.after, after: $0.before) },
      renamings: renamings.reversed().map(\.inverse),
      provenance: provenance.map { Provenance(before: $0.after, after: $0.before) })
  }

  /// "people.yaml", or the names of several files.
  var fileNames: String { files.map(\.name).joined(separator: ", ") }
}
