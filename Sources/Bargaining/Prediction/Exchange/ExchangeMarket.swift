/// One round of exchanges.
struct ExchangeMarket {
  private let problem: DecisionProblem
  /// For every actor and issue where it stands now.
  private(set) var positions: [[Double?]]
  /// For every issue Σ c·s.
  private let totals: [Double]
  /// For every actor and issue whether it began above the expected outcome.
  private let isAbove: [[Bool?]]

  init(problem: DecisionProblem) {
    self.problem = problem
    positions = problem.actors.map(\.positions)
    let weights = problem.issues.indices.map { problem.weights(on: $0) }
    totals = weights.map { $0.reduce(0, +) }
    let expected = problem.issues.indices.map { issue in
      DecisionRule.mean(zip(problem.actors, weights[issue]).map { ($0.positions[issue] ?? 0, $1) })
    }
    isAbove = problem.actors.map { actor in
      problem.issues.indices.map { issue in actor.positions[issue].map { $0 > expected[issue] } }
    }
  }

  /// Realises exchanges, the most gainful first, until none is left.
  mutating func clear() -> [PositionExchange] {
    var open = candidates()
    var realised: [PositionExchange] = []
    while let best = takeBest(from: &open) {
      realised.append(best.terms)
      for part in [best.terms.first, best.terms.second] { positions[part.actor][part.issue] = part.to }
      open = open.compactMap { candidate in
        let parts = [candidate.terms.first, candidate.terms.second]
        let isTouched = parts.contains { part in
          (part.actor == best.terms.first.actor && part.issue == best.terms.first.issue)
            || (part.actor == best.terms.second.actor && part.issue == best.terms.second.issue)
        }
        return isTouched
          ? terms(parts[0].actor, parts[1].actor, candidate.wanted, candidate.given, isRevised: true) : candidate
      }
    }
    return realised
  }

  /// An exchange that could be made, in which the second gives way on `wanted` and the first on `given`.
  private struct Candidate {
    var terms: PositionExchange
    var wanted: Int
    var given: Int
  }

  /// Takes out the exchange with the greatest gain.
  ///
  /// Among equal gains the order of the list decides. As in the reference program, an exchange that was the best so far goes back
  /// into the list where it was beaten, which changes that order.
  private func takeBest(from open: inout [Candidate]) -> Candidate? {
    guard var best = open.first else { return nil }
    var rest: [Candidate] = []
    rest.reserveCapacity(open.count)
    for candidate in open.dropFirst() {
      if candidate.terms.gain > best.terms.gain {
        rest.append(best)
        best = candidate
      } else {
        rest.append(candidate)
      }
    }
    open = rest
    return best
  }

  private func candidates() -> [Candidate] {
    var result: [Candidate] = []
    for p in problem.issues.indices {
      for q in problem.issues.indices where q > p {
        // Those above the outcome on both issues meet those below on both; then above on p alone meets above on q alone.
        for isBoth in [true, false] {
          let upper = actors(p, true, q, isBoth)
          let lower = actors(p, false, q, !isBoth)
          for i in upper {
            for j in lower {
              let first = problem.actors[i].saliences
              let second = problem.actors[j].saliences
              // Who cares relatively more for p takes its gain there.
              let isSwapped = first[p] / first[q] < second[p] / second[q]
              if let candidate = terms(isSwapped ? j : i, isSwapped ? i : j, p, q, isRevised: false) {
                result.append(candidate)
              }
            }
          }
        }
      }
    }
    return result
  }

  /// The actors on one side of the expected outcome on p and on one side on q, the last first.
  private func actors(_ p: Int, _ isAboveP: Bool, _ q: Int, _ isAboveQ: Bool) -> [Int] {
    problem.actors.indices.reversed().filter { isAbove[$0][p] == isAboveP && isAbove[$0][q] == isAboveQ }
  }

  /// The terms on which i gives way on q and j on p, or nil when there is nothing in it.
  private func terms(_ i: Int, _ j: Int, _ p: Int, _ q: Int, isRevised: Bool) -> Candidate? {
    guard let demandP = problem.actors[i].positions[p], let demandQ = problem.actors[j].positions[q],
      let giveP = positions[j][p], let giveQ = positions[i][q]
    else { return nil }
    let si = problem.actors[i].saliences
    let sj = problem.actors[j].saliences
    let strengthP = problem.actors[j].capabilities[p] * sj[p]
    let strengthQ = problem.actors[i].capabilities[q] * si[q]
    guard strengthP > 0, strengthQ > 0 else { return nil }
    // How far the outcomes shift when j goes all the way on p, and on q so that both gain the same.
    var moveP = abs(demandP - giveP)
    var shiftP = moveP * strengthP / totals[p]
    var shiftQ = (si[p] + sj[p]) / (si[q] + sj[q]) * shiftP
    var moveQ = shiftQ * totals[q] / strengthQ
    if moveQ > abs(demandQ - giveQ) {
      moveQ = abs(demandQ - giveQ)
      shiftQ = moveQ * strengthQ / totals[q]
      shiftP = (si[q] + sj[q]) / (si[p] + sj[p]) * shiftQ
      moveP = shiftP * totals[p] / strengthP
    }
    let upP = demandP >= giveP
    let upQ = demandQ >= giveQ
    let gain = abs(si[p] * shiftP - si[q] * shiftQ)
    guard moveP > 0, moveQ > 0, gain > 0, isAbove[j][p] == !upP, isAbove[i][q] == !upQ else { return nil }
    return Candidate(
      terms: PositionExchange(
        first: .init(actor: i, issue: q, from: giveQ, to: upQ ? giveQ + moveQ : giveQ - moveQ, demanded: demandQ),
        second: .init(actor: j, issue: p, from: giveP, to: upP ? giveP + moveP : giveP - moveP, demanded: demandP),
        gain: gain, isRevised: isRevised),
      wanted: p, given: q)
  }
}
