import ParleyDossier
import ParleyWorkspace

/// Asks the questions of an elicitation on a terminal and writes the answers down as a file would hold them.
struct ElicitationDialogue {
  let party: String
  let issues: [Issue]
  let method: ElicitationMethod

  func answers() throws -> String {
    switch method {
    case .swing:
      Output.note(
        "Imagine every issue at its worst option for \(party). The issue that it would most like to see at its best is"
          + " worth 100 points; how many is each?")
      return try issues.map { "\($0.id) \(try number("  \($0.name)", in: 0...1_000_000))" }.joined(separator: "\n")
    case .pairwise:
      Output.note("How many times as important to \(party) is the first as the second? Below 1 where it is less so.")
      return try issues.indices.flatMap { first in
        try issues.indices.dropFirst(first + 1).map { second in
          let question = "  \(issues[first].name) beside \(issues[second].name)"
          return "\(issues[first].id) \(issues[second].id) \(try number(question, in: 1e-6...1e6))"
        }
      }.joined(separator: "\n")
    case .evenSwaps:
      Output.note(
        "\(party) gives up half of the first issue's range. What share of the second's would just make up for it?")
      return try zip(issues, issues.dropFirst()).map { first, second in
        let question =
          "  half of \(first.name) for what share of \(second.name) (0 to 1; more than 1 if all is not enough)"
        return "\(first.id) 0.5 \(second.id) \(try number(question, in: 1e-6...1e6))"
      }.joined(separator: "\n")
    }
  }

  private func number(_ question: String, in range: ClosedRange<Double>) throws -> Double {
    while true {
      Output.note(question + "?")
      guard let line = readLine() else {
        throw WorkspaceError(.input, "the answers ended before the questions did; nothing was written.")
      }
      if let value = Double(line.filter { !$0.isWhitespace }), range.contains(value) { return value }
      Output.note("  found “\(line)”; give a number from \(range.lowerBound) to \(range.upperBound)")
    }
  }
}
