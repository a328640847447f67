extension ReviewBook {
  /// The claims after review where copies count once: what somebody says on a claim that repeats another is said of the words, and
  /// counts with what is said on that other one, each person's last word. What repeats a rejected claim is gone with it.
  /// - Complexity: O(claims + reviews · log reviews).
  public func resolvedOnce(_ claims: [Claim]) -> [Claim] {
    var words: [String: [Review]] = [:]
    for claim in claims {
      guard let first = claim.repeats, case let own = standing(on: claim.id), !own.isEmpty else { continue }
      words[first, default: []] += own
    }
    var rejected: Set<String> = []
    var counted: [String: Claim] = [:]
    for claim in claims where claim.repeats == nil {
      let all = standing(on: claim.id) + (words[claim.id] ?? [])
      guard !all.isEmpty else { continue }
      let last = Dictionary(all.map { ($0.coder, $0) }) { ($0.time, $0.id) < ($1.time, $1.id) ? $1 : $0 }
      let pooled = last.values.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
      if let claim = Self.resolved(claim, by: pooled) { counted[claim.id] = claim } else { rejected.insert(claim.id) }
    }
    return claims.compactMap { claim in
      rejected.contains(claim.repeats ?? claim.id) ? nil : counted[claim.id] ?? claim
    }
  }
}
