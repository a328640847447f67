/// Writes a problem as GENIUS XML.
struct GeniusWriter {
  private let problem: BargainingProblem
  private let name: String

  init(_ problem: BargainingProblem, name: String) {
    self.problem = problem
    self.name = name
  }

  func files() throws(BargainingError) -> [(name: String, text: String)] {
    var files = [("domain.xml", domain())]
    for (party, file) in zip(problem.parties, DomainFolder.fileNames(problem, besides: "domain")) {
      files.append(("\(file).xml", try profile(party)))
    }
    return files
  }

  private func domain() -> String {
    var text = "<negotiation_template>\n<utility_space number_of_issues=\"\(problem.issueCount)\">\n"
    text += objective { issue, _ in
      issue.options.enumerated().map { "<item index=\"\($0 + 1)\" value=\"\(escaped($1))\"/>" }
    }
    return text + "</utility_space>\n</negotiation_template>\n"
  }

  private func profile(_ party: BargainingProblem.Party) throws(BargainingError) -> String {
    let weights = party.values.map { $0.max() ?? 0 }
    let sum = weights.reduce(0, +)
    guard party.values.allSatisfy({ $0.allSatisfy { $0 >= 0 } }), sum > 0 else {
      throw BargainingError(
        .unsupported, at: "party \"\(party.name)\"",
        "GENIUS needs values of 0 or more that are not all 0; add the same amount to all options of an issue")
    }
    var text = "<utility_space number_of_issues=\"\(problem.issueCount)\">\n"
    text += objective(weights: weights.map { $0 / sum }) { issue, number in
      issue.options.enumerated().map { option, value in
        let evaluation = weights[number] > 0 ? party.values[number][option] / weights[number] : 0
        return "<item index=\"\(option + 1)\" value=\"\(escaped(value))\" evaluation=\"\(evaluation)\"/>"
      }
    }
    text += "<discount_factor value=\"1.0\"/>\n<reservation value=\"\(party.disagreement / sum)\"/>\n"
    return text + "</utility_space>\n"
  }

  private func objective(
    weights: [Double] = [], _ items: (BargainingProblem.Issue, Int) -> [String]
  ) -> String {
    var text = "<objective index=\"0\" name=\"\(escaped(name))\" type=\"objective\" etype=\"objective\">\n"
    for (number, weight) in weights.enumerated() { text += "<weight index=\"\(number + 1)\" value=\"\(weight)\"/>\n" }
    for (number, issue) in problem.issues.enumerated() {
      text += "<issue index=\"\(number + 1)\" name=\"\(escaped(issue.name))\" "
      text += "vtype=\"discrete\" type=\"discrete\" etype=\"discrete\">\n"
      text += items(issue, number).map { "\($0)\n" }.joined() + "</issue>\n"
    }
    return text + "</objective>\n"
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t", "\r": result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar.value < 0x20 ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }
}
