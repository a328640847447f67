/// How a stability analysis takes preferences that are unknown or come in two strengths.
public struct PreferenceReading: Hashable, Sendable {
  /// How a decision maker acts where its preference is unknown.
  public var attitude: Attitude
  /// Whether only sanctions count that leave it much worse off.
  public var requiresStrongSanctions: Bool

  /// The ordinary reading: unknown preferences deter and do not entice, and sanctions of any strength count.
  public init(attitude: Attitude = .conservative, requiresStrongSanctions: Bool = false) {
    self.attitude = attitude
    self.requiresStrongSanctions = requiresStrongSanctions
  }

  /// The four extensions of Li, Hipel, Kilgour and Fang (2004).
  public enum Attitude: String, Hashable, Sendable, CaseIterable {
    /// (a) It would move where the outcome may be better, and fears only what is surely no better.
    case aggressive = "a"
    /// (b) It moves only where the outcome is surely better, and fears only what is surely no better.
    case certain = "b"
    /// (c) It would move where the outcome may be better, and fears what may be no better.
    case mixed = "c"
    /// (d) It moves only where the outcome is surely better, and fears what may be no better.
    case conservative = "d"

    var isEnticedByUnknown: Bool { self == .aggressive || self == .mixed }
    var fearsUnknown: Bool { self == .mixed || self == .conservative }
  }

  /// For every state, the states to which a side would move.
  func incentives(_ relation: PreferenceRelation) -> [StateSet] {
    guard attitude.isEnticedByUnknown else { return relation.better }
    return zip(relation.better, relation.unknown).map { $0.union($1) }
  }

  /// For every state, the states that deter a side from having left it.
  func sanctions(_ relation: PreferenceRelation) -> [StateSet] {
    let count = relation.stateCount
    if requiresStrongSanctions {
      return (0..<count).map { state in StateSet(capacity: count) { relation.muchBetter[$0][state] } }
    }
    return (0..<count).map { state in
      var feared = StateSet(capacity: count, full: true)
      feared.subtract(relation.better[state])
      if !attitude.fearsUnknown { feared.subtract(relation.unknown[state]) }
      return feared
    }
  }

  /// For every state, the states to which an opponent may be believed to move.
  func credibleMoves(_ relation: PreferenceRelation) -> [StateSet] {
    zip(relation.better, relation.unknown).map { $0.union($1) }
  }
}
