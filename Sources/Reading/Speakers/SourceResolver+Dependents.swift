import ParleyText

extension SourceResolver {
  /// Whether a name in a source says whose man or woman it is, not who speaks: "Putin’s spokesman", "an adviser to Zelensky",
  /// «советник Зеленского».
  func isDependent(_ mention: Mention, in tokens: Range<Int>) -> Bool {
    if mention.isPossessive, mention.tokens.upperBound + 1 < tokens.upperBound { return true }
    // "Brandt spokesman Emil Costa", "Brandt supporters".
    let after = mention.tokens.upperBound
    if after < tokens.upperBound, words.roles[after].has([.title, .group, .institution]),
      !words.roles[after].has(.place)
    {
      return true
    }
    let before = mention.tokens.lowerBound - 1
    guard before >= tokens.lowerBound else { return false }
    if isLinked(before, after: tokens.lowerBound) { return true }
    guard segmentation.tokens[before].shape.contains(.cyrillic), words.roles[before].has(.title),
      isNominative(title: before)
    else { return false }
    return isOblique(mention)
  }

  /// "Of", "for" or "to" before the name, with a title or a body before that.
  private func isLinked(_ before: Int, after first: Int) -> Bool {
    var link = before
    while link > first, words.roles[link].has(.title) || segmentation.tokens[link].kind == .stop { link -= 1 }
    guard link > first, Self.links.contains(segmentation.tokens[link].key) else { return false }
    return (first..<link).contains { words.roles[$0].has([.title, .institution, .group]) }
  }

  private static let links: Set<UInt64> = Set(
    ["of", "for", "to", "with", "у", "при", "від", "от"].map { FoldedHash.of($0) })

  /// Men's titles in the nominative end in a consonant; of those in а there are few.
  private func isNominative(title: Int) -> Bool {
    guard let end = segmentation.word(title).lowercased().last else { return false }
    return !"аяуюеиіїыйом".contains(end) || Self.titlesInA.contains(segmentation.tokens[title].key)
  }

  private static let titlesInA: Set<UInt64> = Set(
    ["глава", "голова", "речниця", "спикерка", "радниця", "помічниця"].map { FoldedHash.of($0) })

  /// Whether a name stands in another case than the nominative.
  private func isOblique(_ mention: Mention) -> Bool {
    let last = segmentation.word(mention.tokens.upperBound - 1)
    let known = roster.entities[mention.entity]
    if let person = known.person {
      // One of the cast's own spellings is the nominative.
      let sounds = Romanization.skeleton(last)
      let isListed = cast.cast.people[person].names.contains {
        Romanization.skeleton($0.split(separator: " ").last ?? "") == sounds
      }
      return !isListed
    }
    if known.nameTokens != mention.tokens {
      return baseName(of: mention.entity).split(separator: " ").last.map(String.init) != last
    }
    let text = words.text(mention.tokens)
    return BaseForm.name(text, gender: known.gender) != text
  }

  // MARK: For whom a spokesman speaks

  /// "Kremlin spokesman Dmitry Peskov", "a spokesman for Zelensky": the person, country or body that a spokesman speaks for.
  func principal(of source: Source) -> String? {
    guard let title = source.tokens.first(where: { words.roles[$0].has(.spokesperson) }) else { return nil }
    if let owner = roster.mentions(in: source.tokens).first(where: { isDependent($0, in: source.tokens) }) {
      return speaker(for: owner.entity, how: .named, at: owner.tokens).name
    }
    if let body = source.tokens.first(where: { words.roles[$0].has([.place, .institution]) && $0 != title }) {
      var end = body + 1
      while end < source.tokens.upperBound, words.roles[end].has([.place, .institution]) { end += 1 }
      return words.text(body..<end)
    }
    let isOwned = source.tokens.contains { words.roles[$0].has(.reference) }
    return isOwned ? recent.last { source.sentence - $0.sentence <= 1 && $0.speaker.party != nil }?.speaker.name : nil
  }

  // MARK: What a source holds

  func hasTitle(_ source: Source) -> Bool { source.tokens.contains { words.roles[$0].has(.title) } }

  /// Whether a single human being stands in the source, rather than a side.
  func hasHuman(_ source: Source) -> Bool {
    source.tokens.contains { words.roles[$0].has([.human, .spokesperson, .office]) }
  }
}
