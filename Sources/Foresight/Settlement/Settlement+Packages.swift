import ParleyBargaining

extension Settlement {
  /// A package of one's own, with what it is worth and what it asks; nil unless it names an option of every issue that entered.
  public func proposal(_ name: String, _ package: [String: String]) -> Proposal? {
    var chosen: [Int] = []
    for (issue, options) in zip(middle.issues, middle.options) {
      guard let option = package[issue].flatMap(options.firstIndex) else { return nil }
      chosen.append(option)
    }
    let utilities = middle.values.map { values in
      chosen.enumerated().reduce(0) { $0 + values[$1.offset][$1.element] }
    }
    return middle.proposal(name, chosen, utilities)
  }

  /// What an option is worth to a side: its share of the utility of a package that holds it, 0…1.
  public func worth(of option: String, on issue: String, to party: String) -> Double? {
    guard let issue = middle.issues.firstIndex(of: issue), let party = middle.parties.firstIndex(of: party),
      let option = middle.options[issue].firstIndex(of: option)
    else { return nil }
    return middle.values[party][issue][option]
  }

  /// Whether some package is better for one side and no worse for any.
  public func isImprovable(_ proposal: Proposal) -> Bool {
    frontier.contains { point in
      let gains = zip(point, proposal.utilities).map { $0 - $1 }
      return gains.allSatisfy { $0 > -1e-9 } && gains.contains { $0 > 1e-9 }
    }
  }

  /// The weight of each issue for a side, at the middle of what is known; the weights of a side sum to one.
  public func weight(of issue: String, to party: String) -> Double? {
    guard let issue = middle.issues.firstIndex(of: issue), let party = middle.parties.firstIndex(of: party) else {
      return nil
    }
    return middle.values[party][issue].max()
  }
}
