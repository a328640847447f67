/// A mapping whose fields are known by name.
struct YAMLRecord {
  let value: YAMLValue
  private let fields: [String: YAMLValue]

  /// Notes fields that are not among `known`; nil, with a note, where no mapping stands here.
  init?(_ value: YAMLValue, _ known: [String]) {
    guard value.isMapping else {
      value.note(
        .wrongKind, "found \(value.shown), expected a mapping with the fields \(known.joined(separator: ", ")).",
        mend: "Write “field: value”, one a line.")
      return nil
    }
    self.value = value
    var fields: [String: YAMLValue] = [:]
    for entry in value.entries(of: "fields") {
      guard known.contains(entry.key) else {
        value.book.note(
          .unknownField, at: entry.place, "\(entry.value.path): there is no field “\(entry.key)” here.",
          mend: Suggestion.mend(entry.key, among: known, kind: "field"))
        continue
      }
      if !entry.value.isAbsent { fields[entry.key] = entry.value }
    }
    self.fields = fields
  }

  /// The field, or nil where it is absent or left empty.
  subscript(_ name: String) -> YAMLValue? { fields[name] }

  /// The field; notes its absence.
  func required(_ name: String) -> YAMLValue? {
    if let field = fields[name] { return field }
    value.note(.missingField, "the field “\(name)” is missing.", mend: "Add “\(name): …”.")
    return nil
  }
}
