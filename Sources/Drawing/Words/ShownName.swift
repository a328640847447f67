public import ParleyText

/// A name in the reader's alphabet, with what it stands for.
public struct ShownName: Sendable, Hashable {
  public var text: String
  /// The name as the dossier or the text has it, where that is another.
  public var original: String?

  init(_ text: String, original: String? = nil) {
    self.text = text
    self.original = original == text ? nil : original
  }

  /// A name of the dossier: the one that it gives for the language, else its own name, transliterated if need be.
  ///
  /// What an organisation is called consists of common words, which nobody knows again in other letters: it stays as it is, unless
  /// its letters cannot be read.
  init(_ name: String, names: [Language: [String]], in language: Language, isOrganisation: Bool = false) {
    if let given = Self.given(name, names[language] ?? [], in: language) {
      self.init(given, original: name)
    } else if isOrganisation, Transliteration.isLatin(name) {
      self.init(name)
    } else {
      self.init(Transliteration.text(name, for: language), original: name)
    }
  }

  /// A name as an article has it: transliterated if it looks like a person's, else left alone.
  init(foundIn text: String, for language: Language) {
    let parts = text.split(separator: " ")
    let isName = (2...3).contains(parts.count) && parts.allSatisfy { $0.first?.isUppercase ?? false }
    self.init(isName ? Transliteration.text(text, for: language) : text, original: text)
  }

  /// Of several names the first that is as full as the main one; nil where the main one is in this alphabet anyway.
  private static func given(_ name: String, _ names: [String], in language: Language) -> String? {
    if language == .english, Transliteration.isLatin(name) { return nil }
    let length = name.split(separator: " ").count
    let full = names.first { $0.split(separator: " ").count == length } ?? names.first
    return full.map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  /// The name, its original shown when it is pointed at.
  public var html: HTML {
    HTML { html in
      guard let original else { return html.text(text) }
      html.element("span", [.class("name"), .title(original)], text: text)
    }
  }
}

extension ShownName: Filling {
  public func text(in words: Words) -> String { text }
}
