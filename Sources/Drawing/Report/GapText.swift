public import ParleyDossier
public import ParleyForesight
public import ParleyPicture
import ParleyText

/// The answer as `parley gap` prints it: how far from yes, a lane for each issue, who contradicts whom, what would change it.
public struct GapText: Sendable {
  private let dossier: Dossier
  private let gap: Gap
  private let contradictions: [Contradiction]
  private let counts: (sources: Int, statements: Int, claims: Int)

  public init(
    dossier: Dossier, gap: Gap, contradictions: [Contradiction], counts: (sources: Int, statements: Int, claims: Int)
  ) {
    self.dossier = dossier
    self.gap = gap
    self.contradictions = contradictions
    self.counts = counts
  }

  public func text() -> String {
    var lines = [
      "\(dossier.title) · as of \(gap.asOf) · \(counts.sources) sources, \(counts.statements) statements, \(counts.claims) claims",
      "How far from yes?  \(Verdict(gap, dossier).sentence)",
      "                   \(Verdict(gap, dossier).nearest)",
      "",
    ]
    lines += lanes
    lines.append("")
    lines += contradictions.prefix(3).map { ContradictionSentence($0, dossier).text }
    if let first = gap.knowledge.first {
      lines.append("What would change this most: \(first.question)")
    }
    if !gap.unspoken.isEmpty {
      let names = gap.unspoken.map { dossier.issue($0)?.name ?? $0 }
      lines.append("Left out, since no side has spoken of them: \(names.joined(separator: ", ")).")
    }
    lines.append("Estimated, not given: \(Verdict(gap, dossier).estimated).")
    lines.append("● mean position · - 80% spread · ░ what all sides have signalled they could accept")
    return lines.joined(separator: "\n") + "\n"
  }

  private var lanes: [String] {
    let name = max(24, (gap.lanes.map(\.name.count).max() ?? 0) + 2)
    let ideals = dossier.sides.prefix(2).map { "\($0.name)'s ideal" }
    let width = 39
    var header = String(repeating: " ", count: name + 8)
    if ideals.count == 2 {
      header +=
        ideals[0] + String(repeating: " ", count: max(2, width + 2 - ideals[0].count - ideals[1].count)) + ideals[1]
    }
    return [header]
      + gap.lanes.map { lane in
        let flag = lane.blocks ? "BLOCKS" : ""
        return lane.name.padded(name) + flag.padded(8) + LaneText(lane, width: width).text() + "  "
          + LaneNote(lane, dossier).text
      }
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
