import ParleyBargaining
import ParleyCoding
import ParleyDossier
import ParleyPicture
import ParleyText
import TestFishery
import Testing

@testable import ParleyForesight

@Suite struct GapTests {
  static let apart = [
    claim("C", "none", on: 2), claim("C", "none", on: 6), claim("F", "free", on: 3), claim("F", "free", on: 7),
  ]
  static let near = [
    claim("C", "quarter", on: 12, stance: .offers), claim("C", "half", on: 13, stance: .accepts),
    claim("F", "quarter", on: 12, stance: .offers), claim("F", "half", on: 13, stance: .accepts),
  ]
  static var quick: Gap.Options {
    var options = Gap.Options()
    options.draws = 2_000
    options.replicates = 4
    options.replicateDraws = 400
    return options
  }

  func measure(_ claims: [Claim], asOf day: Int, outlook: Outlook = Outlook()) throws -> Gap {
    let given =
      outlook.reservation.isEmpty && outlook.war == nil ? Outlook(reservation: ["C": 0.1, "F": 0.1]) : outlook
    return try Gap.measure(
      Picture(Fishery.dossier(outlook: given), claims: claims, asOf: Fishery.day(day)), options: Self.quick)
  }

  @Test("Offers that meet bring yes nearer, and the week before is told beside it")
  func nearer() throws {
    let before = try measure(Self.apart, asOf: 10)
    let after = try measure(Self.apart + Self.near, asOf: 14)
    #expect(after.probability.value > before.probability.value + 0.3)
    #expect(try #require(after.weekAgo).value < after.probability.value)
    #expect(after.probability.interval.contains(after.probability.value))
    #expect(after.probability.standardError > 0)
  }

  @Test("The nearest agreement names its steps by side and issue")
  func nearest() throws {
    let gap = try measure(Self.apart, asOf: 10)
    let nearest = try #require(gap.nearest)
    #expect(nearest.steps > 0)
    #expect(nearest.moves.map(\.steps).reduce(0, +) == nearest.steps)
    #expect(nearest.stepsByParty.values.reduce(0, +) == nearest.steps)
    #expect(nearest.moves.allSatisfy { $0.issue == "quota" && !$0.claims.isEmpty })
    #expect(gap.blocking.first?.issue == "quota")
    #expect(gap.blocking.first?.blocksNow == true)
    #expect(gap.lanes.first?.blocks == true)
    #expect(gap.lanes.first?.stepsApart == 4)
  }

  @Test("Issues that block now come before those that may")
  func order() throws {
    let settled = ["C", "F"].flatMap { side in
      (2..<6).map { claim(side, "joint", on: $0, issue: "patrols", stance: .accepts) }
    }
    let blocking = try measure(Self.apart + settled, asOf: 10).blocking
    #expect(blocking.map(\.issue) == ["quota", "patrols"])
    #expect(blocking.map(\.blocksNow) == [true, false])
  }

  @Test("An issue of which nobody has spoken is left out and named")
  func unspoken() throws {
    let gap = try measure(Self.apart, asOf: 10)
    #expect(gap.issues == ["quota"])
    #expect(gap.unspoken == ["patrols"])
    #expect(gap.lanes.map(\.issue) == ["quota", "patrols"])
  }

  @Test("What the outlook gives is marked as given, all else as estimated")
  func assumptions() throws {
    let outlook = Outlook(salience: ["C": ["quota": 1]], reservation: ["C": 0.3])
    let gap = try measure(Self.apart, asOf: 10, outlook: outlook)
    func origin(_ party: String, _ what: Gap.Assumption.What) -> Gap.Assumption.Origin? {
      gap.assumptions.first { $0.party == party && $0.what == what }?.origin
    }
    #expect(origin("C", .salience) == .given)
    #expect(origin("C", .reservation) == .given)
    #expect(origin("F", .salience) == .estimated)
    #expect(origin("F", .reservation) == .estimated)
  }

  @Test("A side that is sure to win the fight signs less")
  func war() throws {
    func chance(_ coast: WarOutlook.Beta) throws -> Double {
      let war = WarOutlook(
        beliefs: ["C": coast, "F": .init(a: 5, b: 5)], costs: ["C": 0.05, "F": 0.05],
        terms: ["C": ["quota": "none"], "F": ["quota": "free"]])
      return try measure(Self.apart + Self.near, asOf: 14, outlook: Outlook(war: war)).probability.value
    }
    let (doubtful, sure) = try (chance(.init(a: 2, b: 8)), chance(.init(a: 19, b: 1)))
    #expect(sure < doubtful)
  }

  @Test("What to find out is asked as a question, with what knowing it would change")
  func knowledge() throws {
    let first = try #require(try measure(Self.apart + Self.near, asOf: 14).knowledge.first)
    #expect(first.question.contains("Coast") || first.question.contains("Fleet"))
    #expect(first.best >= first.worst)
  }

  @Test("The same picture and seed give the same answer")
  func reproducible() throws {
    #expect(try measure(Self.apart, asOf: 10).probability == measure(Self.apart, asOf: 10).probability)
  }

  @Test("A dossier without any claim has an answer all the same")
  func empty() throws {
    let gap = try measure([], asOf: 10)
    #expect((0...1).contains(gap.probability.value))
    #expect(gap.lanes.allSatisfy { $0.stepsApart == nil })
  }
}
