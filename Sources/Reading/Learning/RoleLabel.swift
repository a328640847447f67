/// What a token is to a statement: outside, or the beginning or inside of one of its parts.
enum RoleLabel: Int, CaseIterable, Sendable {
  case outside, sourceBegin, sourceInside, cueBegin, cueInside, contentBegin, contentInside

  static let count = 7

  var isBegin: Bool { self == .sourceBegin || self == .cueBegin || self == .contentBegin }

  /// The begin label of the part that this label belongs to; nil outside.
  var part: RoleLabel? {
    switch self {
    case .outside: nil
    case .sourceBegin, .sourceInside: .sourceBegin
    case .cueBegin, .cueInside: .cueBegin
    case .contentBegin, .contentInside: .contentBegin
    }
  }

  /// An inside follows only its own part.
  func canFollow(_ before: RoleLabel?) -> Bool {
    switch self {
    case .sourceInside: before == .sourceBegin || before == .sourceInside
    case .cueInside: before == .cueBegin || before == .cueInside
    case .contentInside: before == .contentBegin || before == .contentInside
    default: true
    }
  }
}
