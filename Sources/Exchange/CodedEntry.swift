import ParleyCoding
import ParleyDossier
import ParleyReading
import ParleyText

/// What somebody coded at one place of an article, in the words of the program that holds it.
struct CodedEntry {
  /// Identifier of the claim of Parley's that it was exported from.
  var claim: String?
  var person = ""
  var organization = ""
  /// A concept of the other program, or an option's or issue's name.
  var concept = ""
  var agrees = true
  /// The option that the words refuse, where the concept is where they stand for all that.
  var refused: String?
  /// Where words that refuse ``refused`` stand by that; nil for where the option's refusal leads.
  var stand: String?
  var stance: Claim.Stance?
  var act: SpeechAct?
  var about: String?
  var condition: String?
  var isHedged = false
  /// When it was said, where that differs from the article's day.
  var day: Day?
  var confidence = 1.0
  var authority: Double?
  var coder: String
  /// What the claim shows as the thing that decided.
  var indicator: String
  /// Where in the article's text; nil where that is not known.
  var spans: [TextSpan] = []
}

/// Turns entries into statements and claims of a dossier.
struct EntryCoder {
  let names: DossierNames
  let concepts: ConceptMap
  /// Name and version of the import, kept with every statement.
  let reader: String
  /// Of a speaker whom the dossier does not know, as for a party that speaks as a whole.
  private static let unknownAuthority = 0.7

  /// Where a concept stands; nil where nobody knows it.
  func position(of concept: String) -> CodedPosition? { concepts[concept] ?? names.position(of: concept) }

  /// The entry's claim, with its statement where its place is known; nil where the concept is unknown.
  func code(_ entry: CodedEntry, in article: Article, day: Day) -> (statement: Statement?, claim: Claim)? {
    guard let position = position(of: entry.concept) else { return nil }
    let said = entry.day ?? day
    let person = names.person(entry.person)
    let role = person?.role(on: said)
    let party = role?.party ?? names.party(entry.organization) ?? names.party(entry.person)
    var statement: Statement?
    if !entry.spans.isEmpty {
      statement = Statement(
        article: article.id, source: nil, cue: nil, content: entry.spans, quotation: .indirect,
        speaker: Speaker(
          name: entry.person.isEmpty ? nil : entry.person, person: person?.id, party: party,
          how: entry.person.isEmpty ? .collective : .named),
        language: article.language, confidence: Confidence(statement: 1), reader: reader)
      statement?.date = ResolvedDate(first: said, how: entry.day == nil ? .article : .given)
    }
    let stand = entry.agrees ? position.option : stand(of: entry, refusing: position)
    var claim = Claim(
      statement: statement?.id, article: article.id, person: person?.id, party: party,
      claimant: entry.person.isEmpty ? entry.organization : entry.person,
      about: entry.about.flatMap(names.party), issue: position.issue, option: stand,
      stance: stance(of: entry, at: position),
      modality: Claim.Modality(hedged: entry.isHedged, condition: entry.condition, negated: !entry.agrees),
      act: entry.act ?? .declare, date: ResolvedDate(first: said, how: entry.day == nil ? .metadata : .given),
      known: day, publisher: article.publisher, language: article.language, confidence: entry.confidence,
      authority: entry.authority ?? role?.authority ?? Self.unknownAuthority, indicator: entry.indicator,
      coder: entry.coder)
    claim.refuses = entry.agrees ? entry.refused.flatMap { self.position(of: $0)?.option } : position.option
    claim.id = entry.claim ?? identifier(of: entry, position: position, article: article)
    return (statement, claim)
  }

  private func stand(of entry: CodedEntry, refusing position: CodedPosition) -> String? {
    guard let refused = position.option else { return nil }
    if entry.claim != nil, entry.refused == refused { return entry.stand }
    return names.dossier.issue(position.issue)?.stand(rejecting: refused)?.id
  }

  /// As it was coded, unless agreement was changed since.
  private func stance(of entry: CodedEntry, at position: CodedPosition) -> Claim.Stance {
    guard let stance = entry.stance else { return entry.agrees ? .demands : .rejects }
    if !entry.agrees { return stance == .denies ? .denies : .rejects }
    return stance == .rejects && entry.refused != nil && entry.refused == position.option ? .demands : stance
  }

  /// The same entry read twice has the same identifier; two codings of one place by one coder differ in what they say.
  private func identifier(of entry: CodedEntry, position: CodedPosition, article: Article) -> String {
    var hash = StableHash()
    for text in [
      article.id, entry.coder, entry.person, entry.organization, position.issue, position.option ?? "",
      entry.agrees ? "+" : "-", entry.about ?? "", entry.spans.isEmpty ? entry.indicator : "",
    ] { hash.combine(text) }
    for span in entry.spans {
      hash.combine(span.start)
      hash.combine(span.end)
    }
    return "c" + hash.identifier
  }
}
