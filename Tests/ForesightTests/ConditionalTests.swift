import ParleyBargaining
import ParleyCoding
import ParleyDossier
import ParleyPicture
import ParleyReading
import ParleyText
import TestFishery
import Testing

@testable import ParleyForesight

@Suite("Conditionals in the model's terms") struct ConditionalTests {
  /// The fishery with words by which its issues and options are known, and a storm that may come.
  static let dossier: Dossier = {
    func words(_ patterns: String..., alone: Bool = false) -> [Indicator] {
      patterns.map {
        Indicator(language: .english, pattern: $0, alone: alone, place: SourcePlace(file: "issues.yaml", line: 1))
      }
    }
    var outlook = ScenarioTests.outlook
    outlook.shocks = [Shock(id: "storm", text: "A storm destroys the harbour walls", reservation: ["C": -0.1])]
    var dossier = Fishery.dossier(outlook: outlook)
    var quota = Fishery.quota
    quota.indicators = words("catch", "quota")
    quota.options[4].indicators = words("free fishing", alone: true)
    dossier.issues[0] = quota
    return dossier
  }()

  static func read(
    _ antecedent: String, _ consequent: String, kind: Conditional.Kind = .condition, before: String = ""
  ) throws -> ConditionalReading {
    try ConditionalReading(
      antecedent: antecedent, consequent: consequent, sentence: "\(before) \(antecedent), \(consequent).", kind: kind,
      codebook: try Codebook(dossier))
  }

  @Test(
    "A condition is a battle for whoever is named",
    arguments: [
      ("if the Fleet wins a battle", ["F": 1]), ("if the Fleet wins a decisive battle", ["F": 2]),
      ("if the Coast suffers a defeat", ["F": 1]), ("one military setback for the Fleet", ["C": 1]),
      ("if the Coast captures the town", ["C": 1]), ("if the Fleet loses the war", ["C": 1]),
    ])
  func battles(_ antecedent: String, _ battles: [String: Int]) throws {
    #expect(try Self.read(antecedent, "there will be a deal").shock.battles == battles)
  }

  @Test("A people and its adjective stand for their side, and “we” for the speaker's")
  func peoples() throws {
    #expect(try Self.read("if the fleets win", "there will be a deal").shock.battles == ["F": 1])
    let own = try ConditionalReading(
      antecedent: "if we win", consequent: "there will be a deal", sentence: "", speaker: "C", kind: .condition,
      codebook: try Codebook(Self.dossier))
    #expect(own.shock.battles == ["C": 1])
  }

  @Test("The side may be named in the rest of the sentence")
  func sideInSentence() throws {
    let reading = try Self.read("one military setback", "earnest talks", kind: .brink, before: "The Fleet is")
    #expect(reading.shock.battles == ["C": 1])
    #expect(reading.outcome == .yes && reading.isMoreLikely)
  }

  @Test("A shock of the dossier is known by its words, an option by its own")
  func shocksAndOptions() throws {
    #expect(try Self.read("if a storm destroys the harbour", "there will be a deal").shock.id == "storm")
    let reading = try Self.read("if the Coast agrees to free fishing", "peace is possible")
    #expect(reading.shock.acceptance == ["C": ["quota": "free"]])
  }

  @Test("A consequence is an option, an issue or an agreement, wanted or not")
  func outcomes() throws {
    let win = "if the Fleet wins"
    #expect(
      try Self.read(win, "the Coast would live with free fishing").outcome
        == .accepts(party: "C", issue: "quota", option: "free"))
    #expect(try Self.read(win, "free fishing is on the table").outcome == .onTheTable(issue: "quota", option: "free"))
    #expect(try Self.read(win, "the catch is on the table").outcome == .negotiable(issue: "quota"))
    #expect(try Self.read(win, "there will be a settlement").isMoreLikely)
    #expect(try !Self.read(win, "the talks will break down").isMoreLikely)
    #expect(try !Self.read(win, "there will be no deal").isMoreLikely)
  }

  @Test("“Unless” and a negation each turn the claim about")
  func negations() throws {
    #expect(try !Self.read("unless the Fleet wins", "there will be a deal", kind: .exception).isMoreLikely)
    #expect(try Self.read("unless the Fleet wins", "there will be no deal", kind: .exception).isMoreLikely)
    #expect(try !Self.read("if the Fleet does not win", "there will be a deal").isMoreLikely)
  }

  @Test(
    "What is no event of the model, or says nothing that it computes, is not computable, with the reason",
    arguments: [
      ("if it rains tomorrow", "there will be a deal", "condition"),
      ("if the Fleet wins", "prices rise", "consequence"),
      ("after one defeat", "there will be a deal", "whose"),
    ])
  func obstacles(_ antecedent: String, _ consequent: String, _ word: String) throws {
    let error = #expect(throws: ConditionalReading.Obstacle.self) { try Self.read(antecedent, consequent) }
    #expect(error?.reason.contains(word) == true)
  }

  @Test("The model confirms that whoever lost a battle goes further, and contradicts the opposite")
  func verdicts() throws {
    let picture = Picture(Self.dossier, claims: ScenarioTests.claims, asOf: Fishery.day(14))
    func entry(_ antecedent: String, _ consequent: String) -> ConditionalVerdict.Found {
      let conditional = Conditional(
        article: "a", antecedent: TextSpan(0, 1), consequent: TextSpan(2, 3), kind: .condition, confidence: 1)
      return .init(
        conditional, antecedent: antecedent, consequent: consequent, sentence: antecedent + ", " + consequent)
    }
    let verdicts = ConditionalVerdict.verdicts(
      on: [
        entry("if the Fleet wins a great battle", "the Coast would accept free fishing"),
        entry("if the Fleet suffers a great defeat", "the Coast would accept free fishing"),
        entry("if it rains", "there will be a deal"),
      ], picture: picture, codebook: try Codebook(Self.dossier), draws: 500)
    var findings: [Scenario.Verdict.Finding?] = []
    for verdict in verdicts {
      if case .computed(_, let result) = verdict.result {
        findings.append(result.finding)
        #expect(!result.reasons.isEmpty)
      } else {
        findings.append(nil)
      }
    }
    #expect(findings == [.confirmed, .contradicted, nil])
  }
}

@Suite("The war outlook") struct WarRangeTests {
  private func picture(_ war: WarOutlook) -> Picture {
    Picture(
      Fishery.dossier(outlook: Outlook(war: war)), claims: ScenarioTests.claims, asOf: Fishery.day(14))
  }

  @Test("Equal beliefs leave a range as wide as the costs; optimism on both sides closes it, and battles open it")
  func range() throws {
    var war = try #require(ScenarioTests.outlook.war)
    let open = try #require(try WarRange(picture(war)))
    let now = try #require(open.rows.first { $0.battles == 0 })
    #expect(abs(now.high - now.low - open.costs.reduce(0, +)) < 1e-9)
    #expect(open.battlesToDeal == 0)
    war.beliefs = ["C": .init(a: 8, b: 1), "F": .init(a: 1, b: 8)]
    let closed = try #require(try WarRange(picture(war)))
    #expect(closed.rows.first { $0.battles == 0 }?.isOpen == false)
    #expect(try #require(closed.battlesToDeal) > 0)
    #expect(zip(closed.rows, closed.rows.dropFirst()).allSatisfy { $0.low < $1.low && $0.high < $1.high })
  }

  @Test("Without a war outlook there is none")
  func none() throws {
    let plain = Picture(
      Fishery.dossier(outlook: Outlook(reservation: ["C": 0.1, "F": 0.1])), claims: ScenarioTests.claims,
      asOf: Fishery.day(14))
    #expect(try WarRange(plain) == nil)
  }

  @Test("Audience costs never make a yes likelier, and price the demands that were made")
  func audience() throws {
    let picture = picture(try #require(ScenarioTests.outlook.war))
    let effect = try AudienceEffect(picture, rate: 1, draws: 500)
    #expect(effect.change.value <= 0)
    #expect(Set(effect.prices.map(\.party)) == ["C", "F"])
    #expect(effect.prices.allSatisfy { $0.intensity > 0 && !$0.claims.isEmpty })
    let free = try AudienceEffect(picture, rate: 0, draws: 500)
    #expect(free.change.value == 0)
  }

  @Test("A shock says who gains in bargaining, and how the zone changes")
  func gains() throws {
    let picture = picture(try #require(ScenarioTests.outlook.war))
    let shock = Shock(id: "s", text: "", battles: ["C": 4])
    let scenario = try Scenario.compare(picture, after: [shock], options: GapTests.quick)
    let change = Dictionary(uniqueKeysWithValues: scenario.fairPoint.map { ($0.party, $0.after - $0.before) })
    #expect(try #require(change["C"]) >= 0 && #require(change["F"]) <= 0)
    #expect(scenario.zoneBefore.upper >= scenario.zoneBefore.lower)
  }
}
