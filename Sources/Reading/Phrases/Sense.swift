import ParleyText

/// What a known phrase means to the context reader. Each kind has a file of its own in each language.
enum Sense: Sendable, Hashable {
  case calendar(CalendarTerm)
  case reference(Reference)
  case person(PersonTerm)
  /// A country, by its code.
  case place(ShortName)
  case outlet
  /// A word for speaking to an outlet: "told", «в интервью».
  case interview
  case event(EventTerm)
  case status(StatusTerm)
  case condition(ConditionTerm)
  case hypothesis(HypothesisTerm)
  case mode(ModeTerm)
  case act(ActTerm)
  /// A word at which a clause may begin.
  case boundary
}
