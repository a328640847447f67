extension Dossier {
  /// All identifiers of a kind.
  public func identifiers(of kind: Renaming.Kind) -> [String] {
    switch kind {
    case .party: parties.map(\.id)
    case .person: people.map(\.id)
    case .issue: issues.map(\.id)
    case .option: issues.flatMap { $0.options.map(\.id) }
    case .fact: facts.map(\.id)
    case .milestone: milestones.map(\.id)
    case .hypothesis: outlook.hypotheses.map(\.id)
    case .evidence: outlook.evidence.map(\.id)
    case .shock: outlook.shocks.map(\.id)
    }
  }
}
