import ParleyBargaining
import ParleyDossier
import ParleyPicture

/// Puts names and evidence to the indices of a result.
struct ResultReading {
  let picture: Picture
  let issues: [String]
  let parties: [String]
  let result: DistanceToYes.Result

  var nearest: Gap.Nearest? {
    guard let nearest = result.nearest else { return nil }
    let package = zip(issues, nearest.package.options).map { ($0, option($1, of: $0)) }
    return Gap.Nearest(
      package: Dictionary(package, uniquingKeysWith: { first, _ in first }), steps: nearest.steps,
      moves: nearest.moves.map { move in
        let (party, issue) = (parties[move.party], issues[move.issue])
        return Gap.Move(
          party: party, issue: issue, from: option(move.from, of: issue), to: option(move.to, of: issue),
          steps: move.steps, crossesRedLine: crosses(move.to, party, issue), claims: claims(of: party, on: issue))
      })
  }

  private func crosses(_ option: Int, _ party: String, _ id: String) -> Bool {
    picture.dossier.issue(id).map { GivenRedLines(picture).refused(by: party, on: $0).contains(option) } ?? false
  }

  /// Issues on which somebody would have to move for a yes at the middle of what is known.
  var blockingNow: Set<String> { Set(result.blocking.conflicts.flatMap { $0 }.map { issues[$0.issue] }) }

  var blocking: [Gap.Blocking] {
    let now = blockingNow
    return result.issues.map { finding in
      let issue = issues[finding.issue]
      return Gap.Blocking(
        issue: issue, probability: 1 - finding.overlap.value, blocksNow: now.contains(issue),
        alone: finding.opensAlone.value, claims: parties.flatMap { claims(of: $0, on: issue) })
    }
    .sorted { ($0.blocksNow ? 0 : 1, $1.probability, $0.issue) < ($1.blocksNow ? 0 : 1, $0.probability, $1.issue) }
  }

  var knowledge: [Gap.Knowledge] {
    result.sensitivity.map { finding in
      switch finding.input {
      case .acceptance(let party, let issue):
        entry(finding, .acceptance, party, issue, "how far \(name(party)) would go on “\(title(issue))”")
      case .salience(let party, let issue):
        entry(finding, .salience, party, issue, "how much “\(title(issue))” matters to \(name(party))")
      case .reservation(let party):
        entry(finding, .reservation, party, nil, "the least that \(name(party)) would accept")
      }
    }
  }

  private func entry(
    _ finding: DistanceToYes.Sensitivity, _ subject: Gap.Knowledge.Subject, _ party: Int, _ issue: Int?,
    _ question: String
  ) -> Gap.Knowledge {
    Gap.Knowledge(
      subject: subject, party: parties[party], issue: issue.map { issues[$0] },
      expectedChange: finding.expectedChange, index: finding.index, best: finding.best.probability.value,
      worst: finding.worst.probability.value, question: question,
      claims: issue.map { claims(of: parties[party], on: issues[$0]) } ?? [])
  }

  private func claims(of party: String, on issue: String) -> [String] {
    picture.acceptance(of: party, on: issue)?.claims ?? []
  }

  private func option(_ index: Int, of issue: String) -> String {
    picture.dossier.issue(issue).map { $0.options[index].id } ?? ""
  }

  private func name(_ party: Int) -> String { picture.dossier.party(parties[party])?.name ?? parties[party] }
  private func title(_ issue: Int) -> String { picture.dossier.issue(issues[issue])?.name ?? issues[issue] }
}
