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

  mutating func set(_ name: String, _ wordings: [Language: String]) {
    for (language, wording) in wordings { self["\(name).\(language.rawValue)"] = wording }
  }

  /// One wording a language.
  func wordings(_ name: String, in languages: [Language]) -> [Language: String] {
    var wordings: [Language: String] = [:]
    for language in languages { wordings[language] = word("\(name).\(language.rawValue)") }
    return wordings
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
