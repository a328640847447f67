import ParleyBargaining
import ParleyCoding
import ParleyDossier
import ParleyReading
import ParleyText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Simulation {
  /// Plays a negotiation; the same seed gives the same one.
  ///
  /// - Precondition: at least two options, one issue and one day.
  public func run(seed: UInt64) -> SimulatedTalks {
    precondition(options >= 2 && issues >= 1 && days >= 1)
    var dice = SeededGenerator(seed: seed)
    var feigning: Set<String> = []
    var facts: [Fact] = []
    var truth: [[Int]] = []
    var stated: [[Int]] = []
    for side in Self.sides.indices {
      let feigns = deceit && dice.unit() < deceitShare
      if feigns { feigning.insert(Self.sides[side]) }
      let chosen = deceit ? Array((0..<issues).shuffled(using: &dice).prefix(conduct.concessions)) : []
      for issue in 0..<issues {
        var path = walk(from: side, using: &dice)
        let before = path
        if chosen.contains(issue) {
          let day = concede(&path, side: side, feigns: feigns, using: &dice)
          facts += deeds(side: side, issue: issue, after: day, feigns: feigns, using: &dice)
        }
        truth.append(feigns ? before : path)
        stated.append(path)
      }
    }
    let dossier = dossier(facts: facts)
    return SimulatedTalks(
      dossier: dossier, claims: claims(on: stated, dossier: dossier, using: &dice), truth: truth, stated: stated,
      feigning: feigning)
  }

  static let sides = ["A", "B"]
  private static let firstDay = Day(number: 18_628)

  /// The walk of the picture's model, starting near the own ideal; with deceit it stays, so that feints stand out from
  /// nothing but reports that err.
  private func walk(from side: Int, using dice: inout SeededGenerator) -> [Int] {
    var rank = 0
    while rank < options - 1, dice.unit() < 0.4 { rank += 1 }
    var path: [Int] = []
    for day in 0..<days {
      if day > 0, !deceit, dice.unit() < changeRate { rank = step(from: rank, using: &dice) }
      path.append(side == 0 ? rank : options - 1 - rank)
    }
    return path
  }

  private func step(from rank: Int, using dice: inout SeededGenerator) -> Int {
    let shares = (0..<options).map { $0 == rank ? 0 : pow(0.5, Double(abs($0 - rank) - 1)) }
    return pick(shares, using: &dice)
  }

  /// Moves the path outwards on a day in the first half, and takes it back where the side does; gives the day.
  private func concede(_ path: inout [Int], side: Int, feigns: Bool, using dice: inout SeededGenerator) -> Int {
    let day = days / 6 + Int(dice.unit() * Double(days / 3))
    let isTakenBack = dice.unit() < (feigns ? conduct.takenBackIfFeigned : conduct.takenBackIfMeant)
    let end = isTakenBack ? min(days, day + 14 + Int(dice.unit() * 21)) : days
    for index in day..<max(day, end) {
      path[index] = side == 0 ? min(path[index] + conduct.steps, options - 1) : max(path[index] - conduct.steps, 0)
    }
    return day
  }

  private func deeds(
    side: Int, issue: Int, after day: Int, feigns: Bool, using dice: inout SeededGenerator
  ) -> [Fact] {
    let against = feigns ? conduct.deedAgainstIfFeigned : conduct.deedAgainstIfMeant
    let with = feigns ? conduct.deedWithIfFeigned : conduct.deedWithIfMeant
    let draw = dice.unit()
    let middle = options / 2
    let own = side == 0 ? 0 : options - 1
    func fact(_ option: Int, _ offset: Int) -> Fact {
      Fact(
        id: "f\(side).\(issue).\(offset)", issue: "i\(issue)", option: "o\(option)",
        from: Self.firstDay.advanced(by: offset), text: "a deed")
    }
    if draw < against { return [fact(middle, 0), fact(own, day + 1 + Int(dice.unit() * 12))] }
    if draw < against + with { return [fact(own, 0), fact(middle, day + 1 + Int(dice.unit() * 12))] }
    return []
  }

  private func dossier(facts: [Fact]) -> Dossier {
    Dossier(
      title: "Simulated talks", sides: Self.sides.map { Party(id: $0, name: $0, kind: .side) }, languages: [.english],
      span: Self.firstDay...Self.firstDay.advanced(by: days - 1),
      issues: (0..<issues).map { issue in
        Issue(
          id: "i\(issue)", name: "Issue \(issue)", question: "",
          options: (0..<options).map {
            Option(id: "o\($0)", label: "Option \($0)", place: Double($0) / Double(options - 1))
          })
      },
      facts: facts, settings: Settings(changeRate: changeRate))
  }

  private func pick(_ shares: [Double], using dice: inout SeededGenerator) -> Int {
    var rest = dice.unit() * shares.reduce(0, +)
    for (index, share) in shares.enumerated() {
      rest -= share
      if rest < 0 { return index }
    }
    return shares.lastIndex { $0 > 0 } ?? 0
  }

  // MARK: Claims

  private func claims(
    on stated: [[Int]], dossier: Dossier, using dice: inout SeededGenerator
  ) -> [Claim] {
    var result: [Claim] = []
    for (track, path) in stated.enumerated() {
      for day in path.indices {
        var due = claimsPerWeek / 7
        while dice.unit() < due {
          due -= 1
          result.append(claim(number: result.count, track: track, day: day, at: path[day], using: &dice))
        }
      }
    }
    return result
  }

  private func claim(
    number: Int, track: Int, day: Int, at option: Int, using dice: inout SeededGenerator
  ) -> Claim {
    let (side, issue) = (track / issues, track % issues)
    let speaker = Int(dice.unit() * 5)
    let authority = [1, 0.9, 0.8, 0.6, 0.4][speaker]
    let confidence = 0.6 + 0.35 * dice.unit()
    let weight = authority * confidence * Settings().defaultReliability
    let said = pick(chances(at: option).map { pow($0, weight) }, using: &dice)
    let date = Self.firstDay.advanced(by: day)
    return Claim(
      statement: "s\(number)", article: "a\(number / 4)", person: "\(Self.sides[side])\(speaker)",
      party: Self.sides[side], claimant: "\(Self.sides[side])\(speaker)", issue: "i\(issue)", option: "o\(said)",
      stance: .demands, act: .declare, date: ResolvedDate(first: date, how: .explicit), known: date,
      language: .english, confidence: confidence, authority: authority, indicator: "simulated",
      coder: "simulation 1")
  }

  /// P(option said | option meant) of a speaker of full weight.
  private func chances(at option: Int) -> [Double] {
    let shares = (0..<options).map { pow(blur, Double(abs($0 - option))) }
    let total = shares.reduce(0, +)
    return shares.map { slip / Double(options) + (1 - slip) * $0 / total }
  }
}
