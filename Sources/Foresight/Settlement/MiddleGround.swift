import ParleyBargaining
import ParleyPicture

/// The middle of everything that is not known: mean salience, mean reservation values, the most probable acceptance.
struct MiddleGround {
  let issues: [String]
  let parties: [String]
  /// Identifiers of each issue's options.
  let options: [[String]]
  /// Indices of the options that every side has signalled it could accept.
  let shared: [[Int]]
  let reservation: [Double]
  /// Utility of each option to each party: party, issue, option.
  let values: [[[Double]]]
  /// How many steps each option lies beyond what each party has signalled: party, issue, option.
  private let beyond: [[[Int]]]
  /// What the given red lines refuse.
  let redLines: [Constraint]

  init(_ gap: GapInput, _ picture: Picture) {
    let day = picture.days.upperBound
    let input = gap.input
    issues = gap.issues
    parties = gap.parties
    options = gap.issues.map { picture.dossier.issue($0)?.options.map(\.id) ?? [] }
    let places = input.issues.map(\.places)
    values = input.parties.map { party in
      let weights = party.salience.mean
      return places.enumerated().map { issue, places in
        places.map { weights[issue] * Self.worth($0, ideal: party.ideals[issue]) }
      }
    }
    reservation = Self.worthOfNoAgreement(input.parties)
    let lines = GivenRedLines(picture)
    redLines = lines.constraints(on: gap.issues)
    beyond = gap.parties.map { party in
      gap.issues.enumerated().map { issue, id in
        let count = places[issue].count
        let refused = picture.dossier.issue(id).map { lines.refused(by: party, on: $0) } ?? []
        guard let acceptance = picture.acceptance(of: party, on: id) else {
          return (0..<count).map { refused.contains($0) ? 1 : 0 }
        }
        let accepted = acceptance.isSilent ? Array(0..<count) : acceptance.accepted(on: day)
        return Self.steps(count: count, order: acceptance.order, accepted: Set(accepted).subtracting(refused))
      }
    }
    let beyond = beyond
    shared = places.indices.map { issue in
      places[issue].indices.filter { option in beyond.allSatisfy { $0[issue][option] == 0 } }
    }
  }

  /// What each party has without an agreement, at the middle of what is known.
  static func worthOfNoAgreement(_ parties: [DistanceToYes.Party]) -> [Double] {
    parties.map { party in party.reservation.mean { worth(of: $0, to: party) } }
  }

  /// What terms, as places on the issues' scales, are worth to a party at its mean salience.
  static func worth(of terms: [Double], to party: DistanceToYes.Party) -> Double {
    let weights = party.salience.mean
    return terms.enumerated().reduce(0) {
      $0 + weights[$1.offset] * worth($1.element, ideal: party.ideals[$1.offset])
    }
  }

  /// 1 at the ideal, 0 at the place farthest from it (DESIGN: 1 − |s − ideal| / span).
  private static func worth(_ place: Double, ideal: Double) -> Double {
    1 - abs(place - ideal) / max(ideal, 1 - ideal)
  }

  /// Steps beyond the last accepted option, in the order from the party's ideal outward.
  private static func steps(count: Int, order: [Int], accepted: Set<Int>) -> [Int] {
    var steps = Array(repeating: 0, count: count)
    var distance = 0
    for option in order {
      if accepted.contains(option) { continue }
      distance += 1
      steps[option] = distance
    }
    return steps
  }

  /// The options that a party has not signalled it could accept.
  func refused(by party: Int, on issue: Int) -> Set<Int> {
    Set(beyond[party][issue].indices.filter { beyond[party][issue][$0] > 0 })
  }

  /// - Parameters:
  ///   - options: the options to keep of each issue, of which no red line refuses any; all that no red line refuses where
  ///     none are given.
  ///   - worth: what each party has without an agreement, where that is not ``reservation``.
  func problem(
    options given: [[Int]]? = nil, without worth: [Double]? = nil, isBound: Bool = true
  ) throws(BargainingError) -> BargainingProblem {
    let kept = given ?? options.map { Array($0.indices) }
    return try BargainingProblem(
      issues: zip(issues, kept).enumerated().map { index, pair in
        .init(pair.0, options: pair.1.map { options[index][$0] })
      },
      parties: parties.indices.map { party in
        .init(
          parties[party], values: kept.enumerated().map { issue, kept in kept.map { values[party][issue][$0] } },
          disagreement: (worth ?? reservation)[party])
      }, constraints: given == nil && isBound ? redLines : [])
  }

  func proposal(_ rule: String, _ chosen: [Int], _ utilities: [Double]) -> Settlement.Proposal {
    var package: [String: String] = [:]
    var steps: [String: [String: Int]] = [:]
    for (issue, option) in chosen.enumerated() {
      package[issues[issue]] = options[issue][option]
      for (party, name) in parties.enumerated() where beyond[party][issue][option] > 0 {
        steps[name, default: [:]][issues[issue]] = beyond[party][issue][option]
      }
    }
    return Settlement.Proposal(rule: rule, package: package, utilities: utilities, steps: steps)
  }
}

extension DistanceToYes.Salience {
  /// The mean weights; they sum to one.
  var mean: [Double] {
    let weights =
      switch self {
      case .fixed(let weights): weights
      case .dirichlet(let parameters): parameters
      }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }
}

extension DistanceToYes.Reservation {
  /// The mean worth of no agreement.
  /// - Parameter worth: utility of terms, given as places on the issues' scales.
  func mean(worth: ([Double]) -> Double) -> Double {
    switch self {
    case .value(let distribution): distribution.mean
    case .fighting(let prevails, let won, let lost, let cost):
      prevails.mean * worth(won) + (1 - prevails.mean) * worth(lost) - cost.mean
    }
  }
}
