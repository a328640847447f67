public import ParleyForesight

/// A number that entered, and whether somebody gave it, in words.
public struct AssumptionSentence: Sendable {
  public let text: String

  public init(_ assumption: Gap.Assumption, _ telling: Telling) {
    let words = telling.words
    let how: String =
      switch (assumption.what, assumption.origin) {
      case (.acceptance, .estimated): words["assumption.from-claims"]
      case (.salience, .estimated): words["assumption.from-shares"]
      case (.reservation, .estimated): words["assumption.unknown-reservation"]
      case (.ideal, .estimated), (.redLine, .estimated): words["assumption.from-order"]
      case (_, .given): words["assumption.given"]
      }
    text = words(
      "assumption",
      ["what": words.term("assumed", assumption.what.rawValue), "party": telling.party(assumption.party), "how": how])
  }
}
