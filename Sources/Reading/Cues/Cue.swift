/// An entry of a cue lexicon, in one of its forms.
public struct Cue: Sendable, Hashable {
  public var kind: Kind
  public var frame: Frame
  public var form: Form

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// said, заявил
    case verb
    /// a claim that, заявление о том, что
    case noun
    /// according to, по словам: the source follows.
    case preposition = "before source"
    /// citing, со ссылкой на: the outlet before it passes on the words of the source after it.
    case citing
    /// in his view, по его словам: the second word is the source.
    case sourceInside = "source inside"
    /// reportedly, мол: the source is not named.
    case hearsay
  }

  public enum Form: String, Sendable, Hashable, CaseIterable {
    case base, third, past, participle, gerund
    /// A finite form where the language does not need them told apart.
    case finite
    case other
  }
}
