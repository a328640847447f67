/// A word that makes a condition of what follows it, or of what stands around it.
enum ConditionTerm: String, Sendable, Hashable, CaseIterable {
  /// "If", "provided that", «если»: a clause follows.
  case condition
  /// "Should the talks fail, …", "were they to fail, …": a condition where it begins the sentence, before a comma.
  case conditionAtHead = "condition at head"
  /// "Unless", "barring", "other than", «разве что»: a clause or a noun follows.
  case exception
  /// "Without", "other than": an exception at the head of a clause only, before a comma.
  case exceptionAtHead = "exception at head"
  /// "Away from" after a count: "one defeat away from".
  case brink
  /// "Could backfire and cause": what stands before it is the cause.
  case cause
  /// "Even if", "as if", "ask if": no condition of a consequence.
  case blocked
}
