import ParleyDossier
import ParleyReading
import ParleyText

/// Codes one statement.
struct StatementCoder {
  let coder: String
  let codebook: Codebook
  let passage: Passage
  let statement: Statement
  let words: StatementWords
  let thread: Thread
  let claimant: Claimant
  let polarity: Polarity
  let cuePolarity: Polarity
  private let nested: [Statement]

  init(coder: String, codebook: Codebook, passage: Passage, index: Int, thread: Thread) {
    self.coder = coder
    self.codebook = codebook
    self.passage = passage
    self.thread = thread
    let statement = passage.findings.statements[index]
    self.statement = statement
    nested = passage.children[statement.id] ?? []
    claimant = Claimant(statement, article: passage.article, dossier: codebook.dossier)
    words = StatementWords(
      statement, segmentation: passage.segmentation, stream: passage.stream, automaton: codebook.automaton,
      otherContents: passage.neighbours(of: index))
    polarity = Polarity(words: words.content, hits: words.hits, uses: codebook.uses, stream: passage.stream)
    cuePolarity = Polarity(words: words.cue, hits: words.cueHits, uses: codebook.uses, stream: passage.stream)
  }

  func code() -> StatementCoding {
    var coding = StatementCoding(statement: statement.id, claims: [], fired: [])
    guard !isUnsaid else { return coding }
    let side = claimant.party.flatMap { codebook.dossier.side(of: $0) } ?? claimant.party
    let scores = codebook.scores(
      words.hits, polarity: polarity, speaker: side, turned: cuePolarity.isRefusal != isDeniedAround)
    coding.fired = scores.sorted { $0.key < $1.key }.flatMap { $0.value.issueFired + $0.value.fired }
      .map { codebook.indicators[$0.indicator].source }
    let carried = carriedIssues
    for (issue, score) in scores.sorted(by: { $0.key < $1.key }) {
      let isNamed = score.issue >= 0.999
      guard isNamed || carried.contains(issue) && score.isTelling else { continue }
      coding.claims.append(claim(issue, score, isNamed: isNamed))
      coding.issues.append(issue)
    }
    if coding.claims.isEmpty, isPointingBack {
      coding.claims = thread.claims.map(pointingBack)
      coding.issues = thread.issues
    }
    return coding
  }

  /// "did not say": nothing was claimed.
  private var isUnsaid: Bool {
    guard statement.mode.negated != nil || cuePolarity.hasNegation, !cuePolarity.hasRefusal else { return false }
    let sections = self.sections(words.cueHits)
    return sections.isDisjoint(with: [.accept, .offer, .demand, .openness])
  }

  /// "denied that Kyiv had proposed …": the words are told under a denial of the same speaker.
  private var isDeniedAround: Bool {
    guard let cue = statement.cue, !cuePolarity.isRefusal else { return false }
    let stream = passage.stream
    return words.aroundHits.contains { hit in
      guard case .cue(.denial) = codebook.uses[hit.pattern], let last = hit.positions.last else { return false }
      let verb = words.around[last]
      let told = stream.indices(in: cue).lowerBound
      guard verb < told, told - verb <= Self.denialReach else { return false }
      return !(verb + 1...told).contains { stream.words[$0].pause >= .clause }
    }
  }

  /// Most words between a denial and the verb of what is denied.
  private static let denialReach = 5

  /// What would have been tells no stand.
  private var isCounterfactual: Bool { sections(words.hits).contains(.counterfactual) }

  // MARK: Issues that were named before

  /// Issues named in the sentence about the content, or in the sentence before by the same speaker.
  private var carriedIssues: Set<Int> {
    var issues: Set<Int> = []
    for hit in words.aroundHits {
      guard case .indicator(let id) = codebook.uses[hit.pattern] else { continue }
      let indicator = codebook.indicators[id]
      if indicator.option == nil, indicator.weight >= 1 { issues.insert(indicator.issue) }
    }
    if isNear(sentences: 2), thread.statement?.speaker.identity == statement.speaker.identity {
      issues.formUnion(thread.issues)
    }
    return issues
  }

  /// Whether the last statement on any issue stands at most so many sentences before, in this paragraph or the one before.
  private func isNear(sentences: Int) -> Bool {
    guard let extent = statement.extent, let sentence = passage.segmentation.sentence(at: extent.start),
      let paragraph = passage.segmentation.paragraph(at: extent.start)
    else { return false }
    return (0...sentences).contains(sentence - thread.sentence) && (0...1).contains(paragraph - thread.paragraph)
  }

  /// "rejected this model": a short content that points back, names no issue itself, and is refused or accepted.
  private var isPointingBack: Bool {
    guard words.content.count <= 9, isNear(sentences: 2) else { return false }
    let attitudes: Set<CueLexicon.Section> = [.refusal, .denial, .accept, .unacceptable]
    let pointers = words.hits.filter { !sections([$0]).isDisjoint(with: [.anaphor]) }
    guard !pointers.isEmpty else { return false }
    if !sections(words.cueHits).isDisjoint(with: attitudes) { return true }
    return words.hits.contains { hit in
      guard !sections([hit]).isDisjoint(with: attitudes), let first = hit.positions.first else { return false }
      return pointers.contains { abs(first - ($0.positions.last ?? first)) <= 2 }
    }
  }

  private func pointingBack(_ before: Claim) -> Claim {
    let isTurned = cuePolarity.isRefusal || polarity.hasRefusal || polarity.hasNegation
    let turn = Turn(isTurned: isTurned, isNegative: false)
    return makeClaim(
      issue: before.issue, option: isTurned ? nil : before.option, refuses: isTurned ? before.option : nil, turn: turn,
      about: nil, confidence: 0.5 * before.confidence, indicator: "points back to \(before.indicator)")
  }

  // MARK: Claims

  private func claim(_ issue: Int, _ score: IssueScore, isNamed: Bool) -> Claim {
    let definition = codebook.dossier.issues[issue]
    let best = isCounterfactual ? nil : score.best
    let deciding = score.fired.max { $0.weight < $1.weight } ?? score.issueFired.max { $0.weight < $1.weight }
    let positions = (score.fired + score.issueFired).flatMap(\.positions)
    let refused = isCounterfactual ? nil : score.refused.min()
    let isTurned = refused != nil || cuePolarity.isRefusal || isDeniedAround
    let sure = best == nil ? 0.55 : 0.45 + 0.45 * score.share
    return makeClaim(
      issue: definition.id, option: best.map { definition.options[$0].id },
      refuses: refused.map { definition.options[$0].id },
      turn: Turn(isTurned: isTurned, isNegative: deciding.map { polarity.isWithin($0.positions) } ?? false),
      about: about(positions), confidence: isNamed ? sure : 0.75 * sure,
      indicator: deciding.map { codebook.indicators[$0.indicator].source.pattern } ?? "")
  }

  /// Whether words about the indicator turn it round, and whether it is worded in the negative itself ("never join").
  struct Turn {
    var isTurned: Bool
    var isNegative: Bool
  }

  private func makeClaim(
    issue: String, option: String?, refuses: String?, turn: Turn, about: String?, confidence: Double, indicator: String
  ) -> Claim {
    let sections = self.sections(words.hits).union(self.sections(words.cueHits))
    let modality = Claim.Modality(
      hedged: statement.mode.hedged != nil || sections.contains(.hedge), condition: condition, negated: turn.isTurned)
    var claim = Claim(
      statement: statement.id, article: passage.article.id, person: claimant.person, party: claimant.party,
      claimant: claimant.name, about: about, issue: issue, option: option,
      stance: isDeniedAround
        ? .denies : Stance.of(statement, sections: sections, cue: self.sections(words.cueHits), turn: turn),
      modality: modality, act: statement.act, date: date, known: claimant.known,
      publisher: passage.article.publisher, language: statement.language, confidence: confidence,
      authority: claimant.authority, indicator: indicator, coder: coder)
    claim.refuses = refuses
    return claim
  }

  /// When it was said. A stand that a text only recalls ("Putin's demands are …") and dates by nothing but its own publication was taken
  /// on some day since the talks began.
  private var date: ResolvedDate {
    guard isRecalled, statement.date == nil || statement.date?.how == .article else { return claimant.date }
    let published = claimant.known
    guard claimant.date.last == published || statement.date == nil else { return claimant.date }
    let start = codebook.dossier.span.lowerBound
    return ResolvedDate(first: min(start, published), last: published, how: .estimated)
  }

  /// Whether a noun of somebody's carries the content: "Putin's demands", "требования Путина".
  private var isRecalled: Bool {
    guard let source = statement.source, let cue = statement.cue, sections(words.cueHits).contains(.standing) else {
      return false
    }
    return source.start >= cue.end || passage.article[source].hasPossessiveEnding
  }

  func sections(_ hits: [PatternAutomaton.Hit]) -> Set<CueLexicon.Section> {
    Set(
      hits.compactMap { hit in
        if case .cue(let section) = codebook.uses[hit.pattern] { section } else { nil }
      })
  }

  /// The words of the condition, from the word that opens it to the end of its clause.
  private var condition: String? {
    if let span = statement.mode.conditional { return passage.article[span] }
    let openers = words.hits.filter { hit in
      if case .cue(.condition) = codebook.uses[hit.pattern] { true } else { false }
    }
    guard let first = openers.map({ $0.positions[0] }).min() else { return nil }
    var last = first
    while last + 1 < words.content.count, passage.stream.words[words.content[last + 1]].pause < .comma { last += 1 }
    let span = passage.stream.words[words.content[first]].span.union(passage.stream.words[words.content[last]].span)
    return passage.article[span]
  }

  /// The other party whose position is told at some positions of the content: see ``Aboutness``.
  private func about(_ positions: [Int]) -> String? {
    let aboutness = Aboutness(
      words: words, uses: codebook.uses, stream: passage.stream, dossier: codebook.dossier, claimant: claimant,
      article: passage.article)
    if let told = aboutness.party(at: positions) { return told }
    for child in nested {
      let covers = positions.allSatisfy { position in
        let span = passage.stream.words[words.content[position]].span
        return child.content.contains { $0.contains(span) }
      }
      let party = Claimant(child, article: passage.article, dossier: codebook.dossier).party
      if covers, let party, party != claimant.party { return party }
    }
    return nil
  }
}

extension Speaker {
  /// What tells speakers apart, as far as the reader could.
  var identity: String? { person ?? name ?? party }
}

extension String {
  /// "Putin's", "the Russians’".
  fileprivate var hasPossessiveEnding: Bool { ["'s", "’s", "s'", "s’"].contains { hasSuffix($0) } }
}
