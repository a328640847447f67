public import ParleyText

/// What a reader must know of one language: its cues and its function words.
///
/// Read from two plain files that a linguist can extend, `cues.<code>.txt` and `grammar.<code>.txt`; their heads say how.
public struct CueLexicon: Sendable {
  public var language: Language
  /// Verbs and prepositions that attribute, every form.
  private var verbs = PhraseTable()
  /// Nouns that attribute, every form; kept apart because many are spelt like verbs.
  private var nouns = PhraseTable()
  private var cues: [Cue] = []
  /// Function words, and phrases that count as one: "in order to", "из-за того что".
  private var words = PhraseTable()
  private var classes: [WordClass] = []
  var endings = Endings()

  public init(language: Language) { self.language = language }

  /// Whether the subject may follow its verb freely, and clauses of content stand behind a comma.
  public var isSlavic: Bool { language == .russian || language == .ukrainian }

  // MARK: Building

  mutating func insert(_ phrase: String, _ cue: Cue) {
    let number = Int32(clamping: cues.count)
    cues.append(cue)
    if cue.kind == .noun { nouns.insert(phrase, number) } else { verbs.insert(phrase, number) }
  }

  mutating func insert(_ phrase: String, _ added: WordClass) {
    if let number = words[phrase] {
      classes[Int(number)].formUnion(added)
    } else {
      words.insert(phrase, Int32(clamping: classes.count))
      classes.append(added)
    }
  }

  // MARK: Looking up

  /// The longest verb or preposition that begins at a token.
  func cue(at index: Int, in tokens: [Token], before end: Int) -> (cue: Cue, end: Int)? {
    let match = verbs.longestMatch(at: index, in: tokens, before: end)
    return match.value < 0 ? nil : (cues[Int(match.value)], match.end)
  }

  func noun(_ key: UInt64) -> Cue? {
    let number = nouns.value(of: key)
    return number < 0 ? nil : cues[Int(number)]
  }

  /// What a word does, and the phrase of function words that begins with it.
  func word(at index: Int, in tokens: [Token], before end: Int) -> (own: WordClass, phrase: WordClass, end: Int) {
    let match = words.longestMatch(at: index, in: tokens, before: end)
    guard match.value >= 0 else { return ([], [], index + 1) }
    if match.end == index + 1 { return (classes[Int(match.value)], [], match.end) }
    let own = words.value(of: tokens[index].key)
    return (own < 0 ? [] : classes[Int(own)], classes[Int(match.value)], match.end)
  }
}
