public import ParleyText

/// Every text of the interface in one language.
///
///     let words = Words(.ukrainian)
///     words["overview.title"]
///     words("count.claims", ["count": 3])   // "3 твердження"
///
/// The texts stand in `Resources/Words`, one entry for each key with all languages beneath it.
public struct Words: Sendable {
  public let language: Language
  private let phrases: [String: Phrase]

  /// The interface's languages, the first being what stands in for any other.
  public static let languages: [Language] = [.english, .ukrainian, .russian]
  public static let english = Words(.english)

  /// - Parameter language: one of ``languages``; any other is answered in English.
  public init(_ language: Language) {
    self.language = Self.languages.contains(language) ? language : .english
    phrases = Catalogue.shipped.phrases[self.language] ?? [:]
  }

  /// A key, written out in the code so that a test finds where each is used.
  public struct Key: Sendable, Hashable, ExpressibleByStringLiteral {
    let text: String

    public init(stringLiteral text: StaticString) { self.text = "\(text)" }
    init(_ text: String) { self.text = text }
  }

  public subscript(_ key: Key) -> String { self(key, [:]) }

  /// A text with its gaps filled.
  /// - Returns: the key itself where the catalogue lacks it.
  public func callAsFunction(_ key: Key, _ values: [String: any Filling]) -> String {
    guard let phrase = phrases[key.text] else { return key.text }
    return phrase.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .gap(let name): values[name]?.text(in: self) ?? "{\(name)}"
      case .plural(let name, let forms): forms[min(plural(of: values[name]), forms.count - 1)]
      }
    }.joined()
  }

  /// The word for one of a closed set of values: `words.term("stance", "demands")` is the text of "stance.demands".
  public func term(_ family: StaticString, _ value: String) -> String { self[Key("\(family).\(value)")] }

  /// A language's name; its code where the catalogue has none.
  public func language(_ language: Language) -> String {
    has("language.name.\(language.rawValue)") ? term("language.name", language.rawValue) : language.rawValue
  }

  /// Whether the catalogue has a key at all.
  func has(_ key: String) -> Bool { phrases[key] != nil }

  func phrase(_ key: Key) -> Phrase { phrases[key.text] ?? Phrase(key.text) }

  func plural(of value: (any Filling)?) -> Int { PluralRule.form(of: value?.count ?? 0, in: language) }
}
