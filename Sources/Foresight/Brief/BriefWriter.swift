import ParleyDossier
import ParleyPicture
import ParleyText

/// Puts findings into sentences.
struct BriefWriter {
  let picture: Picture
  let gap: Gap
  let tables: [HypothesisTable]
  let since: Day
  let names: Names

  /// At most so many sentences a section, the weightiest.
  private static let most = 8

  init(picture: Picture, gap: Gap, tables: [HypothesisTable], since: Day) {
    self.picture = picture
    self.gap = gap
    self.tables = tables
    self.since = since
    names = Names(picture.dossier)
  }

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
    let range = "\(percent(likelihood.interval.lowerBound)) to \(percent(likelihood.interval.upperBound))"
    let before = gap.weekAgo.map { "; a week ago it was \(percent($0.value))" } ?? ""
    let evidence = gap.lanes.flatMap { $0.stands.flatMap(\.claims) }
    var result = [
      Brief.Sentence(
        "An agreement that all sides could sign exists with a probability of \(percent(likelihood.value)) (\(range))\(before).",
        evidence: evidence, probability: likelihood.value)
    ]
    if let nearest = gap.nearest {
      let shares = nearest.stepsByParty.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\(names.party($0.key)) \($0.value)" }.joined(separator: ", ")
      result.append(
        Brief.Sentence(
          nearest.steps == 0
            ? "At the middle of what is known, no side would have to go farther than it has signalled."
            : "The nearest would take \(counted(nearest.steps, "step")) of movement on "
              + "\(counted(nearest.issueCount, "issue")): \(shares).",
          evidence: nearest.moves.isEmpty ? evidence : nearest.moves.flatMap(\.claims)))
    } else {
      result.append(
        Brief.Sentence(
          "No movement on what is acceptable makes one, as long as a side would rather have no agreement.",
          evidence: evidence))
    }
    return result
  }

  private var changes: [Brief.Sentence] {
    picture.shifts.filter { $0.date > since && $0.what == .position }.sorted { $0.probability > $1.probability }
      .map { shift in
        let issue = names.issue(shift.issue)
        let move =
          "\(names.party(shift.party)) moved on \(issue), from \(names.option(shift.from, of: shift.issue)) "
          + "to \(names.option(shift.to, of: shift.issue))"
        let outcome =
          switch shift.outcome {
          case .held: ""
          case .takenBack(let day): "; taken back on \(day.words)"
          }
        return Brief.Sentence(
          "\(shift.date.words): \(move) (\(shift.direction.rawValue), \(percent(shift.probability)))\(outcome).",
          evidence: shift.claims, probability: shift.probability)
      } + closedWindows
  }

  /// Times in which a side was open to something and which have passed.
  private var closedWindows: [Brief.Sentence] {
    picture.windows.compactMap { window in
      guard window.what == .position, let closed = window.closed, closed > since else { return nil }
      return Brief.Sentence(
        "\(names.party(window.party)) was open to \(names.option(window.option, of: window.issue)) on "
          + "\(names.issue(window.issue)) from \(window.opened.words) to \(closed.words).",
        evidence: window.opening + window.closing, probability: window.probability)
    }
  }

  private var blocks: [Brief.Sentence] {
    gap.blocking.filter { $0.blocksNow || $0.probability > 0.5 }.map { block in
      Brief.Sentence(
        "\(names.issue(block.issue)): with a probability of \(percent(block.probability)) no option is acceptable to all.",
        evidence: block.claims, probability: block.probability)
    }
  }

  private var contradictions: [Brief.Sentence] {
    picture.contradictions.filter { !$0.acrossShift && !$0.isOneVoice && $0.last > since }.map { found in
      Brief.Sentence(
        "\(names.party(found.party)) speaks with two voices on \(names.issue(found.issue)): "
          + "\(voice(found.hard, on: found.issue)) against \(voice(found.soft, on: found.issue)).",
        evidence: found.claims, probability: found.weight)
    } + inconsistencies
  }

  /// What outlets and analysts say of a party in one article and that cannot both hold.
  private var inconsistencies: [Brief.Sentence] {
    picture.inconsistencies.map { found in
      let about = found.about.map { " about \(names.party($0))" } ?? ""
      let who = found.claimant.isEmpty ? "An article's author" : names.person(found.claimant)
      return Brief.Sentence(
        "\(who) says things\(about) on \(names.issue(found.issue)) within one article that cannot both hold.",
        evidence: found.claims)
    }
  }

  private func voice(_ voice: Contradiction.Voice, on issue: String) -> String {
    let stand = (voice.refuses ? "refusing " : "") + names.option(voice.option, of: issue)
    return "\(names.person(voice.speaker)) on \(voice.day.words) (\(stand))"
  }

  private var denials: [Brief.Sentence] {
    picture.mutualClaims.filter { $0.verdict == .denied || $0.verdict == .contradicted }.reversed().map { claim in
      let said =
        "\(claim.day.words): \(names.person(claim.claimant)) ascribed to \(names.party(claim.about)) "
        + (claim.option.map { names.option($0, of: claim.issue) } ?? "a stand")
        + " on \(names.issue(claim.issue))"
      if let denial = claim.denials.first {
        return Brief.Sentence(
          "\(said); \(names.person(denial.claimant)) denied it on \(denial.day.words).",
          evidence: [claim.id] + claim.denials.map(\.claim))
      }
      return Brief.Sentence("\(said); its own words stand elsewhere.", evidence: [claim.id] + claim.own)
    } + openDenials
  }

  /// Denials of something that no read text ascribes to the side.
  private var openDenials: [Brief.Sentence] {
    picture.openDenials.reversed().map { denial in
      Brief.Sentence(
        "\(denial.day.words): \(names.person(denial.claimant)) denied for \(names.party(denial.party)) what was said of it "
          + "on \(names.issue(denial.issue)).",
        evidence: [denial.id])
    }
  }

  private func intention(_ table: HypothesisTable) -> Brief.Sentence? {
    guard let leading = table.leading, !table.evidence.isEmpty else { return nil }
    let next = table.deciding.first.map { " What would tell most: whether \($0.kind.text)." } ?? ""
    return Brief.Sentence(
      "\(names.party(table.party)) most likely \(leading.text) (\(percent(leading.posterior)), "
        + "\(counted(table.evidence.count, "piece")) of evidence).\(next)",
      evidence: table.evidence.flatMap(\.evidence.sources), probability: leading.posterior)
  }

  private var ground: [Brief.Sentence] {
    picture.factGaps.filter { $0.now != .unknown }.sorted { $0.lastDemanded > $1.lastDemanded }.map { gap in
      let standing =
        switch gap.now {
        case .held: "it has that already"
        case .withinReach: "that is within its reach"
        case .outOfReach, .unknown: "that is out of its reach"
        }
      return Brief.Sentence(
        "\(names.party(gap.party)) demands \(names.option(gap.option, of: gap.issue)) on \(names.issue(gap.issue)); "
          + "on the ground \(standing).",
        evidence: gap.claims + (gap.stretches.last?.facts ?? []))
    }
  }

  private var watch: [Brief.Sentence] {
    let questions = gap.knowledge.prefix(3).map { piece in
      Brief.Sentence(
        "Find out \(piece.question): the probability of a yes would be \(percent(piece.worst)) to \(percent(piece.best)).",
        evidence: piece.claims)
    }
    let open = picture.windows.filter { $0.isOpen && $0.what == .position }.map { window in
      Brief.Sentence(
        "Whether \(names.party(window.party)) holds to \(names.option(window.option, of: window.issue)) on "
          + "\(names.issue(window.issue)), open since \(window.opened.words).",
        evidence: window.opening, probability: window.probability)
    }
    return questions.filter { !$0.evidence.isEmpty } + open
  }

  private func percent(_ value: Double) -> String {
    let rounded = (value * 100).rounded()
    if rounded == 0, value > 0 { return "below 1%" }
    return "\(Int(rounded))%"
  }

  private func counted(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
}
