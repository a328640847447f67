import ParleyDossier
import ParleyText
import ParleyWorkspace

/// What stands in the fields of a form, as text: from the dossier when the form is opened, from the browser when it comes
/// back, so that a mistake loses nothing that was typed.
struct Fields: Sendable, Hashable {
  private(set) var texts: [String: String]

  init(_ texts: [String: String] = [:]) { self.texts = texts }

  /// Empty where the field is missing.
  subscript(_ name: String) -> String {
    get { texts[name] ?? "" }
    set { texts[name] = newValue }
  }

  /// Without the spaces around it; nil where nothing is left.
  func word(_ name: String) -> String? {
    let words = self[name].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  func isOn(_ name: String) -> Bool { texts[name] == "on" }

  /// The lines of a field, one entry each.
  func lines(_ name: String) -> [String] {
    self[name].split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
  }

  mutating func set(_ name: String, on: Bool) { texts[name] = on ? "on" : nil }

  mutating func set(_ name: String, _ words: [Language: [String]]) {
    for (language, words) in words { self["\(name).\(language.rawValue)"] = words.joined(separator: "\n") }
  }

  func entries(_ name: String, in languages: [Language]) -> [Language: [String]] {
    var words: [Language: [String]] = [:]
    for language in languages {
      let lines = self.lines("\(name).\(language.rawValue)")
      if !lines.isEmpty { words[language] = lines }
    }
    return words
  }

  /// How many numbered groups of fields ("role.0.party", "role.1.party") there are.
  func count(of group: String) -> Int {
    let numbers = texts.keys.compactMap { key -> Int? in
      guard key.hasPrefix(group + ".") else { return nil }
      return key.dropFirst(group.count + 1).split(separator: ".").first.flatMap { Int($0) }
    }
    return min(Self.mostGroups, (numbers.max() ?? -1) + 1)
  }

  /// The most groups of a kind that a form takes.
  private static let mostGroups = 400
}

/// Takes the values out of a form's fields and gathers what is wrong with them.
struct FieldReader {
  let fields: Fields
  private(set) var mistakes: [String] = []

  init(_ fields: Fields) { self.fields = fields }

  mutating func required(_ name: String, _ label: String) -> String {
    if let word = fields.word(name) { return word }
    mistakes.append("\(label) is empty.")
    return ""
  }

  mutating func number(_ name: String, _ label: String, in range: ClosedRange<Double>) -> Double? {
    guard let word = fields.word(name) else { return nil }
    if let number = Double(word.replacing(",", with: ".")), range.contains(number) { return number }
    mistakes.append(
      "\(label): found “\(word)”, expected a number from \(Self.shown(range.lowerBound)) to \(Self.shown(range.upperBound))."
    )
    return nil
  }

  mutating func day(_ name: String, _ label: String) -> Day? {
    guard let word = fields.word(name) else { return nil }
    if let day = Day(word) { return day }
    mistakes.append("\(label): “\(word)” is not a day such as 2022-03-14.")
    return nil
  }

  mutating func note(_ mistake: String) { mistakes.append(mistake) }

  /// - Throws: ``WorkspaceError`` with everything that was wrong.
  func finish() throws {
    if !mistakes.isEmpty { throw WorkspaceError(.argument, mistakes) }
  }

  static func shown(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? String(Int(value)) : String(value)
  }
}
