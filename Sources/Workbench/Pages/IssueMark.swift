import ParleyCoding
import ParleyDossier
import ParleyDrawing
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// A claim in an issue's drawings, or where there are very many claims, those of some days that say the same for one side.
struct IssueMark {
  var days: ClosedRange<Day>
  /// The side's place in the dossier's order.
  var side: Int
  /// The option's index; nil for a claim that names none.
  var option: Int?
  /// The person's identifier, or the claimant as written.
  var speaker: String
  var isAboutOther: Bool
  var count = 1
  var label: String
  var link: String

  /// A drawing with more marks than this says less.
  static let most = 600
}

/// Makes an issue's marks from its claims.
struct IssueMarks {
  let issue: Issue
  let telling: Telling
  private var dossier: Dossier { telling.dossier }
  private var words: Words { telling.words }

  /// One for each claim.
  func each(_ claims: [ClaimRecord]) -> [IssueMark] {
    claims.compactMap { claim in
      guard let day = Day(claim.date.prefix(10)), let side = side(claim.party) else { return nil }
      return IssueMark(
        days: day...day, side: side, option: claim.option.flatMap(issue.index(of:)),
        speaker: claim.person ?? claim.claimant, isAboutOther: claim.about != nil, label: label(claim),
        link: "/claims/\(claim.id)")
    }
  }

  /// One for each side, option and some days.
  func byOption(_ picture: Picture) -> [IssueMark] {
    marks(in: picture, rows: issue.options.count * dossier.sides.count) {
      Group(option: $0.option, isAboutOther: $0.about != nil)
    }
  }

  /// One for each of some speakers, option and some days.
  func bySpeaker(_ picture: Picture, most: Int) -> [IssueMark] {
    marks(in: picture, rows: most) { claim in
      claim.about == nil ? Group(speaker: claim.person ?? claim.claimant) : nil
    }
  }

  private struct Group: Hashable {
    var side = 0
    var bin = 0
    var speaker: String?
    var option: String?
    var isAboutOther = false
  }

  private func marks(in picture: Picture, rows: Int, _ group: (Claim) -> Group?) -> [IssueMark] {
    let length = picture.days.lowerBound.distance(to: picture.days.upperBound) + 1
    let step = max(1, (length * rows + IssueMark.most - 1) / IssueMark.most)
    var counts: [Group: Int] = [:]
    for claim in picture.claims where claim.issue == issue.id && picture.days.contains(claim.date.first) {
      guard let side = side(claim.party), var group = group(claim) else { continue }
      group.side = side
      group.bin = picture.days.lowerBound.distance(to: claim.date.first) / step
      counts[group, default: 0] += 1
    }
    return counts.map { group, count in
      let first = picture.days.lowerBound.advanced(by: group.bin * step)
      return mark(group, count, first...min(picture.days.upperBound, first.advanced(by: step - 1)))
    }.sorted { ($0.days.lowerBound, $0.link) < ($1.days.lowerBound, $1.link) }
  }

  private func mark(_ group: Group, _ count: Int, _ days: ClosedRange<Day>) -> IssueMark {
    let side = dossier.sides[group.side].id
    let who = group.speaker.map { telling.person($0) } ?? telling.party(side)
    let option = telling.option(group.option, of: issue.id).map { " “\($0)”" } ?? ""
    var query = ["issue=\(issue.id)", "from=\(days.lowerBound)", "to=\(days.upperBound)"]
    query.append(group.speaker.map { "speaker=\($0.percentEncoded)" } ?? "party=\(side)")
    if let option = group.option { query.append("option=\(option)") }
    return IssueMark(
      days: days, side: group.side, option: group.option.flatMap(issue.index(of:)), speaker: group.speaker ?? side,
      isAboutOther: group.isAboutOther, count: count,
      label: "\(who), \(words.days(days)):\(option) \(words("count.claims", ["count": count]))",
      link: "/ledger?" + query.joined(separator: "&"))
  }

  private func label(_ claim: ClaimRecord) -> String {
    let name = telling.claimant(claim.claimant, person: claim.person).text
    let option = telling.option(claim.option, of: claim.issue).map { "“\($0)” " } ?? ""
    return "\(name), \(words.date(claim.date)): \(option)\(claim.content)"
  }

  private func side(_ party: String?) -> Int? {
    guard let side = party.flatMap(dossier.side(of:)) else { return nil }
    return dossier.sides.firstIndex { $0.id == side }
  }
}
