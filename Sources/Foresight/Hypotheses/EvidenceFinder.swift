import ParleyDossier
import ParleyPicture
import ParleyText

/// Finds the evidence on one side's intentions in a picture.
struct EvidenceFinder {
  let picture: Picture
  let party: String

  /// Days for which a concession must hold, within which deeds follow words, and over which words stay warm.
  static let span = 14
  /// Issues about the talks themselves: to put these off is to ask for time.
  static let process: Set<String> = ["leaders", "meeting", "summit", "ceasefire", "truce", "talks"]
  private static let warm = 0.3

  /// By date.
  func find() -> [Evidence] {
    (shifts + voices + deeds + warmth + conditions + delays + given).sorted { ($0.date, $0.id) < ($1.date, $1.id) }
  }

  private var dossier: Dossier { picture.dossier }
  private var concessions: [Shift] {
    picture.shifts.filter { $0.party == party && $0.what == .position && $0.direction == .concession }
  }

  private func piece(
    _ kind: EvidenceKind, _ date: Day, _ key: String, _ sight: Evidence.Sight, weight: Double, sources: [String]
  ) -> Evidence {
    Evidence(
      id: "\(party).\(kind.rawValue).\(key).\(date)", party: party, date: date,
      text: EvidenceText(dossier).text(sight), sight: sight, kind: kind, weight: weight, sources: sources, given: [:])
  }

  /// A concession counts once its outcome is known: taken back, or held for the span.
  private var shifts: [Evidence] {
    concessions.compactMap { shift in
      switch shift.outcome {
      case .takenBack(let day):
        let back = picture.shifts(of: party, on: shift.issue).first { $0.date == day && $0.what == .position }
        return piece(
          .concessionTakenBack, day, shift.issue,
          .takenBack(concession: shift.date, issue: shift.issue, option: shift.to, on: day),
          weight: shift.probability * (back?.probability ?? 0.5), sources: shift.claims + (back?.claims ?? []))
      case .held:
        let confirmed = shift.date.advanced(by: Self.span)
        guard confirmed <= picture.days.upperBound else { return nil }
        return piece(
          .concessionHeld, confirmed, shift.issue,
          .held(concession: shift.date, issue: shift.issue, option: shift.to, days: Self.span),
          weight: shift.probability, sources: shift.claims)
      }
    }
  }

  /// Two voices count by the probability that the two speakers, each by all of his own words, stood apart: a single
  /// slip against a speaker's many other words counts for little.
  private var voices: [Evidence] {
    var tracks: [[String]: PositionTrack] = [:]
    func stand(_ voice: Contradiction.Voice, on issue: String) -> [Double] {
      let key = [voice.speaker, issue]
      let track = tracks[key] ?? picture.position(ofSpeaker: voice.speaker, on: issue)
      tracks[key] = track
      return track?.distribution[voice.day] ?? []
    }
    return picture.contradictions.filter { $0.party == party && !$0.acrossShift && !$0.isOneVoice }.map { found in
      piece(
        .twoVoices, found.last, "\(found.issue).\(found.soft.speaker).\(found.hard.speaker)",
        .voices(found),
        weight: apart(stand(found.soft, on: found.issue), stand(found.hard, on: found.issue)), sources: found.claims)
    }
  }

  /// P(two positions lie more than one option apart).
  private func apart(_ first: [Double], _ second: [Double]) -> Double {
    first.indices.reduce(0) { sum, a in
      second.indices.reduce(sum) { abs(a - $1) > 1 ? $0 + first[a] * second[$1] : $0 }
    }
  }

  /// The first deed after each concession: a change of the facts on its issue, or a battle or deed of the side.
  private var deeds: [Evidence] {
    concessions.compactMap { shift in
      let days = shift.date...shift.date.advanced(by: Self.span)
      if let found = change(of: shift.issue, within: days) {
        return piece(
          found.towards ? .deedAgainstWords : .deedWithWords, found.fact.from, shift.issue,
          .deed(concession: shift.date, issue: shift.issue, on: found.fact.from, text: found.fact.text),
          weight: shift.probability, sources: shift.claims + [found.fact.id])
      }
      let deed = dossier.milestones.first {
        ($0.kind == .battle || $0.kind == .deed) && $0.parties.contains(party) && days.contains($0.from)
          && $0.from <= picture.asOf
      }
      return deed.map { deed in
        piece(
          .deedAgainstWords, deed.from, shift.issue,
          .deed(concession: shift.date, issue: shift.issue, on: deed.from, text: deed.text),
          weight: shift.probability / 2,
          sources: shift.claims + [deed.id])
      }
    }
  }

  /// The first change of the ground on an issue within some days, and whether it went towards the side's ideal.
  private func change(of issue: String, within days: ClosedRange<Day>) -> (fact: Fact, towards: Bool)? {
    guard let issue = dossier.issue(issue), let ideal = dossier.ideal(of: party, on: issue) else { return nil }
    func distance(_ fact: Fact) -> Double? { issue.index(of: fact.option).map { abs(issue.options[$0].place - ideal) } }
    let facts = dossier.facts.filter { $0.issue == issue.id && $0.from <= picture.asOf }.sorted { $0.from < $1.from }
    for (before, after) in zip(facts, facts.dropFirst()) where days.contains(after.from) {
      if let old = distance(before), let new = distance(after), old != new { return (after, new < old) }
    }
    return nil
  }

  /// Each run of days in which the tone stayed warm and nothing was conceded.
  private var warmth: [Evidence] {
    guard let tone = picture.tones.first(where: { $0.party == party }) else { return [] }
    var result: [Evidence] = []
    var run: [Tone.Entry] = []
    for entry in tone.days {
      let moved = concessions.contains { shift in
        shift.date.advanced(by: -Self.span) <= entry.day && entry.day <= shift.date.advanced(by: 2 * Self.span)
      }
      if entry.value < Self.warm || moved { run = [] }
      if entry.value >= Self.warm { run.append(entry) }
      if let first = run.first, first.day.distance(to: entry.day) >= Self.span, run.count >= 3 {
        result.append(
          piece(
            .warmWordsOnly, entry.day, "tone", .friendly(since: first.day),
            weight: 0.7,
            sources: run.flatMap(\.claims)))
        run = []
      }
    }
    return result
  }

  private var conditions: [Evidence] {
    picture.acceptances.filter { $0.party == party }.flatMap { track in
      track.conditions.map { condition in
        piece(
          .conditionAttached, condition.day, "\(track.issue).\(condition.option)",
          .condition(issue: track.issue, on: condition.day, words: condition.words), weight: 0.7,
          sources: condition.claims)
      }
    }
  }

  private var delays: [Evidence] {
    picture.shifts.filter {
      $0.party == party && Self.process.contains($0.issue) && $0.what == .position && $0.direction != .concession
    }.map { shift in
      piece(
        .delay, shift.date, shift.issue,
        .delay(issue: shift.issue, on: shift.date, from: shift.from, to: shift.to),
        weight: shift.probability,
        sources: shift.claims)
    }
  }

  private var given: [Evidence] { Self.given(in: dossier.outlook, party: party, by: picture.asOf) }

  /// What the outlook names itself.
  static func given(in outlook: Outlook, party: String, by day: Day) -> [Evidence] {
    outlook.evidence.filter { ($0.party ?? party) == party && $0.date <= day }.map { piece in
      Evidence(
        id: piece.id, party: party, date: piece.date, text: piece.text, sight: nil, kind: nil, weight: 1,
        sources: piece.source.map { [$0] } ?? [], given: piece.likelihoods)
    }
  }
}
