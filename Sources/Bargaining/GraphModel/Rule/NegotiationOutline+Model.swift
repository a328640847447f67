extension NegotiationOutline {
  /// A conflict model made by rule; it can be edited afterwards like any other.
  ///
  /// 1. Each party holds one option for every issue on which it could go farther than it stands: "go to …", its acceptance.
  /// 2. Each party holds the option to leave the talks for good; whoever has left makes no offers.
  /// 3. A mediator holds one option: to propose the middle on every issue that the parties do not meet on.
  /// 4. Nature holds one option for every event and is indifferent.
  /// 5. An issue is *met* when the stretches from each party's position to where it has gone share an option; the middle one of
  ///    the shared options is the outcome. With the mediator's proposal an issue on which some party has gone farther and that is
  ///    not met gets the middle option between where the parties are.
  /// 6. When somebody has left, or on an issue that has no outcome, a party has its share of the worth of no agreement, as changed by the
  ///    events that have happened; an issue's share is the greatest worth of its options over the sum of these. A state is worth the
  ///    sum over the issues. The mediator wants outcomes on as many issues as there can be.
  ///
  /// - Throws: ``BargainingError`` when entries do not fit the issues, parties and options, or more than 64 options arise.
  public func conflictModel() throws(BargainingError) -> ConflictModel {
    try validate()
    let rule = OutlineRule(outline: self)
    let space = try ConflictModel(
      name: name, options: rule.options,
      decisionMakers: [DecisionMaker("anyone", options: [], preference: .indifferent)], infeasible: rule.infeasible
    ).stateSpace(limit: 1 << 20)
    var makers: [DecisionMaker] = []
    for (index, party) in parties.enumerated() {
      makers.append(
        DecisionMaker(
          party.name, options: rule.held(by: .party(index)),
          preference: .payoffs(space.bits.map { rule.worth(to: index, in: $0) })))
    }
    if let mediator {
      makers.append(
        DecisionMaker(
          mediator, options: rule.held(by: .mediator),
          preference: .payoffs(space.bits.map { Double(rule.outcomes(in: $0).count { $0 != nil }) })))
    }
    if !events.isEmpty {
      makers.append(DecisionMaker("nature", options: rule.held(by: .nature), preference: .indifferent))
    }
    return try ConflictModel(
      name: name, options: rule.options, decisionMakers: makers, infeasible: rule.infeasible)
  }

  private func validate() throws(BargainingError) {
    guard !parties.isEmpty, !issues.isEmpty else {
      throw BargainingError(.emptyModel, at: "outline", "it has no parties or no issues; give at least one of each")
    }
    for party in parties {
      let place: BargainingError.Place = "party \"\(party.name)\""
      guard [party.positions.count, party.acceptances.count, party.worth.count].allSatisfy({ $0 == issues.count })
      else {
        throw BargainingError(
          .invalidShape, at: place,
          "positions, acceptances and worth need one entry for each of the \(issues.count) issues")
      }
      for (index, issue) in issues.enumerated() {
        guard issue.options.indices.contains(party.positions[index]),
          issue.options.indices.contains(party.acceptances[index]), party.worth[index].count == issue.options.count
        else {
          throw BargainingError(
            .outOfRange, at: "\(place), issue \"\(issue.name)\"",
            "a position, acceptance or worth does not fit the issue's \(issue.options.count) options")
        }
      }
      guard party.noAgreement.isFinite, party.worth.joined().allSatisfy(\.isFinite) else {
        throw BargainingError(.invalidNumber, at: place, "a worth is not a finite number; give one")
      }
    }
    for event in events where event.effects.count != parties.count || !event.effects.allSatisfy(\.isFinite) {
      throw BargainingError(
        .invalidShape, at: "event \"\(event.name)\"", "give one finite effect for each of the \(parties.count) parties")
    }
  }
}
