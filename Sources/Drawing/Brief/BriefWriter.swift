import ParleyForesight
import ParleyPicture
import ParleyText

/// Puts findings into sentences.
struct BriefWriter {
  let picture: Picture
  let gap: Gap
  let tables: [HypothesisTable]
  let since: Day
  let telling: Telling
  var words: Words { telling.words }

  /// At most so many sentences a section, the weightiest.
  private static let most = 8

  func sentences(of kind: Brief.Section.Kind) -> [Brief.Sentence] {
    let all =
      switch kind {
      case .verdict: verdict
      case .changes: changes
      case .blocks: blocks
      case .contradictions: contradictions
      case .denials: denials
      case .intentions: tables.compactMap(intention)
      case .ground: ground
      case .watch: watch
      }
    return Array(all.prefix(Self.most))
  }

  private var verdict: [Brief.Sentence] {
    let likelihood = gap.probability
    let before = gap.weekAgo.map { words("brief.week-ago", ["chance": percent($0.value)]) } ?? ""
    let evidence = gap.lanes.flatMap { $0.stands.flatMap(\.claims) }
    let answer = words(
      "brief.exists",
      [
        "chance": percent(likelihood.value), "low": percent(likelihood.interval.lowerBound),
        "high": percent(likelihood.interval.upperBound), "before": before,
      ])
    return [
      Brief.Sentence(answer, evidence: evidence, probability: likelihood.value), nearest(otherwise: evidence),
    ]
  }

  private func nearest(otherwise evidence: [String]) -> Brief.Sentence {
    guard let nearest = gap.nearest else { return Brief.Sentence(words["brief.no-movement"], evidence: evidence) }
    let shares = nearest.stepsByParty.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\(telling.party($0.key)) \($0.value)" }.joined(separator: ", ")
    let text =
      nearest.steps == 0
      ? words["brief.nearest-here"]
      : words("brief.nearest", ["steps": nearest.steps, "issues": nearest.issueCount, "shares": shares])
    return Brief.Sentence(text, evidence: nearest.moves.isEmpty ? evidence : nearest.moves.flatMap(\.claims))
  }

  private var changes: [Brief.Sentence] {
    picture.shifts.filter { $0.date > since && $0.what == .position }.sorted { $0.probability > $1.probability }
      .map { shift in
        let outcome =
          switch shift.outcome {
          case .held: ""
          case .takenBack(let day): words("brief.taken-back", ["day": day])
          }
        let text = words(
          "brief.moved",
          [
            "day": shift.date, "party": telling.party(shift.party), "issue": telling.issue(shift.issue),
            "from": telling.option(shift.from, of: shift.issue), "to": telling.option(shift.to, of: shift.issue),
            "direction": words.term("direction", shift.direction.rawValue), "chance": percent(shift.probability),
            "outcome": outcome,
          ])
        return Brief.Sentence(text, evidence: shift.claims, probability: shift.probability)
      } + closedWindows
  }

  /// Times in which a side was open to something and which have passed.
  private var closedWindows: [Brief.Sentence] {
    picture.windows.compactMap { window in
      guard window.what == .position, let closed = window.closed, closed > since else { return nil }
      let text = words(
        "brief.window",
        [
          "party": telling.party(window.party), "option": telling.option(window.option, of: window.issue),
          "issue": telling.issue(window.issue), "from": window.opened, "to": closed,
        ])
      return Brief.Sentence(text, evidence: window.opening + window.closing, probability: window.probability)
    }
  }

  private var blocks: [Brief.Sentence] {
    gap.blocking.filter { $0.blocksNow || $0.probability > 0.5 }.map { block in
      Brief.Sentence(
        words("brief.block", ["issue": telling.issue(block.issue), "chance": percent(block.probability)]),
        evidence: block.claims, probability: block.probability)
    }
      + gap.redLines.filter(\.isCrossedInWords).map { line in
        Brief.Sentence(RedLineSentence(line, telling).text, evidence: line.claims)
      }
  }

  private var contradictions: [Brief.Sentence] {
    picture.contradictions.filter { !$0.acrossShift && !$0.isOneVoice && $0.last > since }.map { found in
      Brief.Sentence(ContradictionSentence(found, telling).text, evidence: found.claims, probability: found.weight)
    } + inconsistencies
  }

  /// What outlets and analysts say of a party in one article and that cannot both hold.
  private var inconsistencies: [Brief.Sentence] {
    picture.inconsistencies.map { found in
      let who = found.claimant.isEmpty ? words["brief.author"] : telling.person(found.claimant)
      let issue = telling.issue(found.issue)
      let text =
        found.about.map {
          words("brief.inconsistent-about", ["who": who, "party": telling.party($0), "issue": issue])
        } ?? words("brief.inconsistent", ["who": who, "issue": issue])
      return Brief.Sentence(text, evidence: found.claims)
    }
  }

  private func intention(_ table: HypothesisTable) -> Brief.Sentence? {
    guard let leading = table.leading, !table.evidence.isEmpty else { return nil }
    let next = table.deciding.first.map {
      words("brief.would-tell", ["kind": words.term("evidence-kind", $0.kind.rawValue)])
    }
    let text = words(
      "brief.intention",
      [
        "party": telling.party(table.party), "hypothesis": HypothesisName(telling).text(leading),
        "chance": percent(leading.posterior), "count": table.evidence.count,
      ])
    return Brief.Sentence(
      text + (next.map { " " + $0 } ?? ""), evidence: table.evidence.flatMap(\.evidence.sources),
      probability: leading.posterior)
  }

  private var ground: [Brief.Sentence] {
    picture.factGaps.filter { $0.now != .unknown }.sorted { $0.lastDemanded > $1.lastDemanded }.map { gap in
      let standing =
        switch gap.now {
        case .held: words["brief.held"]
        case .withinReach: words["brief.within-reach"]
        case .outOfReach, .unknown: words["brief.out-of-reach"]
        }
      let text = words(
        "brief.demand",
        [
          "party": telling.party(gap.party), "option": telling.option(gap.option, of: gap.issue),
          "issue": telling.issue(gap.issue), "standing": standing,
        ])
      return Brief.Sentence(text, evidence: gap.claims + (gap.stretches.last?.facts ?? []))
    }
  }

  private var watch: [Brief.Sentence] {
    let questions = gap.knowledge.prefix(3).map { piece in
      let text = words(
        "brief.find-out",
        [
          "question": KnowledgeSentence(piece, telling).question, "worst": percent(piece.worst),
          "best": percent(piece.best),
        ])
      return Brief.Sentence(text, evidence: piece.claims)
    }
    let open = picture.windows.filter { $0.isOpen && $0.what == .position }.map { window in
      let text = words(
        "brief.watch",
        [
          "party": telling.party(window.party), "option": telling.option(window.option, of: window.issue),
          "issue": telling.issue(window.issue), "day": window.opened,
        ])
      return Brief.Sentence(text, evidence: window.opening, probability: window.probability)
    }
    return questions.filter { !$0.evidence.isEmpty } + open
  }

  func percent(_ value: Double) -> String {
    value > 0 && value < 0.005 ? words("brief.below", ["chance": words.percent(0.01)]) : words.percent(value)
  }
}
