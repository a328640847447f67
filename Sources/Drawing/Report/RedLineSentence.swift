public import ParleyForesight

/// A red line that the dossier gives, in words; and whether the side's own words go beyond it.
public struct RedLineSentence: Sendable {
  public let text: String

  public init(_ line: Gap.RedLineStanding, _ telling: Telling) {
    let words = telling.words
    let values: [String: any Filling] = [
      "party": telling.party(line.party), "issue": telling.issue(line.issue),
      "worst": telling.option(line.worst, of: line.issue) ?? line.worst,
    ]
    let said = line.said.map { words("red-line.said", ["words": $0, "source": line.source ?? "–"]) }
    text = [
      words("red-line", values), said, line.isCrossedInWords ? words("red-line.crossed", values) : nil,
    ].compactMap { $0 }.joined(separator: " ")
  }
}
