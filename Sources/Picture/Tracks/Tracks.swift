import ParleyCoding
import ParleyDossier
import ParleyText

/// All tracks of a picture with what is read off them.
struct Tracks: Sendable {
  private(set) var positions: [PositionTrack] = []
  private(set) var acceptances: [AcceptanceTrack] = []
  private(set) var shifts: [Shift] = []
  private(set) var contradictions: [Contradiction] = []

  init(
    dossier: Dossier, model: PictureModel, days: ClosedRange<Day>, testimonies: Testimonies, builders: [TrackBuilder]
  ) {
    for (side, party) in dossier.sides.enumerated() {
      for (index, issue) in dossier.issues.enumerated() {
        let builder = builders[side * dossier.issues.count + index]
        let words = testimonies.on(side: side, issue: index)
        let utterances = words.map(\.utterance)
        let position = builder.position(from: utterances)
        let acceptance = builder.acceptance(from: utterances, position: position)
        positions.append(builder.track(position, party: party.id, issue: issue.id, speaker: nil, words: words))
        acceptances.append(builder.track(acceptance: acceptance, party: party.id, issue: issue.id, words: words))
        let order = builder.orientation.order
        let moved = ShiftFinder(
          model: model, firstDay: days.lowerBound, rank: builder.orientation.rank, option: Array(order.indices)
        ).shifts(in: position, testimonies: words, party: party.id, issue: issue.id, what: .position)
        let opened = ShiftFinder(
          model: model, firstDay: days.lowerBound, rank: Array(order.indices), option: order
        ).shifts(in: acceptance, testimonies: words, party: party.id, issue: issue.id, what: .acceptance)
        shifts += moved + opened
        contradictions += ContradictionFinder(
          model: model, party: party.id, issue: issue.id, rank: builder.orientation.rank, shifts: moved
        ).contradictions(in: words)
      }
    }
    shifts.sort { a, b in
      a.date != b.date
        ? a.date < b.date : (a.party, a.issue, a.what.rawValue) < (b.party, b.issue, b.what.rawValue)
    }
    contradictions.sort(by: Contradiction.precedes)
  }
}

extension TrackBuilder {
  /// One builder for each side and issue, in the picture's order.
  static func builders(
    for dossier: Dossier, model: PictureModel, days: ClosedRange<Day>, testimonies: Testimonies
  ) -> [TrackBuilder] {
    let count = days.lowerBound.distance(to: days.upperBound) + 1
    var walks: [Int: (walk: OrdinalWalk, powers: [[Double]])] = [:]
    return dossier.sides.indices.flatMap { side in
      dossier.issues.indices.map { index in
        let issue = dossier.issues[index]
        let states = issue.options.count
        let shared =
          walks[states]
          ?? {
            let walk = OrdinalWalk(count: states, changeRate: model.changeRate, stride: model.stride)
            return (walk, walk.logPowers(upTo: count))
          }()
        walks[states] = shared
        return TrackBuilder(
          model: model, firstDay: days.lowerBound, days: count, places: issue.places,
          ideal: dossier.ideal(of: dossier.sides[side].id, on: issue)
            ?? meanPlace(of: testimonies.on(side: side, issue: index).map(\.utterance), places: issue.places),
          walk: shared.walk, powers: shared.powers)
      }
    }
  }

  /// The ideal of a side about which the dossier says nothing: the mean of what it demands, or the middle.
  static func meanPlace(of words: [Utterance], places: [Double]) -> Double {
    let demanded = words.filter { $0.stance == .demands }.compactMap(\.stand)
    guard !demanded.isEmpty else { return 0.5 }
    return demanded.reduce(0) { $0 + places[$1] } / Double(demanded.count)
  }

  func track(_ fit: Fit, party: String, issue: String, speaker: String?, words: [Testimony]) -> PositionTrack {
    PositionTrack(
      party: party, issue: issue, speaker: speaker,
      distribution: DailyDistribution(
        firstDay: firstDay, days: days, places: places, probabilities: fit.smoother.posterior),
      claims: words.flatMap(\.claims), path: fit.daily)
  }

  func track(acceptance fit: Fit, party: String, issue: String, words: [Testimony]) -> AcceptanceTrack {
    let count = places.count
    var byOption = fit.smoother.posterior
    for day in 0..<days {
      for rank in 0..<count {
        byOption[day * count + orientation.order[rank]] = fit.smoother.posterior[day * count + rank]
      }
    }
    return AcceptanceTrack(
      party: party, issue: issue,
      farthest: DailyDistribution(firstDay: firstDay, days: days, places: places, probabilities: byOption),
      claims: words.flatMap(\.claims),
      conditions: words.compactMap { words in
        guard let condition = words.condition, let stand = words.stand else { return nil }
        return AcceptanceTrack.Condition(option: stand, day: words.day, words: condition, claims: words.claims)
      },
      path: fit.daily.map { orientation.order[$0] }, order: orientation.order, rank: orientation.rank)
  }
}
