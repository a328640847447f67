import Foundation

/// Scenario folders that NegMAS writes as JSON or YAML: one file with the outcome space, one for each utility function.
enum NegmasFolder {
  static func read(
    _ path: String, files: [String], profiles: [String]?
  ) throws(BargainingError) -> DomainFolder {
    var domain: (name: String, issues: [BargainingProblem.Issue])?
    var functions: [(file: String, tree: JSONTree)] = []
    var notes: [String] = []
    for file in files {
      let tree = try JSONTree.read(path, file)
      if tree["format"]?.name == "parley-bargaining" {
        return DomainFolder(
          name: DomainFolder.stem(URL(fileURLWithPath: path).lastPathComponent),
          problem: try ProblemDocument(json: DomainFolder.data(path, file), file: file).problem(), notes: notes)
      }
      if tree["issues"] != nil {
        domain = (tree["name"]?.name ?? DomainFolder.stem(file), try issues(tree, file))
      } else if tree["weights"] ?? tree["ufun"] ?? tree["values"] != nil {
        functions.append((file, tree))
      } else {
        notes.append("\(file): neither an outcome space nor a utility function")
      }
    }
    guard let domain else {
      throw BargainingError(
        .emptyModel, at: .init("domain folder", file: path),
        "no JSON or YAML file in it lists issues; expected a NegMAS scenario")
    }
    var parties: [BargainingProblem.Party] = []
    for name in profiles ?? functions.map(\.file) {
      guard let function = functions.first(where: { $0.file == name }) else {
        throw BargainingError(
          .unknownName, at: .init("profile \"\(name)\"", file: path),
          "the profiles here are \(functions.map(\.file).joined(separator: ", "))")
      }
      parties.append(try party(function.tree, function.file, domain.issues))
    }
    return DomainFolder(
      name: domain.name, problem: try BargainingProblem(issues: domain.issues, parties: parties), notes: notes)
  }

  private static func issues(_ tree: JSONTree, _ file: String) throws(BargainingError) -> [BargainingProblem.Issue] {
    var issues: [BargainingProblem.Issue] = []
    for (position, issue) in (tree["issues"]?.list ?? []).enumerated() {
      let name = issue["name"]?.name ?? "issue \(position)"
      let values = issue["values"]?.list ?? []
      let place = BargainingError.Place("issue \"\(name)\"", file: file)
      // NegMAS writes the class, with or without its module.
      let kind = issue["type"]?.name ?? "CategoricalIssue"
      switch kind.split(separator: ".").last ?? "" {
      case "ContiguousIssue":
        let bounds = values.compactMap { $0.number.flatMap { Int(exactly: $0) } }
        guard bounds.count == 2, bounds[0] <= bounds[1], bounds[1] - bounds[0] < GeniusIssue.largestRange else {
          throw BargainingError(.malformedInput, at: place, "give two whole bounds in order, at most 1,000,000 apart")
        }
        issues.append(.init(name, options: (bounds[0]...bounds[1]).map(String.init)))
      case "ContinuousIssue":
        throw BargainingError(.unsupported, at: place, "it is continuous; list the values to consider")
      default:
        issues.append(.init(name, options: values.compactMap(\.name)))
      }
    }
    return issues
  }

  private static func party(
    _ tree: JSONTree, _ file: String, _ issues: [BargainingProblem.Issue]
  ) throws(BargainingError) -> BargainingProblem.Party {
    // A discounted function holds the plain one; time does not enter here.
    let plain = tree["ufun"] ?? tree
    let place = BargainingError.Place("utility function", file: file)
    guard let values = plain["values"]?.list, values.count == issues.count else {
      throw BargainingError(
        .unsupported, at: place,
        "its type is \"\(plain["type"]?.name ?? "unknown")\"; linear additive functions with one table an issue are read"
      )
    }
    let weights = plain["weights"]?.list?.compactMap(\.number) ?? issues.map { _ in 1 }
    guard weights.count == issues.count else {
      throw BargainingError(.invalidShape, at: place, "found \(weights.count) weights for \(issues.count) issues")
    }
    var rows: [[Double]] = []
    for (issue, (function, weight)) in zip(issues, zip(values, weights)) {
      var row: [Double] = []
      for option in issue.options { row.append(weight * (try worth(function, option, issue, file))) }
      rows.append(row)
    }
    let bias = plain["bias"]?.number ?? 0
    rows[0] = rows[0].map { $0 + bias }
    return .init(
      plain["name"]?.name ?? DomainFolder.stem(file), values: rows,
      disagreement: plain["reserved_value"]?.number ?? tree["reserved_value"]?.number ?? 0)
  }

  private static func worth(
    _ function: JSONTree, _ option: String, _ issue: BargainingProblem.Issue, _ file: String
  ) throws(BargainingError) -> Double {
    let table = function["mapping"] ?? function
    if let value = table[option]?.number { return value }
    if let number = Double(option), function["mapping"] == nil, let type = function["type"]?.name {
      switch type.split(separator: ".").last ?? "" {
      case "IdentityFun": return number
      case "LinearFun", "AffineFun":
        if let slope = function["slope"]?.number { return slope * number + (function["bias"]?.number ?? 0) }
      case "ConstFun":
        if let bias = function["bias"]?.number { return bias }
      default: break
      }
    }
    throw BargainingError(
      .malformedInput, at: .init("issue \"\(issue.name)\"", file: file),
      "option \"\(option)\" has no value; add it to the mapping")
  }
}
