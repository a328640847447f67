public import ParleyForesight

/// A movement beyond what a side has signalled, in words.
public struct MoveSentence: Sendable {
  public let text: String

  public init(_ move: Gap.Move, _ telling: Telling) {
    text = telling.words(
      move.crossesRedLine ? "move.crossing" : "move",
      [
        "party": telling.party(move.party), "issue": telling.issue(move.issue), "steps": move.steps,
        "from": telling.option(move.from, of: move.issue) ?? move.from,
        "to": telling.option(move.to, of: move.issue) ?? move.to,
      ])
  }
}
