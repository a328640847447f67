import ParleyDossier
public import ParleyPicture
import ParleyText

extension Forecast {
  /// The forecasts that a picture makes by itself: for each side and issue that was spoken of, whether the side will have
  /// gone one option farther than now, and whether what it conceded will still hold.
  ///
  /// - Parameter horizon: days until they are checked, 1 or more.
  public static func forecasts(from picture: Picture, horizon: Int) -> [Forecast] {
    let made = picture.days.upperBound
    let due = made.advanced(by: max(1, horizon))
    return picture.positions.filter { !$0.isSilent }.flatMap { track in
      forecasts(of: track, in: picture, made: made, due: due)
    }
  }

  private static func forecasts(of track: PositionTrack, in picture: Picture, made: Day, due: Day) -> [Forecast] {
    guard let issue = picture.dossier.issue(track.issue),
      let order = picture.acceptance(of: track.party, on: issue.id)?.order,
      let chances = picture.predicted(of: track.party, on: issue.id, at: due),
      let rank = order.firstIndex(of: track.mode(on: made))
    else { return [] }
    let name = picture.dossier.party(track.party)?.name ?? track.party
    func chance(from rank: Int) -> Double { order[rank...].reduce(0) { $0 + chances[$1] } }
    var result: [Forecast] = []
    if rank + 1 < order.count {
      let option = issue.options[order[rank + 1]]
      result.append(
        Forecast(
          id: "\(track.party).\(issue.id).concedes.\(made).\(due)",
          text: "By \(due) \(name) stands at “\(option.label)” or farther on “\(issue.name)”.", made: made, due: due,
          probability: chance(from: rank + 1),
          event: .concedes(party: track.party, issue: issue.id, option: option.id), claims: track.claims))
    }
    if rank > 0, let shift = picture.shifts(of: track.party, on: issue.id).last(where: { $0.what == .position }),
      shift.direction == .concession
    {
      let option = issue.options[order[rank]]
      result.append(
        Forecast(
          id: "\(track.party).\(issue.id).holds.\(made).\(due)",
          text: "On \(due) \(name) still stands at “\(option.label)” or farther on “\(issue.name)”.", made: made,
          due: due, probability: chance(from: rank),
          event: .holds(party: track.party, issue: issue.id, option: option.id), claims: shift.claims))
    }
    return result
  }

  /// Checks the forecast with a later picture: by where the side most probably stood on the day.
  ///
  /// It stays open where the picture does not reach the day, where the side said nothing on the issue between the
  /// making and a week after the day, or where a person has to say.
  public func resolved(with picture: Picture) -> Forecast {
    let (party, name, wanted): (String, String, String)
    switch event {
    case .byHand: return self
    case .concedes(let side, let issue, let option), .holds(let side, let issue, let option):
      (party, name, wanted) = (side, issue, option)
    }
    guard picture.days.upperBound >= due, let issue = picture.dossier.issue(name), let option = issue.index(of: wanted),
      let track = picture.position(of: party, on: name), let order = picture.acceptance(of: party, on: name)?.order,
      let goal = order.firstIndex(of: option), let rank = order.firstIndex(of: track.mode(on: due)),
      picture.spoke(party, on: name, within: made.advanced(by: 1)...due.advanced(by: 7))
    else { return self }
    var result = self
    result.outcome = rank >= goal ? .cameAbout : .failed
    return result
  }
}
