import ParleyBargaining
import ParleyPicture

extension Picture {
  /// The speakers of all sides as actors of a decision, on the issues of which at least two have spoken.
  ///
  /// A speaker's capability is the authority of its role, its salience the share of its claims, its position the mean of
  /// its own track.
  func decisionProblem() throws(BargainingError) -> DecisionProblem {
    let day = days.upperBound
    var people: [(party: String, speaker: String)] = []
    var issues: [String] = []
    for issue in dossier.issues {
      let speakers = dossier.sides.flatMap { side in self.speakers(of: side.id, on: issue.id).map { (side.id, $0) } }
      guard speakers.count > 1 else { continue }
      issues.append(issue.id)
      for one in speakers where !people.contains(where: { $0.speaker == one.1 }) { people.append(one) }
    }
    let actors = people.map { party, speaker in
      let tracks = issues.map { position(ofSpeaker: speaker, on: $0) }
      let total = max(1, tracks.reduce(0) { $0 + ($1?.claims.count ?? 0) })
      let authority = dossier.person(speaker)?.role(on: day)?.authority ?? 0.2
      return Stakeholder(
        speaker, positions: tracks.map { $0?.mean(on: day) },
        saliences: tracks.map { Double($0?.claims.count ?? 0) / Double(total) },
        capabilities: issues.map { _ in authority })
    }
    return try DecisionProblem(name: dossier.title, issues: issues, scale: 0...1, actors: actors)
  }
}
