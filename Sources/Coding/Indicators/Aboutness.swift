import ParleyDossier
import ParleyText

/// Finds whose position a content tells, where it is not the claimant's own: "the Ukrainian delegation proposed this model".
///
/// A name of another party, or of somebody who speaks for it, with a verb of taking a stand soon after, before what the claim rests on.
struct Aboutness {
  let words: StatementWords
  let uses: [Codebook.Use]
  let stream: WordStream
  let dossier: Dossier
  let claimant: Claimant
  let article: Article
  /// Most words between the name and the verb.
  static let reach = 5

  func party(at positions: [Int]) -> String? {
    guard let last = positions.max() else { return nil }
    let verbs = words.hits.filter { isCue(.attitude, $0) }.map { $0.positions[0] }
    for hit in words.hits {
      guard let named = party(of: hit), named != claimant.party, let end = hit.positions.last,
        !isGoverned(hit.positions[0])
      else { continue }
      let isTold = verbs.contains { verb in
        verb > end && verb - end <= Self.reach + 1 && verb <= last && !crossesClause(end, verb)
      }
      if isTold || isInverted(hit, verbs: verbs) { return named }
    }
    return otherSide(verbs: verbs, before: last)
  }

  /// "этот вариант предлагает украинская сторона": in Russian and Ukrainian the name may follow its verb, in the form in which the dossier has it.
  private func isInverted(_ hit: PatternAutomaton.Hit, verbs: [Int]) -> Bool {
    guard let first = hit.positions.first, let end = hit.positions.last else { return false }
    let language = stream.words[words.content[first]].language
    guard language == .russian || language == .ukrainian,
      verbs.contains(where: { $0 < first && first - $0 <= 3 && !crossesClause($0, first) })
    else { return false }
    let surface = words.content[first...end].map { stream.text(of: $0, in: article) }.joined(separator: " ")
    return names(of: hit).contains { FoldedHash.of($0) == FoldedHash.of(surface) }
  }

  private func names(of hit: PatternAutomaton.Hit) -> [String] {
    switch uses[hit.pattern] {
    case .party(let id): dossier.party(id).map { [$0.name] + $0.names.values.joined() } ?? []
    case .person(let id): dossier.person(id).map { [$0.name] + $0.names.values.joined() } ?? []
    default: []
    }
  }

  /// "они отказались от НАТО": a name that a preposition governs takes no stand.
  private func isGoverned(_ position: Int) -> Bool {
    guard position > 0, stream.words[words.content[position]].pause < .comma else { return false }
    return words.hits.contains { isCue(.governing, $0) && $0.positions == [position - 1] }
  }

  /// "They want": to somebody who speaks for one of two sides, the other.
  private func otherSide(verbs: [Int], before last: Int) -> String? {
    guard dossier.sides.count == 2, let own = claimant.party.flatMap({ dossier.side(of: $0) }) else { return nil }
    let pronouns = words.hits.filter { isCue(.they, $0) }.map { $0.positions[0] }
    let isTold = pronouns.contains { pronoun in
      pronoun <= 2 && verbs.contains { $0 > pronoun && $0 - pronoun <= 3 && $0 <= last }
    }
    return isTold ? dossier.sides.first { $0.id != own }?.id : nil
  }

  private func isCue(_ section: CueLexicon.Section, _ hit: PatternAutomaton.Hit) -> Bool {
    if case .cue(section) = uses[hit.pattern] { true } else { false }
  }

  /// The party that a name stands for; names of one word are capitalised, which tells them from words with the same stem.
  private func party(of hit: PatternAutomaton.Hit) -> String? {
    guard hit.positions.count > 1 || hit.positions.contains(where: { stream.words[words.content[$0]].isCapitalised })
    else { return nil }
    return switch uses[hit.pattern] {
    case .party(let id): id
    case .person(let id): dossier.person(id)?.role(on: claimant.date.first)?.party
    default: nil
    }
  }

  private func crossesClause(_ from: Int, _ to: Int) -> Bool {
    ((from + 1)...to).contains { stream.words[words.content[$0]].pause >= .clause }
  }
}
