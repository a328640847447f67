extension Picture {
  /// Sides that speak with two voices at a time: contradictions between different speakers that no shift explains, the
  /// weightiest of each side and issue.
  public var twoVoices: [Contradiction] {
    var seen: Set<[String]> = []
    return contradictions.filter {
      !$0.acrossShift && !$0.isOneVoice && seen.insert([$0.party, $0.issue]).inserted
    }
  }
}
