import ParleyText

/// Somebody who is named in an article, with all that the article says about who it is.
struct Entity: Sendable {
  /// Index into the cast's people.
  var person: Int?
  /// The fullest form of the name, as written.
  var nameTokens: Range<Int>
  var given: UInt64?
  var surname: UInt64
  var gender: PersonTerm.Gender?
  /// Keys of the nouns by which the article calls this person: "politician", "spokesman".
  var nouns: Set<UInt64> = []
  /// Keys of the other words of those descriptions: "dockworkers", "union".
  var descriptions: Set<UInt64> = []
}

/// One place where an entity is named.
struct Mention: Sendable {
  var entity: Int
  var tokens: Range<Int>
  var sentence: Int
  /// "Putin's invasion": less likely to be whom a pronoun means.
  var isPossessive: Bool
  /// The first of its sentence, which is mostly the subject.
  var isFirst: Bool
}
