import ParleyCoding

extension Sequence<Claim> {
  /// The claims that count, and those that only say again in a copy of the same story what one of these says, by its identifier.
  ///
  /// Of claims that repeat one that is not among them, as when it became known later, the first counts.
  func countedOnce() -> (counted: [Claim], repeated: [String: [Claim]]) {
    var counted: [Claim] = []
    var repeats: [Claim] = []
    for claim in self { if claim.repeats == nil { counted.append(claim) } else { repeats.append(claim) } }
    guard !repeats.isEmpty else { return (counted, [:]) }
    var ids = Set(counted.lazy.map(\.id))
    var standIns: [String: String] = [:]
    var repeated: [String: [Claim]] = [:]
    for claim in repeats {
      guard let first = claim.repeats else { continue }
      if ids.contains(first) {
        repeated[first, default: []].append(claim)
      } else if let standIn = standIns[first] {
        repeated[standIn, default: []].append(claim)
      } else {
        standIns[first] = claim.id
        counted.append(claim)
      }
    }
    ids.formUnion(standIns.values)
    return (counted, repeated)
  }
}
