public import ParleyBargaining
public import ParleyDossier
public import ParleyPicture

extension NegotiationOutline {
  /// The negotiation on the picture's day in the terms from which a conflict model is made by rule: where each side stands,
  /// how far it has signalled that it would go, and what it all is worth to it at the middle of what is known.
  ///
  /// With a war outlook the battlefield is nature's: each side may win the next battle, which changes what fighting on is worth.
  ///
  /// - Parameters:
  ///   - hasBattlefield: whether nature enters.
  ///   - dossier: whose words are used for issues and options; the picture's own where none is given.
  ///   - name: what a party is called; by its name where nothing is given.
  ///   - phrases: how options and states are called.
  /// - Throws: `BargainingError` where the dossier's numbers do not fit together.
  public init(
    _ picture: Picture, hasBattlefield: Bool = false, told dossier: Dossier? = nil,
    name: ((_ party: String) -> String)? = nil, phrases: Phrases = Phrases()
  ) throws(BargainingError) {
    let input = try GapInput(picture)
    let middle = MiddleGround(input, picture)
    let day = picture.days.upperBound
    let dossier = dossier ?? picture.dossier
    let name = name ?? { dossier.party($0)?.name ?? $0 }
    self.init(
      name: dossier.title,
      issues: zip(middle.issues, middle.options).map { id, options in
        guard let issue = dossier.issue(id) else { return Issue(id, options: options) }
        return Issue(issue.name, options: issue.options.map(\.label))
      },
      parties: middle.parties.indices.map { party in
        let id = middle.parties[party]
        let positions = middle.issues.map { picture.position(of: id, on: $0)?.mode(on: day) ?? 0 }
        let farthest = middle.issues.enumerated().map { issue, name in
          picture.acceptance(of: id, on: name)?.accepted(on: day).last ?? positions[issue]
        }
        return Party(
          name(id), positions: positions, acceptances: farthest, worth: middle.values[party],
          noAgreement: middle.reservation[party])
      },
      mediator: dossier.others.first { $0.kind == .mediator }.map { name($0.id) })
    self.phrases = phrases
    guard hasBattlefield else { return }
    for (index, winner) in middle.parties.enumerated() {
      let fought = try input.input.after(DistanceToYes.Shock("battle", battlesWon: [index: 1]))
      let effects = zip(MiddleGround.worthOfNoAgreement(fought.parties), middle.reservation).map { $0 - $1 }
      guard effects.contains(where: { abs($0) > 1e-9 }) else { continue }
      events.append(Event("\(name(winner)) wins the next battle", effects: effects))
    }
  }
}
