import ParleyWorkspace

/// An answer about single states of a conflict, for a terminal.
struct ConflictText {
  private let conflict: Conflict
  private let answer: ConflictAnswer

  init(_ conflict: Conflict, _ answer: ConflictAnswer) {
    self.conflict = conflict
    self.answer = answer
  }

  func text() -> String {
    var lines = (conflict.model?.options ?? []).enumerated().map { "option \($0 + 1): \($1.name)" }
    if !lines.isEmpty { lines.append("") }
    for one in answer.inverse ?? [] { lines += requirement(one) }
    if let shifts = answer.sensitivity {
      lines += shifts.map { shift in
        "\(shift.side): the equilibrium ends when \(name(shift.state)) moves \(tiers(shift.tiers)) in its order"
      }
      if shifts.isEmpty { lines.append("No shift of one state in one side's order ends the equilibrium.") }
    }
    if let paths = answer.paths { lines += ["Where the conflict can go:"] + paths.map { "  " + path($0) } }
    if let coalitions = answer.coalitions {
      lines += ["", coalitions.isEmpty ? "No coalition can bring it about." : "Who can bring it about:"]
      lines += coalitions.map { found in
        "  \(found.members.joined(separator: ", "))\(found.isGainful ? ", all better off" : "") · \(path(found.path))"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func requirement(_ one: ConflictAnswer.Requirement) -> [String] {
    guard !one.isStable else { return ["\(one.side): stable (\(answer.definition))"] }
    let rise = one.requiredRank - one.rank
    return [
      "\(one.side): not stable (\(answer.definition)); the state would have to rise \(tiers(rise)) in its order, so that"
    ]
      + one.moves.map { clause in
        let ways = clause.alternatives.map { $0.map(String.init).joined(separator: " and ") }
        return "  it is at least as good as \(ways.joined(separator: ", or "))   [against the move to \(clause.to)]"
      }
  }

  private func path(_ path: ConflictAnswer.Path) -> String {
    guard !path.steps.isEmpty else { return "\(name(path.to)): here" }
    return path.steps.map { "\($0.side) to \(name($0.state))" }.joined(separator: ", then ")
  }

  private func name(_ state: Int) -> String {
    let states = conflict.graph.states
    guard states.indices.contains(state - 1), states[state - 1] != "\(state)" else { return "\(state)" }
    return "\(state) \(states[state - 1])"
  }

  private func tiers(_ count: Int) -> String {
    "\(abs(count)) \(abs(count) == 1 ? "tier" : "tiers") \(count < 0 ? "down" : "up")"
  }
}
