import ParleyDossier
import ParleyPicture
import ParleyText

/// Counts, over simulated talks, what the pictures of them got right.
struct SimulationScore {
  var covered = 0.0
  var days = 0.0
  var found = 0
  var right = 0
  var `true` = 0
  var recalled = 0
  var feints: [(chance: Double, outcome: Double)] = []

  /// Mean squared error of the probabilities of a feint.
  var brier: Double {
    feints.reduce(0.0) { sum, side in sum + (side.chance - side.outcome) * (side.chance - side.outcome) }
      / Double(max(1, feints.count))
  }

  /// The same of saying for each side how often sides feign.
  var brierOfGuessing: Double {
    let rate = feints.reduce(0.0) { $0 + $1.outcome } / Double(max(1, feints.count))
    return rate * (1 - rate)
  }

  mutating func add(_ talks: SimulatedTalks, _ picture: Picture, _ tolerance: Int) {
    for (track, path) in zip(picture.positions, talks.stated) {
      for (offset, option) in path.enumerated() {
        let day = picture.days.lowerBound.advanced(by: offset)
        let (interval, cell) = (track.interval(on: day), track.distribution.cell(of: option))
        let shared = min(interval.upperBound, cell.upperBound) - max(interval.lowerBound, cell.lowerBound)
        covered += max(0, shared) / (cell.upperBound - cell.lowerBound)
        days += 1
      }
    }
    let lasting = talks.changes(lasting: 14)
    let all = talks.changes(lasting: 1)
    let shifts = picture.shifts.filter { $0.what == .position }
    found += shifts.count
    right += shifts.count { shift in all.contains { matches(shift, $0, tolerance) } }
    self.true += lasting.count
    recalled += lasting.count { change in shifts.contains { matches($0, change, tolerance) } }
  }

  mutating func add(feints talks: SimulatedTalks, _ picture: Picture) {
    for side in talks.dossier.sides {
      let table = HypothesisTable(
        party: side.id, asOf: picture.asOf,
        hypotheses: [.sincere, .headFake].map { (hypothesis: DefaultHypothesis) in
          HypothesisPrior(id: hypothesis.rawValue, text: hypothesis.text, prior: 1)
        },
        evidence: EvidenceFinder(picture: picture, party: side.id).find())
      let chance = table.row(DefaultHypothesis.headFake.rawValue)?.posterior ?? 0
      feints.append((chance, talks.feigning.contains(side.id) ? 1 : 0))
    }
  }

  private func matches(_ shift: Shift, _ change: SimulatedTalks.Change, _ tolerance: Int) -> Bool {
    shift.party == change.party && shift.issue == change.issue && abs(shift.date.distance(to: change.date)) <= tolerance
      && (shift.to > shift.from) == (change.to > change.from)
  }
}
