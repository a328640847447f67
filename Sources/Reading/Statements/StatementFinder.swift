import ParleyText

/// Finds the statements of one article: goes from cue to cue and asks for subject and content around it.
struct StatementFinder {
  let clauses: Clauses
  let lexicons: CueLexicons
  let subjects: Subjects
  let contents: Contents
  var drafts: [Draft] = []

  /// The article's words are those of its byline: an address, a speech, a column in the first person.
  private let isAddress: Bool

  /// - Parameter authors: the article's bylines.
  init(_ text: Segmentation, lexicons: CueLexicons, authors: [String] = []) {
    clauses = Clauses(text, lexicons: lexicons)
    self.lexicons = lexicons
    subjects = Subjects(clauses: clauses)
    contents = Contents(clauses: clauses)
    isAddress = authors.count == 1 && Self.isAddress(clauses)
  }

  var text: Segmentation { clauses.text }

  /// Where a cue stands: the runs of tokens that rules may look at.
  struct Place {
    /// The sentence without a quotation that stands before the cue.
    var bounds: Range<Int>
    var sentence: Range<Int>
    var paragraph: Range<Int>
    var isSlavic: Bool
  }

  /// All statements, in the order of their cues, those inside others with their parents.
  /// - Complexity: O(tokens).
  mutating func find() -> [Draft] {
    drafts = []
    for match in clauses.cues {
      guard let place = place(of: match.tokens) else { continue }
      if clauses.quotation[match.tokens.lowerBound] >= 0 {
        if match.cue.kind == .verb && match.cue.frame.contains(.quote)
          || match.cue.kind == .preposition && place.isSlavic
        {
          insideQuotation(match, place)
        }
        continue
      }
      switch match.cue.kind {
      case .verb: verb(match, place)
      case .preposition: preposition(match, place)
      case .sourceInside: sourceInside(match, place)
      case .noun: noun(match, place)
      case .hearsay: hearsay(match, place)
      case .citing: break
      }
    }
    passOn()
    labels()
    headlines()
    drafts.sort { ($0.anchor, $0.content.first?.lowerBound ?? 0) < ($1.anchor, $1.content.first?.lowerBound ?? 0) }
    continuations()
    if isAddress { sentences() }
    nest()
    dropEchoes()
    return drafts
  }

  func place(of cue: Range<Int>) -> Place? {
    guard let sentence = text.sentence(at: Int(text.tokens[cue.lowerBound].start)) else { return nil }
    let paragraph = text.sentences[sentence].paragraph
    let tokens = text.paragraphs[paragraph].tokens
    // A sentence of a million words is read through a window, so that reading stays linear.
    let whole = text.sentences[sentence].tokens
    let range = max(whole.lowerBound, cue.lowerBound - 200)..<min(whole.upperBound, cue.lowerBound + 300)
    return Place(
      bounds: afterQuotation(before: cue.lowerBound, in: range)..<range.upperBound, sentence: range,
      paragraph: max(
        tokens.lowerBound, cue.lowerBound - 1000)..<min(tokens.upperBound, cue.lowerBound + 1000),
      isSlavic: clauses.isSlavic[paragraph])
  }

  /// Where the last quotation before a cue ends, short ones inside a sentence not counted.
  private func afterQuotation(before cue: Int, in sentence: Range<Int>) -> Int {
    var index = cue - 1
    while index >= sentence.lowerBound {
      if clauses.quotation[index] >= 0 {
        let found = text.quotations[Int(clauses.quotation[index])].tokens
        if found.count > 7 || found.lowerBound < sentence.lowerBound
          || [.comma, .stop].contains(clauses.kind(found.upperBound - 2))
        {
          return index + 1
        }
        index = found.lowerBound
      }
      index -= 1
    }
    return sentence.lowerBound
  }

  mutating func append(_ draft: Draft) {
    var draft = draft
    draft.content.removeAll { $0.isEmpty }
    if draft.source?.isEmpty == true { draft.source = nil }
    guard !draft.content.isEmpty, draft.cue?.isEmpty != true, !isAboutNaming(draft) else { return }
    if let last = drafts.last, last.content == draft.content, last.source == draft.source { return }
    drafts.append(draft)
  }

  /// "Asked not to be named", «пожелал остаться неназванным»: a condition under which somebody speaks, no matter of the talks.
  private func isAboutNaming(_ draft: Draft) -> Bool {
    guard let content = draft.content.first, draft.content.count == 1, content.count <= 6 else { return false }
    return content.contains { Self.naming.contains(text.tokens[$0].key) }
  }

  private static let naming: Set<UInt64> = Set(
    [
      "named", "identified", "anonymous", "anonymity", "неназванным", "неназванной", "неназванными", "анонимным",
      "анонимность", "анонимности", "анонимными", "называть", "неназваним", "неназваною", "неназваними", "анонімним",
      "анонімною", "анонімність", "анонімності", "називати",
    ].map { FoldedHash.of($0) })

  /// Drops statements inside others that are no statements of somebody else: "said he hoped", "said that would show".
  private mutating func dropEchoes() {
    var kept: [Draft] = []
    var places = [Int?](repeating: nil, count: drafts.count)
    for (index, draft) in drafts.enumerated() {
      let isEcho =
        draft.parent != nil && !(draft.isSpeech || draft.rule == .preposition)
        || draft.parent != nil && !isNamed(draft.source)
      if isEcho { continue }
      places[index] = kept.count
      kept.append(draft)
    }
    for index in kept.indices {
      // Past parents that were dropped, to the next one that stands.
      var parent = kept[index].parent
      for _ in 0..<8 where parent.map({ places[$0] == nil }) ?? false { parent = parent.flatMap { drafts[$0].parent } }
      kept[index].parent = parent.flatMap { places[$0] }
    }
    drafts = kept
  }

  /// Whether a source says who: not a pronoun alone.
  private func isNamed(_ source: Range<Int>?) -> Bool {
    guard let source else { return false }
    return source.contains {
      !clauses.has($0, [.subject, .relative, .complementizer, .determiner, .possessive]) && text.tokens[$0].isWordLike
    }
  }

  /// Gives each statement whose cue stands in another's content that other as its parent, the smallest that holds it.
  private mutating func nest() {
    var open: [Int] = []
    for index in drafts.indices {
      let anchor = drafts[index].anchor
      open.removeAll { candidate in
        (drafts[candidate].content.last?.upperBound ?? 0) <= anchor && drafts[candidate].anchor < anchor
      }
      drafts[index].parent =
        open.filter { drafts[$0].holds(anchor) }.min { drafts[$0].extent.count < drafts[$1].extent.count }
      open.append(index)
    }
    // Content that stands before its cue may hold cues that came earlier.
    for index in drafts.indices where drafts[index].parent == nil {
      let anchor = drafts[index].anchor
      let later = index + 1..<min(index + 5, drafts.count)
      let holder = later.first { drafts[$0].holds(anchor) && drafts[$0].parent != index }
      drafts[index].parent = holder
    }
  }
}

extension Draft {
  /// The token by which a draft is placed.
  var anchor: Int { cue?.lowerBound ?? content.first?.lowerBound ?? 0 }

  /// From the first token of the content to after the last.
  var extent: Range<Int> { (content.first?.lowerBound ?? 0)..<(content.last?.upperBound ?? 0) }

  /// Found by a verb of speech, so that words between quotation marks may follow.
  var takesQuotations: Bool {
    switch rule {
    case .quoteSubjectCue, .quoteCueSubject, .subjectCueQuote, .clauseSubjectCue, .subjectCueClause, .subjectCueBare,
      .label:
      true
    default: false
    }
  }

  var isQuoted: Bool { rule == .quoteSubjectCue || rule == .quoteCueSubject || rule == .subjectCueQuote }

  func holds(_ token: Int) -> Bool { content.contains { $0.contains(token) } }
}
