import ParleyReading

/// The attitude of a claim, from what is done by saying it and how it is worded.
enum Stance {
  static func of(
    _ statement: Statement, sections: Set<CueLexicon.Section>, cue: Set<CueLexicon.Section>, turn: StatementCoder.Turn
  ) -> Claim.Stance {
    if statement.act == .deny || cue.contains(.denial) { return .denies }
    if statement.act == .threaten || cue.contains(.threat) { return .threatens }
    if turn.isNegative, !turn.isTurned { return .demands }
    if sections.contains(.openness), !turn.isTurned { return cue.contains(.accept) ? .accepts : .floats }
    if turn.isTurned || statement.act == .reject { return .rejects }
    if cue.contains(.demand) { return .demands }
    if cue.contains(.offer) { return .offers }
    if cue.contains(.accept) { return .accepts }
    switch statement.act {
    case .agree, .support: return .accepts
    case .concede, .cooperate, .aid, .retreat: return .offers
    case .request, .coerce: return .demands
    case .assess, .consult, .accuse, .protest, .sanction, .mobilize, .assault: break
    case .declare, .reject, .deny, .threaten: break
    }
    if sections.contains(.demand) { return .demands }
    if sections.contains(.offer) { return .offers }
    return statement.act == .declare ? .demands : .reports
  }
}
