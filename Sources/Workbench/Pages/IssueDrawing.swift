import ParleyDossier
import ParleyDrawing
import ParleyPicture
import ParleyText

/// The two drawings of an issue: positions over time, and who spoke of it when.
struct IssueDrawing {
  let issue: Issue
  let picture: Picture
  /// Of all claims with an option, and of those by which speakers are told.
  let marks: [IssueMark]
  let spoken: [IssueMark]
  let telling: Telling
  private var dossier: Dossier { telling.dossier }
  static let speakersShown = 10

  var positions: PositionChart {
    let series = dossier.sides.enumerated().compactMap { index, side -> PositionChart.Series? in
      guard let track = picture.position(of: side.id, on: issue.id), !track.isSilent else { return nil }
      let points = picture.days.map { day in
        PositionChart.Point(day: day, mean: track.mean(on: day), spread: track.interval(on: day))
      }
      return PositionChart.Series(
        id: telling.shortName(of: side.id), name: telling.party(side.id), index: index, points: points)
    }
    return PositionChart(
      days: picture.days, options: issue.options.map { .init(place: $0.place, label: $0.label) }, series: series,
      claims: marks.compactMap(dot), words: telling.words)
  }

  private func dot(_ mark: IssueMark) -> PositionChart.Dot? {
    mark.option.map { option in
      PositionChart.Dot(
        day: mark.days.lowerBound, place: issue.options[option].place, index: mark.side, label: mark.label,
        link: mark.link, isAboutOther: mark.isAboutOther)
    }
  }

  /// A row for each of those who spoke most often; nil where nobody did.
  var speakers: TimelineChart? {
    let groups = Dictionary(grouping: spoken.filter { !$0.isAboutOther }, by: \.speaker)
      .map { (speaker: $0.key, marks: $0.value, count: $0.value.reduce(0) { $0 + $1.count }) }
      .sorted { ($1.count, $0.speaker) < ($0.count, $1.speaker) }.prefix(Self.speakersShown)
    guard !groups.isEmpty else { return nil }
    return TimelineChart(
      days: picture.days,
      rows: groups.map { group in
        TimelineChart.Row(
          name: telling.person(group.speaker),
          marks: group.marks.map { .init(days: $0.days, text: $0.label, side: $0.side, link: $0.link) })
      }, words: telling.words, nameWidth: 170)
  }
}
