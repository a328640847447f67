import ParleyText

extension LexiconFile.List {
  /// What the words after "=" mean in this list; nil where they mean nothing.
  func sense(_ words: [String]) -> Sense? {
    guard let first = words.first else { return nil }
    let second = words.count > 1 ? words[1] : nil
    switch self {
    case .calendar: return CalendarTerm(first, second).map(Sense.calendar)
    case .references: return Reference(rawValue: first).map(Sense.reference)
    case .people: return PersonTerm(first, second).map(Sense.person)
    case .places: return ShortName(first).map(Sense.place)
    case .clauses: return first == "boundary" ? .boundary : nil
    case .outlets: return first == "outlet" ? .outlet : first == "interview" ? .interview : nil
    case .events: return EventTerm(words).map(Sense.event)
    case .statuses: return StatusTerm(rawValue: first).map(Sense.status)
    case .conditionals: return ConditionTerm(rawValue: words.joined(separator: " ")).map(Sense.condition)
    case .hypotheses: return HypothesisTerm(first, second).map(Sense.hypothesis)
    case .modes: return ModeTerm(rawValue: first).map(Sense.mode)
    case .acts: return ActTerm(first, second).map(Sense.act)
    }
  }

  /// The meanings that this list knows, for messages about mistakes.
  var meanings: String {
    switch self {
    case .calendar:
      "month 1…12, weekday 1…7, unit day|week|month|year, number N, today N, or one of \(CalendarTerm.plain)"
    case .references: Reference.allCases.map(\.rawValue).joined(separator: ", ")
    case .people: "office, human, anonymous, group, institution, spokesperson, nameless, honorific m|f, given m|f"
    case .places: "a code of up to eight letters such as UA"
    case .clauses: "boundary"
    case .outlets: "outlet or interview"
    case .events: "a kind such as meeting, and noun, verb or talk"
    case .statuses: StatusTerm.allCases.map(\.rawValue).joined(separator: ", ")
    case .conditionals: ConditionTerm.allCases.map(\.rawValue).joined(separator: ", ")
    case .hypotheses: Hypothesis.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    case .modes: ModeTerm.allCases.map(\.rawValue).joined(separator: ", ")
    case .acts: "an act such as REQUEST, and a weight from 1 to 9"
    }
  }
}
