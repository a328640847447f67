public import ParleyPicture
public import ParleyText

extension Lane {
  /// An issue's lane as of the picture's day.
  /// - Parameters:
  ///   - before: the day to compare with; nil draws no movement.
  ///   - link: where a side's evidence is.
  public init?(
    _ picture: Picture, issue id: String, before: Day? = nil, telling: Telling,
    link: (_ side: String) -> String? = { _ in nil }
  ) {
    guard let issue = telling.dossier.issue(id) else { return nil }
    let day = picture.days.upperBound
    let stands = picture.dossier.sides.enumerated().map { index, side in
      var stand = Stand(
        id: telling.shortName(of: side.id), name: telling.party(side.id), index: index, mean: nil, link: link(side.id))
      guard let track = picture.position(of: side.id, on: id), !track.isSilent else { return stand }
      stand.mean = track.mean(on: day)
      stand.spread = track.interval(on: day)
      stand.before = before.map { track.mean(on: $0) }
      if let acceptance = picture.acceptance(of: side.id, on: id), !acceptance.isSilent {
        let places = acceptance.accepted(on: day).map { issue.options[$0].place }
        if let low = places.min(), let high = places.max() { stand.acceptance = low...high }
      }
      return stand
    }
    let fact = telling.dossier.facts
      .filter { $0.issue == id && $0.from <= day && ($0.to.map { day <= $0 } ?? true) }
      .max { $0.from < $1.from }
    self.init(
      issue: issue.name, options: issue.options.map { Mark(place: $0.place, label: $0.label) }, sides: stands,
      fact: fact.flatMap { fact in
        issue.index(of: fact.option).map { Mark(place: issue.options[$0].place, label: fact.text) }
      })
  }
}
