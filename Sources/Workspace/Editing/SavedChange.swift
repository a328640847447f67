/// A change of one of the dossier's files, kept so that it can be taken back.
struct SavedChange: Sendable {
  var file: String
  /// What was changed, in words: "people: Anna Berg".
  var what: String
  /// nil where the file was made by the change.
  var before: String?
  var after: String
}
