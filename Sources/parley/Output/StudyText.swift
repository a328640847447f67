import ParleyWorkspace

/// Answers about possible agreements, for a terminal.
struct StudyText {
  private let study: SettlementStudy

  init(_ study: SettlementStudy) { self.study = study }

  func text() -> String {
    let parts = [zone, draws, proposal, weightedNash, redLines, robust, opening, play].filter { !$0.isEmpty }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var zone: [String] {
    guard let zone = study.zone else { return [] }
    let size = zone.packages.map(\.description) ?? "between \(zone.atLeast) and \(zone.atMost)"
    return ["Packages that nobody would rather do without: \(size) of \(zone.feasible)"]
  }

  private var draws: [String] {
    guard let draws = study.draws else { return [] }
    return ["Drawn evenly from them:"] + draws.map { "  " + described($0) }
  }

  private var proposal: [String] {
    guard let review = study.proposal else { return [] }
    var lines = [
      "The proposal is worth \(worth(review.package.utilities)); beyond no agreement \(worth(review.gains))",
      review.isInZone ? "  nobody would rather do without it" : "  somebody would rather do without it",
    ]
    if review.isEfficient { return lines + ["  it leaves nothing on the table"] }
    lines.append(
      "  all could gain \(Figure.text(review.commonGain)) at once: \(described(review.bestForAll))")
    lines.append("  alone, without loss to another, each could gain \(worth(review.ownGains))")
    return lines
  }

  private var weightedNash: [String] {
    guard let points = study.weightedNash else { return [] }
    return ["Weighted Nash:"] + (points.isEmpty ? ["  none: there is no zone"] : points.map { "  " + described($0) })
  }

  /// With the sentence in which it was drawn, where the dossier gives it.
  private func name(_ price: SettlementStudy.RedLines.Price) -> String {
    guard price.isGiven else { return price.redLine }
    let words = [price.said.map { "“\($0)”" }, price.source].compactMap { $0 }.joined(separator: ", ")
    return price.redLine + (words.isEmpty ? " (given)" : " (given: \(words))")
  }

  private var redLines: [String] {
    guard let found = study.redLines else { return [] }
    guard !found.prices.isEmpty else { return ["There are no red lines."] }
    let isOpen = found.conflicts.isEmpty
    var lines = [
      isOpen
        ? "What each red line costs (how much better each party's best agreement would be without it):"
        : "All red lines together leave nothing. What each costs alone (how much worse each party's best agreement is by it):"
    ]
    lines += found.prices.map { price in
      if price.opensZone { return "  \(name(price)): without it there would be a zone" }
      let cost = isOpen ? price.price : price.alone
      return "  \(name(price)): \(cost.map(worth) ?? "it alone leaves nothing")"
    }
    if !found.conflicts.isEmpty { lines.append("Smallest sets that leave nothing to agree on:") }
    lines += found.conflicts.map { "  " + $0.joined(separator: " + ") }
    if !found.openings.isEmpty { lines.append("Smallest sets that would have to go:") }
    return lines + found.openings.map { "  " + $0.joined(separator: " + ") }
  }

  private var robust: [String] {
    guard let robust = study.robust else { return [] }
    return [
      "The most robust package is a yes with probability \(Figure.text(robust.probability)) ± \(Figure.text(robust.standardError)): \(chosen(robust.package))"
    ]
  }

  private var opening: [String] {
    guard let opening = study.opening else { return [] }
    guard !opening.isOpen else { return ["There are packages that nobody would rather do without."] }
    var lines = ["No package leaves everybody at least as well off as no agreement."]
    if let nearest = opening.nearest, let concessions = opening.concessions {
      lines.append("  nearest: \(described(nearest)), if the least accepted came down by \(worth(concessions))")
    }
    if let payments = opening.payments { lines.append("  or with side payments of utility \(worth(payments))") }
    if !opening.issues.isEmpty {
      lines.append("  any of these further issues would open it: \(opening.issues.joined(separator: ", "))")
    }
    return lines
  }

  private var play: [String] {
    guard let play = study.play else { return [] }
    var lines = ["Alternating offers, \(play.strategies.joined(separator: " against ")), seed \(play.seed):"]
    for (index, offer) in play.offers.enumerated() where index < 8 || index >= play.offers.count - 4 {
      if index == play.offers.count - 4, index > 8 { lines.append("  …") }
      lines.append("  round \(offer.round), \(offer.party): \(worth(offer.package.utilities))")
    }
    lines.append(play.agreement.map { "  agreed: \(described($0))" } ?? "  no agreement")
    return lines
  }

  private func described(_ package: SettlementStudy.Package) -> String {
    "\(worth(package.utilities)) \(chosen(package.package))"
  }

  private func chosen(_ package: SettlementStudy.Chosen) -> String {
    package.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
  }

  private func worth(_ values: [Double]) -> String {
    zip(study.parties, values).map { "\($0) \(Figure.text($1))" }.joined(separator: ", ")
  }
}
