/// The stacked alternating offers protocol (Aydoğan, Festen, Hindriks & Jonker 2017): parties take turns; each accepts
/// the offer on the table or makes another; an offer that all others accept in turn is the agreement.
///
/// ```swift
/// let trace = try OfferSession(problem, strategies: [.boulware, .conceder], rounds: 100, seed: 1).play()
/// print(trace.agreement ?? "no agreement", trace.offers.count)
/// ```
public struct OfferSession: Sendable {
  private let problem: BargainingProblem
  private let strategies: [ConcessionStrategy]
  private let rounds: Int
  private let pool: OfferPool

  /// An offer on the way to an agreement, or to none.
  public struct Offer: Equatable, Sendable {
    /// The round, from 1; in each round every party has a turn.
    public let round: Int
    /// Who offers.
    public let party: Int
    /// What is offered.
    public let package: Package
    /// What it is worth to each party.
    public let utilities: [Double]
  }

  /// What happened.
  public struct Trace: Equatable, Sendable {
    /// All offers in order.
    public let offers: [Offer]
    /// What was agreed on, if anything.
    public let agreement: Package?
    /// What each party has at the end.
    public let utilities: [Double]
  }

  /// A session with a strategy for each party, in the order in which they take turns.
  ///
  /// - Throws: ``BargainingError`` when strategies do not fit the parties, or no package is feasible.
  public init(
    _ problem: BargainingProblem, strategies: [ConcessionStrategy], rounds: Int, seed: UInt64
  ) throws(BargainingError) {
    guard strategies.count == problem.partyCount, problem.partyCount >= 2 else {
      throw BargainingError(
        .invalidShape, at: "strategies", "found \(strategies.count); give one for each of two or more parties")
    }
    guard (1...1_000_000).contains(rounds) else {
      throw BargainingError(.outOfRange, at: "rounds", "found \(rounds); give 1 to 1,000,000")
    }
    for strategy in strategies { try strategy.validate() }
    self.problem = problem
    self.strategies = strategies
    self.rounds = rounds
    pool = try OfferPool(problem, seed: seed)
  }

  /// Plays the session to its end; the same every time.
  ///
  /// - Complexity: O(turns · packages considered).
  public func play() -> Trace {
    var table = Table(parties: problem.partyCount, issues: problem.issues.map(\.options.count))
    for turn in 0..<rounds * problem.partyCount {
      let party = turn % problem.partyCount
      let time = rounds > 1 ? Double(turn / problem.partyCount) / Double(rounds - 1) : 1
      let aim = target(party, time, table)
      if let standing = table.standing, pool.worth[party][standing] >= aim - 1e-12 {
        table.acceptances += 1
        if table.acceptances == problem.partyCount - 1 {
          return Trace(
            offers: table.offers, agreement: pool.packages[standing], utilities: pool.worth.map { $0[standing] })
        }
      } else {
        // A party that no package could satisfy walks away.
        guard let choice = offer(party, aim, table) else { break }
        let offer = Offer(
          round: turn / problem.partyCount + 1, party: party, package: pool.packages[choice],
          utilities: pool.worth.map { $0[choice] })
        table.put(offer, choice, worth: pool.worth)
      }
    }
    return Trace(offers: table.offers, agreement: nil, utilities: problem.disagreement)
  }

  /// What has happened so far.
  private struct Table {
    var offers: [Offer] = []
    var standing: Int?
    var acceptances = 0
    /// For each party, the best first offer it got and the last.
    var firstReceived: [Double?]
    var lastReceived: [Double?]
    /// How often each option of each issue was asked for, by party.
    var asked: [[[Int]]]

    init(parties: Int, issues: [Int]) {
      firstReceived = [Double?](repeating: nil, count: parties)
      lastReceived = firstReceived
      asked = (0..<parties).map { _ in issues.map { [Int](repeating: 0, count: $0) } }
    }

    mutating func put(_ offer: Offer, _ choice: Int, worth: [[Double]]) {
      offers.append(offer)
      standing = choice
      acceptances = 0
      for party in worth.indices where party != offer.party {
        firstReceived[party] = firstReceived[party] ?? worth[party][choice]
        lastReceived[party] = worth[party][choice]
      }
      for (issue, option) in offer.package.options.enumerated() { asked[offer.party][issue][option] += 1 }
    }
  }

  private func target(_ party: Int, _ time: Double, _ table: Table) -> Double {
    let least = problem.parties[party].disagreement
    let best = pool.worth[party].reduce(-.infinity, max)
    let given = (table.lastReceived[party] ?? 0) - (table.firstReceived[party] ?? 0)
    return max(strategies[party].target(time: time, least: least, best: max(best, least), given: given), least)
  }

  /// Of the packages worth just what the party aims at, or a little more, the one that others have asked for most.
  private func offer(_ party: Int, _ aim: Double, _ table: Table) -> Int? {
    let worth = pool.worth[party]
    let enough = worth.indices.filter { worth[$0] >= aim - 1e-12 }
    guard let least = enough.map({ worth[$0] }).min() else { return nil }
    let room = 0.05 * max(worth.reduce(-.infinity, max) - problem.parties[party].disagreement, 0)
    var best: (index: Int, liking: Int, worth: Double)?
    for index in enough where worth[index] <= least + room {
      let liking = liking(pool.packages[index], for: party, table)
      if best.map({ liking > $0.liking || (liking == $0.liking && worth[index] < $0.worth) }) ?? true {
        best = (index, liking, worth[index])
      }
    }
    return best?.index
  }

  /// How often the others have asked for the options of a package.
  private func liking(_ package: Package, for party: Int, _ table: Table) -> Int {
    var sum = 0
    for other in table.asked.indices where other != party {
      for (issue, option) in package.options.enumerated() { sum += table.asked[other][issue][option] }
    }
    return sum
  }
}
