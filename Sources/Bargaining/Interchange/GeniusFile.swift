import Foundation

/// A file of the GENIUS negotiation environment: a domain template, or the profile of one party.
struct GeniusFile {
  let name: String
  let issues: [GeniusIssue]
  let isProfile: Bool
  /// Issue weights by the issue's index; empty in a domain file.
  let weights: [String: Double]
  /// The reservation value, if the file gives one.
  let reservation: Double?
  let title: String

  /// Nil if the document is something else that GENIUS writes beside domains (tournaments, results).
  init?(_ data: Data, name: String) throws(BargainingError) {
    let root = try XMLNode(document: data, file: name)
    guard root.name == "utility_space" || root.name == "negotiation_template" else { return nil }
    if root.attributes["type"] == "nonlinear" || root.first("ufun") != nil {
      throw BargainingError(
        .unsupported, at: .init(file: name, line: root.line),
        "the utility is nonlinear (hyper-rectangles); only weighted sums over issues are read")
    }
    // Some files leave the <objective> out and list issues right away.
    var objective = root.first("objective") ?? root
    while objective.all("issue").isEmpty, let inner = objective.first("objective") { objective = inner }
    self.name = name
    title = objective.attributes["name"] ?? ""
    var issues: [GeniusIssue] = []
    for node in objective.all("issue") { issues.append(try GeniusIssue(node, file: name)) }
    self.issues = issues
    var weights: [String: Double] = [:]
    for node in objective.all("weight") {
      let place = BargainingError.Place("weight", file: name, line: node.line)
      weights[node.attributes["index"] ?? ""] = try GeniusIssue.number(node.attributes["value"] ?? "", place)
    }
    self.weights = weights
    isProfile = root.name == "utility_space" && issues.contains { $0.evaluations != nil }
    if let node = root.first("reservation"), let text = node.attributes["value"] {
      reservation = try GeniusIssue.number(text, .init("reservation value", file: name, line: node.line))
    } else {
      reservation = nil
    }
  }

  /// What each option is worth to the owner of the profile: weight / sum of weights · evaluation.
  ///
  /// With evaluations divided by the best of their issue this is GENIUS's own normalisation.
  func values(for domain: [GeniusIssue]) throws(BargainingError) -> [[Double]] {
    let own = Dictionary(issues.map { ($0.name, $0) }) { first, _ in first }
    var raw: [Double] = []
    for issue in domain { raw.append(try weight(own[issue.name] ?? issue)) }
    let sum = raw.reduce(0, +)
    guard raw.allSatisfy({ $0 >= 0 }), sum > 0 else {
      throw BargainingError(
        .invalidWeight, at: .init("weights", file: name), "found \(raw); give weights of 0 or more that are not all 0")
    }
    var values: [[Double]] = []
    for (issue, weight) in zip(domain, raw) {
      values.append(try row(issue, own[issue.name], weight / sum))
    }
    return values
  }

  private func weight(_ issue: GeniusIssue) throws(BargainingError) -> Double {
    if weights.isEmpty { return 1 }
    guard let weight = weights[issue.index] else {
      throw BargainingError(
        .malformedInput, at: .init("issue \"\(issue.name)\"", file: name),
        "it has no weight; add <weight index=\"\(issue.index)\" value=\"…\"/>")
    }
    return weight
  }

  private func row(
    _ issue: GeniusIssue, _ own: GeniusIssue?, _ weight: Double
  ) throws(BargainingError) -> [Double] {
    guard let evaluations = own?.evaluations else {
      throw BargainingError(
        .malformedInput, at: .init("issue \"\(issue.name)\"", file: name),
        "the profile does not value it; add the issue with an evaluation for each option")
    }
    var row: [Double] = []
    for option in issue.options {
      guard let value = evaluations[option] else {
        throw BargainingError(
          .malformedInput, at: .init("issue \"\(issue.name)\"", file: name),
          "option \"\(option)\" has no evaluation; add one to the profile")
      }
      row.append(weight * value)
    }
    return row
  }
}
