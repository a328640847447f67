/// What the word lists say of a token, for looking up without searching.
struct TokenRoles: OptionSet, Sendable {
  let rawValue: UInt32

  static let office = TokenRoles(rawValue: 1)
  static let human = TokenRoles(rawValue: 2)
  static let spokesperson = TokenRoles(rawValue: 4)
  static let group = TokenRoles(rawValue: 8)
  static let institution = TokenRoles(rawValue: 16)
  static let masculineHonorific = TokenRoles(rawValue: 32)
  static let feminineHonorific = TokenRoles(rawValue: 64)
  static let masculineGiven = TokenRoles(rawValue: 128)
  static let feminineGiven = TokenRoles(rawValue: 256)
  static let place = TokenRoles(rawValue: 512)
  static let outlet = TokenRoles(rawValue: 1024)
  /// The name of a month or a weekday.
  static let calendarName = TokenRoles(rawValue: 2048)
  static let reference = TokenRoles(rawValue: 4096)
  /// Inside the source of a statement.
  static let source = TokenRoles(rawValue: 8192)

  /// The first token of what somebody says.
  static let contentStart = TokenRoles(rawValue: 16384)

  /// A word at which a clause may begin.
  static let boundary = TokenRoles(rawValue: 32768)

  /// What an expression of time can be built around: a month, a weekday, a unit, a day such as "today".
  static let time = TokenRoles(rawValue: 65536)

  /// Somebody whom an article leaves unnamed.
  static let anonymous = TokenRoles(rawValue: 131_072)

  /// No part of a name though it has a capital.
  static let nameless = TokenRoles(rawValue: 262_144)

  /// Inside what somebody says.
  static let content = TokenRoles(rawValue: 524_288)

  static let honorific: TokenRoles = [.masculineHonorific, .feminineHonorific]
  static let given: TokenRoles = [.masculineGiven, .feminineGiven]
  /// Nouns that stand before or after a person's name and say who it is.
  static let title: TokenRoles = [.office, .human, .spokesperson, .masculineHonorific, .feminineHonorific]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ sense: Sense) {
    switch sense {
    case .person(.office): self = .office
    case .person(.human): self = .human
    case .person(.nameless): self = .nameless
    case .person(.anonymous): self = [.human, .anonymous]
    case .person(.spokesperson): self = .spokesperson
    case .person(.group): self = .group
    case .person(.institution): self = .institution
    case .person(.honorific(let gender)): self = gender == .masculine ? .masculineHonorific : .feminineHonorific
    case .person(.given(let gender)): self = gender == .masculine ? .masculineGiven : .feminineGiven
    case .place: self = .place
    case .outlet: self = .outlet
    case .calendar(.month), .calendar(.weekday): self = [.calendarName, .time]
    case .calendar(.unit), .calendar(.today), .calendar(.event): self = .time
    case .reference: self = .reference
    case .boundary: self = .boundary
    default: self = []
    }
  }

  func has(_ any: TokenRoles) -> Bool { !isDisjoint(with: any) }

  /// The gender that an honorific or a given name shows; nil where it shows none, or both.
  var gender: PersonTerm.Gender? {
    let isMasculine = has([.masculineHonorific, .masculineGiven])
    let isFeminine = has([.feminineHonorific, .feminineGiven])
    return isMasculine == isFeminine ? nil : isMasculine ? .masculine : .feminine
  }
}
