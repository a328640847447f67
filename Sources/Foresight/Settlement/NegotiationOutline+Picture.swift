public import ParleyBargaining
public import ParleyPicture

extension NegotiationOutline {
  /// The negotiation on the picture's day in the terms from which a conflict model is made by rule: where each side stands,
  /// how far it has signalled that it would go, and what it all is worth to it at the middle of what is known.
  ///
  /// - Throws: `BargainingError` where the dossier's numbers do not fit together.
  public init(_ picture: Picture) throws(BargainingError) {
    let middle = MiddleGround(try GapInput(picture), picture)
    let day = picture.days.upperBound
    self.init(
      name: picture.dossier.title,
      issues: zip(middle.issues, middle.options).map { Issue($0, options: $1) },
      parties: middle.parties.indices.map { party in
        let id = middle.parties[party]
        let positions = middle.issues.map { picture.position(of: id, on: $0)?.mode(on: day) ?? 0 }
        let farthest = middle.issues.enumerated().map { issue, name in
          picture.acceptance(of: id, on: name)?.accepted(on: day).last ?? positions[issue]
        }
        return Party(
          id, positions: positions, acceptances: farthest, worth: middle.values[party],
          noAgreement: middle.reservation[party])
      },
      mediator: picture.dossier.others.first { $0.kind == .mediator }?.name)
  }
}
