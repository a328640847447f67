extension BargainingProblem {
  func validate() throws(BargainingError) {
    guard !parties.isEmpty else {
      throw BargainingError(.emptyModel, at: "parties", "there is no party; give at least one")
    }
    guard !issues.isEmpty else {
      throw BargainingError(.emptyModel, at: "issues", "there is no issue; give at least one")
    }
    for issue in issues where issue.options.isEmpty {
      throw BargainingError(.emptyModel, at: "issue \"\(issue.name)\"", "it has no option; give at least one")
    }
    for party in parties {
      try validate(party)
    }
    for constraint in constraints {
      try constraint.validate(issues: issues, partyCount: parties.count)
    }
  }

  private func validate(_ party: Party) throws(BargainingError) {
    guard party.values.count == issues.count else {
      throw BargainingError(
        .invalidShape, at: "party \"\(party.name)\"",
        "it values \(party.values.count) issues; give one row for each of \(issues.count) issues")
    }
    guard party.disagreement.isFinite else {
      throw BargainingError(
        .invalidNumber, at: "party \"\(party.name)\", disagreement",
        "found \(party.disagreement); give a finite number")
    }
    for (issue, row) in zip(issues, party.values) {
      guard row.count == issue.options.count else {
        throw BargainingError(
          .invalidShape, at: "party \"\(party.name)\", issue \"\(issue.name)\"",
          "it values \(row.count) options; give one value for each of \(issue.options.count) options")
      }
      for (option, value) in row.enumerated() where !value.isFinite || value.magnitude > Self.largestValue {
        throw BargainingError(
          .invalidNumber, at: "party \"\(party.name)\", issue \"\(issue.name)\", option \(option)",
          "found \(value); give a finite number of at most \(Self.largestValue) in size")
      }
    }
  }

  /// Beyond this, sums over thousands of issues could leave the range of `Double`.
  private static var largestValue: Double { 1e300 }
}
