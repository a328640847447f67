import ParleyText

/// Reads the shifts off a most likely path and weighs each with the exact posterior.
struct ShiftFinder: Sendable {
  let model: PictureModel
  let firstDay: Day
  /// Rank of each state from the side's ideal outwards.
  let rank: [Int]
  /// The option that each state stands for.
  let option: [Int]
  /// Moves in one direction within so many days are one shift.
  private static let merging = 3
  /// Claims up to so many days after the shift may carry it.
  private static let reach = 7
  /// Days on both sides of a move over which it is asked whether the state moved.
  private static let margin = 10

  func shifts(
    in fit: TrackBuilder.Fit, testimonies: [Testimony], party: String, issue: String, what: Shift.What
  ) -> [Shift] {
    let moves = moves(along: fit.path)
    var result: [Shift] = []
    for (index, move) in moves.enumerated() {
      let next = index + 1 < moves.count ? moves[index + 1].day : fit.smoother.likelihoods.days
      let previous = index > 0 ? moves[index - 1].day : 0
      let carriers = carriers(of: move, before: next, among: testimonies)
      let probability =
        probability(of: move, after: previous, before: next, in: fit.smoother) * corroboration(of: carriers)
      guard probability >= model.shiftThreshold else { continue }
      result.append(
        Shift(
          party: party, issue: issue, what: what, date: firstDay.advanced(by: move.day),
          earliest: firstDay.advanced(by: move.earliest), from: option[move.from], to: option[move.to],
          direction: direction(of: move, after: moves[..<index]), probability: probability,
          claims: carriers.flatMap(\.claims),
          outcome: outcome(of: move, followedBy: moves[(index + 1)...])))
    }
    return result
  }

  private struct Move {
    var day: Int
    var earliest: Int
    var from: Int
    var to: Int
  }

  private func moves(along path: MostLikelyPath) -> [Move] {
    var result: [Move] = []
    for index in path.days.indices.dropFirst() where path.states[index] != path.states[index - 1] {
      let move = Move(
        day: path.days[index], earliest: path.days[index - 1] + 1, from: path.states[index - 1],
        to: path.states[index])
      if let last = result.last, last.to == move.from, (last.to > last.from) == (move.to > move.from),
        move.day - last.day <= Self.merging
      {
        result[result.count - 1] = Move(day: move.day, earliest: last.earliest, from: last.from, to: move.to)
      } else {
        result.append(move)
      }
    }
    return result
  }

  /// P(the state moved in the shift's direction between a day before it and a day after it).
  ///
  /// The days lie between the neighbouring moves and not too far off, so that doubt about the very day of the move is
  /// not counted as doubt about the move.
  private func probability(of move: Move, after previous: Int, before next: Int, in smoother: Smoother) -> Double {
    let first = max(previous, min(move.earliest - 1, move.day - Self.margin), 0)
    let last = max(move.day, min(move.day + Self.margin, next - 1, smoother.likelihoods.days - 1))
    guard first < last else { return 0 }
    let count = smoother.walk.count
    let joint = smoother.joint(first, last)
    let rises = rank[move.to] > rank[move.from]
    var result = 0.0
    for from in 0..<count {
      for to in 0..<count where from != to && (rank[to] > rank[from]) == rises { result += joint[from * count + to] }
    }
    return result
  }

  private func direction(of move: Move, after earlier: ArraySlice<Move>) -> Shift.Direction {
    let outwards = rank[move.to] > rank[move.from]
    if let last = earlier.last, (rank[last.to] > rank[last.from]) != outwards,
      abs(rank[move.to] - rank[last.from]) < abs(rank[last.to] - rank[last.from])
    {
      return .return
    }
    return outwards ? .concession : .hardening
  }

  private func outcome(of move: Move, followedBy later: ArraySlice<Move>) -> Shift.Outcome {
    let length = Double(rank[move.to] - rank[move.from])
    for next in later where Double(rank[next.to] - rank[move.from]) / length < 0.5 {
      return .takenBack(firstDay.advanced(by: next.day))
    }
    return .held
  }

  /// P(some of the words are what they seem): one claim alone may be misread. An act of yielding is half as likely to be.
  private func corroboration(of carriers: [Testimony]) -> Double {
    1 - carriers.reduce(1) { $0 * (1 - $1.credence) * ($1.act == .conceding ? 0.5 : 1) }
  }

  /// Words that speak for the new state against the old one, the weightiest first.
  private func carriers(of move: Move, before next: Int, among testimonies: [Testimony]) -> [Testimony] {
    let last = min(next, move.day + Self.reach)
    let window = testimonies.filter {
      let day = firstDay.distance(to: $0.day)
      return move.earliest - 1 < day && day < max(last, move.day + 1) && supports($0, move)
    }
    return window.sorted { ($1.weight, $0.day) < ($0.weight, $1.day) }
  }

  private func supports(_ words: Testimony, _ move: Move) -> Bool {
    let (to, from) = (option[move.to], option[move.from])
    if let stand = words.stand { return abs(stand - to) < abs(stand - from) }
    return words.refused.map { abs($0 - from) < abs($0 - to) } ?? false
  }
}
