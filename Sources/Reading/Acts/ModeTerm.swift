/// A word that shows in what way something is said.
enum ModeTerm: String, Sendable, Hashable, CaseIterable {
  case negation, falsehood = "false", hedge, conditional, historical, future, hypothetical
}
