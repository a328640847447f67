public import ParleyDossier
public import ParleyReading
public import ParleyText

/// What a codebook makes of one sentence: what fires, where, and what comes of it.
public struct CodebookTrial: Sendable {
  public let sentence: String
  public let firings: [Firing]
  /// The claims that a speaker of the party would make by the sentence.
  public let claims: [Claim]
  /// The parties that are named in it, themselves or by who speaks for them, in the order of the text.
  public let parties: [String]

  /// An indicator that was met.
  public struct Firing: Sendable {
    public let indicator: Indicator
    public let issue: String
    /// nil for an issue's own indicator.
    public let option: String?
    /// The words of the sentence from the first to the last that were matched.
    public let span: TextSpan
    /// Whether words about it refuse it ("ruled out …").
    public let isRefused: Bool
  }

  /// - Parameters:
  ///   - party: for whom the speaker speaks; nil for somebody unknown.
  ///   - language: told from the letters where it is not given.
  public init(_ sentence: String, codebook: Codebook, party: String? = nil, language: Language? = nil) {
    self.sentence = sentence
    let language = language ?? Language.byLetters(Array(sentence.utf8)[...], or: .english)
    let day = codebook.dossier.span.lowerBound
    let article = Article(
      origin: "trial", text: sentence, paragraphs: Paragraph.lines(of: sentence),
      published: ResolvedDate(first: day, how: .given), language: language, extractor: "trial")
    let contents = article.paragraphs.map(\.span)
    let statement = Statement(
      article: article.id, source: nil, cue: nil, content: contents, quotation: .direct,
      speaker: Speaker(party: party), language: language, confidence: Confidence(statement: 1), reader: "trial")
    let coder = IndicatorCoder(codebook)
    let findings = Findings(statements: contents.isEmpty ? [] : [statement])
    claims = coder.code(findings, of: article)
    parties = codebook.parties(in: article)
    firings = codebook.firings(in: article, speaker: party.flatMap { codebook.dossier.side(of: $0) } ?? party)
  }
}

extension Codebook {
  /// The parties whose names, or the names of whose people, stand in a text, each once, in the order of the text.
  func parties(in article: Article) -> [String] {
    let stream = WordStream(Segmentation(article), automaton: automaton, stemmer: stemmer)
    let hits = automaton.hits(in: Array(stream.words.indices), of: stream)
    let named = hits.compactMap { hit -> (place: Int, party: String)? in
      // Names are capitalised, which tells them from words with the same stem.
      guard let place = hit.positions.first, hit.positions.contains(where: { stream.words[$0].isCapitalised }) else {
        return nil
      }
      return switch uses[hit.pattern] {
      case .party(let id): (place, id)
      case .person(let id):
        dossier.people.first { $0.id == id }?.roles.first.map { (place, $0.party) }
      default: nil
      }
    }
    var seen: Set<String> = []
    return named.sorted { $0.place < $1.place }.map(\.party).filter { seen.insert($0).inserted }
  }

  /// Every indicator that is met in a text, whoever speaks where `speaker` is nil, in the order of the text.
  func firings(in article: Article, speaker: String?) -> [CodebookTrial.Firing] {
    let segmentation = Segmentation(article)
    let stream = WordStream(segmentation, automaton: automaton, stemmer: stemmer)
    let words = Array(stream.words.indices)
    let hits = automaton.hits(in: words, of: stream)
    let polarity = Polarity(words: words, hits: hits, uses: uses, stream: stream)
    let scores = self.scores(hits, polarity: polarity, speaker: speaker, turned: false)
    var firings: [CodebookTrial.Firing] = []
    for (issue, score) in scores {
      for fired in score.issueFired + score.fired {
        guard let first = fired.positions.first, let last = fired.positions.last else { continue }
        let indicator = indicators[fired.indicator]
        let definition = dossier.issues[issue]
        firings.append(
          CodebookTrial.Firing(
            indicator: indicator.source, issue: definition.id,
            option: indicator.option.map { definition.options[$0].id },
            span: stream.words[words[first]].span.union(stream.words[words[last]].span),
            isRefused: indicator.option.map(score.refused.contains) ?? false))
      }
    }
    return firings.sorted { ($0.span, $0.indicator.place.line) < ($1.span, $1.indicator.place.line) }
  }
}
