/// Which word lists the phrases of a sentence come from, so that a finder passes over sentences that hold nothing for it.
struct SenseKinds: OptionSet, Sendable {
  let rawValue: UInt16

  static let calendar = SenseKinds(rawValue: 1)
  static let event = SenseKinds(rawValue: 2)
  static let condition = SenseKinds(rawValue: 4)
  static let hypothesis = SenseKinds(rawValue: 8)
  static let status = SenseKinds(rawValue: 16)
  static let mode = SenseKinds(rawValue: 32)
  static let outlet = SenseKinds(rawValue: 64)
  static let other = SenseKinds(rawValue: 128)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ sense: Sense) {
    switch sense {
    case .calendar: self = .calendar
    case .event: self = .event
    case .condition: self = .condition
    case .hypothesis: self = .hypothesis
    case .status: self = .status
    case .mode: self = .mode
    case .outlet: self = .outlet
    case .reference, .person, .place, .interview, .act, .boundary: self = .other
    }
  }
}
