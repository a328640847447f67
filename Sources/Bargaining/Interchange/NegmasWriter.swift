import Foundation

/// Writes a problem as the JSON files of a NegMAS scenario.
struct NegmasWriter {
  private let problem: BargainingProblem
  private let name: String

  init(_ problem: BargainingProblem, name: String) {
    self.problem = problem
    self.name = name
  }

  func files() throws(BargainingError) -> [(name: String, text: String)] {
    let space = Space(
      name: name, issues: problem.issues.map { .init(name: $0.name, values: $0.options) })
    var files = [("domain.json", try json(space))]
    for (party, file) in zip(problem.parties, DomainFolder.fileNames(problem, besides: "domain")) {
      let tables = zip(problem.issues, party.values).map { issue, row in
        Table(mapping: Dictionary(zip(issue.options, row)) { first, _ in first })
      }
      let function = Function(
        name: party.name, reservedValue: party.disagreement, values: tables, weights: problem.issues.map { _ in 1 })
      files.append(("\(file).json", try json(function)))
    }
    return files
  }

  private func json(_ value: some Encodable) throws(BargainingError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    } catch {
      throw BargainingError(.invalidNumber, at: "domain \"\(name)\"", "a value cannot be written as JSON")
    }
  }

  private struct Space: Encodable {
    let name: String
    let issues: [Issue]
    var type = "DiscreteCartesianOutcomeSpace"

    struct Issue: Encodable {
      let name: String
      let values: [String]
      var type = "CategoricalIssue"
    }
  }

  private struct Table: Encodable {
    let mapping: [String: Double]
    var type = "TableFun"
  }

  private struct Function: Encodable {
    let name: String
    let reservedValue: Double
    let values: [Table]
    let weights: [Double]
    var type = "LinearAdditiveUtilityFunction"

    private enum CodingKeys: String, CodingKey {
      case name, values, weights, type
      case reservedValue = "reserved_value"
    }
  }
}
