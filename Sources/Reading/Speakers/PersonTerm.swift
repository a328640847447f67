/// What a noun says about the person or body that it names.
enum PersonTerm: Sendable, Hashable {
  /// An office with a holder: "president", «министр»; the same word for the same office in all languages, or "other".
  case office(String)
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

  enum Gender: String, Sendable, Hashable { case masculine = "m", feminine = "f" }

  init?(_ name: String, _ value: String?) {
    if name == "office" {
      self = .office(value ?? "other")
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
