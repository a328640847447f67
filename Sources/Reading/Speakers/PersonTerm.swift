import ParleyText

/// What a noun says about the person or body that it names.
enum PersonTerm: Sendable, Hashable {
  /// An office with a holder: "president", «министр».
  case office(Office)
  /// Any human being: "politician", «чиновник».
  case human
  /// Somebody whom an article leaves unnamed: "source", "official", «собеседник».
  case anonymous
  /// Several people: "officials", "both sides".
  case group
  /// A body that speaks: "ministry", "delegation".
  case institution
  /// Somebody who speaks for another.
  case spokesperson
  /// A word that is no part of a name though it has a capital: "The", "National".
  case nameless
  case honorific(Gender)
  case given(Gender)

  /// A kind of office by the hash of its word, which is the same for the same office in all languages; or ``other``.
  struct Office: Sendable, Hashable {
    private let key: UInt64

    init(_ word: String) { key = FoldedHash.of(word) }

    static let other = Office("other")
  }

  enum Gender: String, Sendable, Hashable { case masculine = "m", feminine = "f" }

  init?(_ name: String, _ value: String?) {
    if name == "office" {
      self = .office(value.map(Office.init) ?? .other)
      return
    }
    switch (name, value.map { Gender(rawValue: $0) }) {
    case ("human", nil): self = .human
    case ("anonymous", nil): self = .anonymous
    case ("group", nil): self = .group
    case ("nameless", nil): self = .nameless
    case ("institution", nil): self = .institution
    case ("spokesperson", nil): self = .spokesperson
    case ("honorific", .some(let gender?)): self = .honorific(gender)
    case ("given", .some(let gender?)): self = .given(gender)
    default: return nil
    }
  }
}
