import ParleyDossier
import ParleyDrawing
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// The two drawings of an issue: positions over time, and who spoke of it when.
struct IssueDrawing {
  let issue: Issue
  let picture: Picture
  let claims: [ClaimRecord]
  let telling: Telling
  private var dossier: Dossier { telling.dossier }
  private static let speakersShown = 10

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
      claims: claims.compactMap(dot), words: telling.words)
  }

  private func dot(_ claim: ClaimRecord) -> PositionChart.Dot? {
    guard let option = claim.option.flatMap(issue.index(of:)), let day = Day(claim.date.prefix(10)),
      let index = side(claim.party)
    else { return nil }
    return PositionChart.Dot(
      day: day, place: issue.options[option].place, index: index, label: label(claim), link: "/claims/\(claim.id)",
      isAboutOther: claim.about != nil)
  }

  /// A row for each of those who spoke most often; nil where nobody did.
  var speakers: TimelineChart? {
    let named = claims.filter { side($0.party) != nil && $0.about == nil }
    let groups = Dictionary(grouping: named) { $0.person ?? $0.claimant }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(Self.speakersShown)
    guard !groups.isEmpty else { return nil }
    return TimelineChart(
      days: picture.days,
      rows: groups.map { id, claims in
        TimelineChart.Row(
          name: telling.person(id),
          marks: claims.compactMap { claim in
            Day(claim.date.prefix(10)).map { day in
              .init(days: day...day, text: label(claim), side: side(claim.party), link: "/claims/\(claim.id)")
            }
          })
      }, words: telling.words, nameWidth: 170)
  }

  private func label(_ claim: ClaimRecord) -> String {
    let name = telling.claimant(claim.claimant, person: claim.person).text
    let option = telling.option(claim.option, of: claim.issue).map { "“\($0)” " } ?? ""
    return "\(name), \(telling.words.date(claim.date)): \(option)\(claim.content)"
  }

  private func side(_ party: String?) -> Int? {
    guard let side = party.flatMap(dossier.side(of:)) else { return nil }
    return dossier.sides.firstIndex { $0.id == side }
  }
}
