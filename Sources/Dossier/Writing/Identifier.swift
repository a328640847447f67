import ParleyText

/// Identifiers made from names, for people who need not know that there are any.
public enum Identifier {
  /// The Latin letters and digits of a name, with hyphens between its words; other alphabets are transliterated.
  ///
  ///     Identifier.suggested(for: "Водообмін", else: "issue", taken: [])   // "vodoobmin"
  /// - Parameter kind: what stands for a name without such letters.
  public static func suggested(for name: String, else kind: String, taken: some Collection<String>) -> String {
    let letters = Transliteration.text(name, for: .english).lowercased().unicodeScalars.map { scalar -> Character in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    let plain = String(String(letters).split(separator: "-").joined(separator: "-").prefix(longest))
    let base = plain.count < 2 ? kind : plain
    if plain.count >= 2, !taken.contains(base) { return base }
    var number = plain.count < 2 ? 1 : 2
    while taken.contains("\(base)-\(number)") { number += 1 }
    return "\(base)-\(number)"
  }

  /// An option's identifier, which begins with that of its issue: "wages.no-rise".
  public static func option(for label: String, of issue: String, taken: [String]) -> String {
    let start = issue + "."
    let own = taken.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
    return start + suggested(for: label, else: "option", taken: own)
  }

  private static let longest = 24
}
