public import ParleyCoding
import ParleyDossier
import ParleyReading
public import ParleyText

/// The claims of a dossier's sides about their own positions, syndicated copies merged.
struct Testimonies: Sendable {
  /// By side and then by issue, each in the order of days.
  private(set) var tracks: [[Testimony]]
  private let issueCount: Int

  var all: [Testimony] { tracks.flatMap { $0 } }

  /// - Parameter repeated: claims that say again, in copies of one story, what one of `claims` says, by its identifier: they make
  ///   it no weightier, and more public.
  /// - Complexity: O(claims × log claims).
  init(_ claims: [Claim], repeated: [String: [Claim]] = [:], of dossier: Dossier, model: PictureModel) {
    issueCount = dossier.issues.count
    tracks = Array(repeating: [], count: dossier.sides.count * dossier.issues.count)
    let places = Places(dossier)
    var known: [Key: Int] = [:]
    known.reserveCapacity(claims.count)
    var voices: [String: Int] = [:]
    for claim in claims where claim.about == nil {
      guard let party = claim.party, let side = places.sides[party], let issue = places.issues[claim.issue]
      else { continue }
      let stand = claim.option.flatMap { places.options[issue][$0] }
      let refused = claim.refuses.flatMap { places.options[issue][$0] }
      guard stand != nil || refused != nil else { continue }
      let day = min(claim.day, claim.known)
      let speaker = claim.person ?? claim.claimant
      let voice = voices[speaker] ?? voices.count
      voices[speaker] = voice
      let weight = model.weight(of: claim, under: dossier.settings)
      let track = side * issueCount + issue
      let key = Key(
        track: track, voice: voice, stand: stand, refused: refused, day: day, isDenial: claim.stance == .denies)
      if let index = known[key] {
        tracks[track][index].merge(claim, weight: weight, credence: model.credence(of: claim, under: dossier.settings))
      } else {
        known[key] = tracks[track].count
        tracks[track].append(
          Testimony(
            claims: [claim.id], side: side, issue: issue, speaker: speaker, voice: voice, stand: stand,
            refused: refused, stance: claim.stance, act: claim.isConceding ? .conceding : .other,
            condition: claim.modality.condition, day: day, weight: weight,
            credence: model.credence(of: claim, under: dossier.settings), authority: claim.authority,
            publishers: claim.publisher.map { [$0] } ?? []))
      }
      if let copies = repeated[claim.id], let index = known[key] {
        tracks[track][index].publishers.formUnion(copies.compactMap(\.publisher))
      }
    }
    for track in tracks.indices {
      tracks[track].sort { a, b in a.day != b.day ? a.day < b.day : a.claims[0] < b.claims[0] }
      Self.share(&tracks[track])
    }
  }

  private static func share(_ words: inout [Testimony]) {
    var utterances = words.map(\.utterance)
    utterances.shareOccasions()
    for index in words.indices { words[index].weight = utterances[index].weight }
  }

  func on(side: Int, issue: Int) -> [Testimony] { tracks[side * issueCount + issue] }

  private struct Key: Hashable {
    var track: Int
    var voice: Int
    var stand: Int?
    var refused: Int?
    var day: Day
    var isDenial: Bool
  }
}

extension Testimony {
  fileprivate mutating func merge(_ claim: Claim, weight: Double, credence: Double) {
    claims.append(claim.id)
    if let publisher = claim.publisher { publishers.insert(publisher) }
    if claim.isConceding { act = .conceding }
    if condition == nil { condition = claim.modality.condition }
    self.credence = max(self.credence, credence)
    guard weight > self.weight else { return }
    self.weight = weight
    authority = max(authority, claim.authority)
    stance = claim.stance
  }
}

/// Where the dossier's identifiers stand in its lists.
struct Places: Sendable {
  /// Every party that speaks for a side, itself included.
  var sides: [String: Int] = [:]
  var issues: [String: Int] = [:]
  var options: [[String: Int]] = []

  init(_ dossier: Dossier) {
    for party in dossier.parties {
      sides[party.id] = dossier.side(of: party.id).flatMap { id in dossier.sides.firstIndex { $0.id == id } }
    }
    for (index, issue) in dossier.issues.enumerated() {
      issues[issue.id] = index
      options.append(
        Dictionary(issue.options.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first }))
    }
  }
}

extension Claim {
  /// An act of yielding, an offer, or openness to something: each says by itself that a harder stand came before, if it is
  /// the first of its kind.
  var isConceding: Bool { act == .concede || stance == .offers || stance == .floats }

  /// The day at which the claim counts: the middle of its date.
  public var day: Day { date.first.advanced(by: date.first.distance(to: date.last) / 2) }
}
