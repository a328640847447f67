/// What a challenger expects from challenging each of the others.
struct SpatialChallenge {
  let state: SpatialState
  let challenger: Int
  /// Each actor's capability × total salience.
  let weights: [Double]

  /// The challenge with the greatest expected gain, and its probability of success; nil when none gains anything.
  func best() -> (target: Int, chance: Double)? {
    var best: (target: Int, chance: Double)?
    var greatest = 1e-5
    // The challenger's estimate of everybody's utilities: it takes their risks to be two thirds its own.
    let utilities = state.distances.indices.map { actor in
      let risk = (2 * state.risks[challenger] + state.risks[actor]) / 3
      return state.distances[actor].map { SpatialState.utility($0, risk: risk) }
    }
    for target in state.places.indices where target != challenger {
      let (chance, gain) = expectation(of: target, utilities: utilities)
      if gain > greatest {
        greatest = gain
        best = (target, chance)
      }
    }
    return best
  }

  private func expectation(of j: Int, utilities: [[Double]]) -> (chance: Double, gain: Double) {
    let i = challenger
    let voting = state.voting
    var forI = 1e-10
    var forJ = 1e-10
    for side in [i, j] {
      let vote = weights[side] * voting.response(utilities[side][i] - utilities[side][j])
      if vote > 0 { forI += vote } else { forJ -= vote }
    }
    let (baseI, baseJ) = (forI, forJ)
    for n in utilities.indices where n != i && n != j {
      let (ui, uj, un) = (utilities[n][i], utilities[n][j], utilities[n][n])
      let preference = weights[n] * voting.response(ui - uj)
      let withI = baseI + max(preference, 0)
      let withJ = baseJ + max(-preference, 0)
      let chance = withI / (withI + withJ)
      // Half committed: who joins the winning side keeps its own position, who joins the losing side loses all.
      let joiningI = chance * (2 * ui + un) + (1 - chance) * 3 * uj
      let joiningJ = chance * 3 * ui + (1 - chance) * (2 * uj + un)
      let vote = weights[n] * voting.response(joiningI - joiningJ)
      if vote > 0 { forI += vote } else { forJ -= vote }
    }
    let chance = forI / (forI + forJ)
    let victory = 2 * utilities[i][i]
    let defeat = 2 * utilities[i][j]
    let statusQuo = utilities[i][i] + utilities[i][j]
    let contest = chance * victory + (1 - chance) * defeat
    let resistance = state.totalSalience(of: j)
    return (chance, (1 - resistance) * victory + resistance * contest - statusQuo)
  }
}
