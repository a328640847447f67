/// The issues in groups such that no constraint looks at issues of two groups.
struct IssueGroups {
  struct Group {
    /// The issues, ascending.
    let issues: [Int]
    /// The constraints over them.
    let constraints: [Int]
  }

  let groups: [Group]

  /// - Complexity: nearly linear in the number of issues and the size of the constraints (union–find).
  init(_ problem: BargainingProblem) {
    var leader = Array(problem.issues.indices)
    func find(_ issue: Int) -> Int {
      var root = issue
      while leader[root] != root {
        leader[root] = leader[leader[root]]
        root = leader[root]
      }
      return root
    }
    for constraint in problem.constraints {
      for issue in constraint.issues.dropFirst() { leader[find(issue)] = find(constraint.issues[0]) }
    }
    let issues = Dictionary(grouping: problem.issues.indices, by: find)
    let constraints = Dictionary(grouping: problem.constraints.indices) { find(problem.constraints[$0].issues[0]) }
    groups = issues.map { Group(issues: $1.sorted(), constraints: constraints[$0] ?? []) }
      .sorted { $0.issues[0] < $1.issues[0] }
  }
}
