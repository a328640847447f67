public import ParleyCoding
public import ParleyDossier
public import ParleyReading
public import ParleyText

/// A dispute over a fishing treaty between a coast and a fleet, on days from 1 March to 31 May 2021.
public enum Fishery {
  public static let start = Day(number: 18_687)
  public static func day(_ offset: Int) -> Day { start.advanced(by: offset) }

  /// Five options from the coast's ideal (no boats) to the fleet's (free fishing).
  public static let quota = Issue(
    id: "quota", name: "Catch quota", question: "How much may the fleet catch?",
    options: zip(["none", "tenth", "quarter", "half", "free"], [0, 0.25, 0.5, 0.75, 1]).map {
      Option(id: $0, label: $0, place: $1)
    })

  public static let patrols = Issue(
    id: "patrols", name: "Patrols", question: "Who patrols?",
    options: zip(["coast", "joint", "nobody"], [0, 0.5, 1]).map { Option(id: $0, label: $0, place: $1) })

  public static func dossier(facts: [Fact] = [], outlook: Outlook = Outlook(), span days: Int = 92) -> Dossier {
    Dossier(
      title: "Fishery",
      sides: [Party(id: "C", name: "Coast", kind: .side), Party(id: "F", name: "Fleet", kind: .side)],
      others: [
        Party(id: "P", name: "Port guild", kind: .proxy, speaksFor: "C"),
        Party(id: "M", name: "Mediator", kind: .mediator),
      ],
      languages: [.english], span: start...day(days - 1), issues: [quota, patrols], facts: facts, outlook: outlook)
  }
}

/// A claim with everything that a test does not care about filled in.
public func claim(
  _ party: String, _ option: String?, on offset: Int, issue: String = "quota", by person: String = "minister",
  stance: Claim.Stance = .demands, act: SpeechAct = .declare, about: String? = nil, known: Int? = nil,
  publisher: String? = nil, article: String? = nil, authority: Double = 1, confidence: Double = 1,
  modality: Claim.Modality = Claim.Modality(), refuses: String? = nil, statement: String? = nil
) -> Claim {
  let key = [
    party, option ?? "", "\(offset)", issue, person, stance.rawValue, publisher ?? "", article ?? "", statement ?? "",
    refuses ?? "",
  ]
  var claim = Claim(
    statement: key.joined(separator: "/"), article: article, person: person, party: party, claimant: person,
    about: about, issue: issue, option: option, stance: stance, modality: modality, act: act,
    date: ResolvedDate(first: Fishery.day(offset), how: .explicit), known: Fishery.day(known ?? offset),
    publisher: publisher, language: .english, confidence: confidence, authority: authority, indicator: "test",
    coder: "test 1")
  claim.refuses = refuses
  return claim
}
