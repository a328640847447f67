import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// Takes the values out of a form's fields and gathers what is wrong with them, in the reader's language.
struct FieldReader {
  let fields: Fields
  private let words: Words
  private(set) var mistakes: [String] = []

  init(_ fields: Fields, _ words: Words) {
    self.fields = fields
    self.words = words
  }

  mutating func required(_ name: String, _ label: String) -> String {
    if let word = fields.word(name) { return word }
    note("field.empty", label)
    return ""
  }

  mutating func number(_ name: String, _ label: String, in range: ClosedRange<Double>) -> Double? {
    guard let word = fields.word(name) else { return nil }
    if let number = Double(word.replacing(",", with: ".")), range.contains(number) { return number }
    note(
      "field.no-number", label,
      ["found": word, "low": Self.shown(range.lowerBound), "high": Self.shown(range.upperBound)])
    return nil
  }

  mutating func requiredNumber(_ name: String, _ label: String, in range: ClosedRange<Double>) -> Double {
    if fields.word(name) == nil { note("field.empty", label) }
    return number(name, label, in: range) ?? range.lowerBound
  }

  mutating func whole(_ name: String, _ label: String, in range: ClosedRange<Int>) -> Int? {
    guard let word = fields.word(name) else { return nil }
    if let number = Int(word), range.contains(number) { return number }
    note("field.no-number", label, ["found": word, "low": "\(range.lowerBound)", "high": "\(range.upperBound)"])
    return nil
  }

  mutating func day(_ name: String, _ label: String) -> Day? {
    guard let word = fields.word(name) else { return nil }
    if let day = Day(word) { return day }
    note("field.no-day", label, ["found": word])
    return nil
  }

  mutating func requiredDay(_ name: String, _ label: String) -> Day? {
    if fields.word(name) == nil { note("field.empty", label) }
    return day(name, label)
  }

  /// The identifier of something: the one that it has, the one that was typed, or one made from its name.
  mutating func identifier(_ old: String?, from name: String, else kind: String, taken: [String]) -> String {
    if let old { return old }
    guard let typed = fields.word("id") else { return Identifier.suggested(for: name, else: kind, taken: taken) }
    if taken.contains(typed) { note("field.taken", words["dossier.identifier"], ["found": typed]) }
    return typed
  }

  mutating func note(_ key: Words.Key, _ label: String = "", _ values: [String: any Filling] = [:]) {
    mistakes.append(words(key, values.merging(["field": label]) { own, _ in own }))
  }

  /// - Throws: ``WorkspaceError`` with everything that was wrong.
  func finish() throws {
    if !mistakes.isEmpty { throw WorkspaceError(.argument, mistakes) }
  }

  static func shown(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? String(Int(value)) : String(value)
  }
}
