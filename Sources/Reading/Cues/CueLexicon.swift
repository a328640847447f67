public import ParleyText

/// What a reader must know of one language: its cues and its function words.
///
/// Read from two plain files that a linguist can extend, `cues.<code>.txt` and `grammar.<code>.txt`; their heads say how.
public struct CueLexicon: Sendable {
  public var language: Language
  /// Verbs and prepositions that attribute, every form.
  public internal(set) var cues = PhraseTable<Cue>()
  /// Nouns that attribute, every form; kept apart because many are spelt like verbs.
  public internal(set) var nouns = PhraseTable<Cue>()
  /// Function words by their key.
  public internal(set) var classes: [UInt64: WordClass] = [:]
  /// Phrases that count as one function word: "in order to", "из-за того что".
  public internal(set) var phrases = PhraseTable<WordClass>()
  var endings = Endings()

  public init(language: Language) { self.language = language }

  /// Whether the subject may follow its verb freely, and clauses of content stand behind a comma.
  public var isSlavic: Bool { language == .russian || language == .ukrainian }
}
