/// What a word says has happened or is to happen.
struct EventTerm: Sendable, Hashable {
  var kind: Event.Kind
  var form: Form

  enum Form: String, Sendable, Hashable {
    /// A verb with somebody before it: "met", "is pulling troops".
    case verb
    /// A noun: "withdrawal of forces", "a phone call".
    case noun
    /// A noun that alone is no event, and is one with a date or a verb of holding beside it: "talks", "vote".
    case weak
    /// A phrase that only looks like an event.
    case blocked
  }

  init?(_ words: [String]) {
    guard words.count == 2, let kind = Event.Kind(rawValue: words[0]), let form = Form(rawValue: words[1]) else {
      return nil
    }
    self.kind = kind
    self.form = form
  }
}

/// How sure it is that an event took place, by a word beside it.
enum StatusTerm: String, Sendable, Hashable, CaseIterable {
  case held, underWay = "under-way", planned, forecast, hypothetical, cancelled

  var status: Event.Status {
    switch self {
    case .held: .held
    case .underWay: .underWay
    case .planned: .planned
    case .forecast: .forecast
    case .hypothetical: .hypothetical
    case .cancelled: .cancelled
    }
  }
}
