/// What is done by saying it: the types of PLOVER (Open Event Data Alliance), with those that a negotiation needs besides.
public enum SpeechAct: String, Sendable, Hashable, Codable, CaseIterable {
  case agree = "AGREE"
  case consult = "CONSULT"
  case support = "SUPPORT"
  case concede = "CONCEDE"
  case cooperate = "COOPERATE"
  case aid = "AID"
  case retreat = "RETREAT"
  case request = "REQUEST"
  case accuse = "ACCUSE"
  case reject = "REJECT"
  case threaten = "THREATEN"
  case protest = "PROTEST"
  case sanction = "SANCTION"
  case mobilize = "MOBILIZE"
  case coerce = "COERCE"
  case assault = "ASSAULT"
  /// Denies a claim; PLOVER counts it among REJECT.
  case deny = "DENY"
  /// States an own goal, position or plan without asking, offering or refusing.
  case declare = "DECLARE"
  /// Evaluates, describes or predicts.
  case assess = "ASSESS"
}
