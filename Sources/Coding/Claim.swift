public import ParleyReading
public import ParleyText

/// A coded statement: somebody takes a stand on an option of an issue (political claims analysis, Koopmans & Statham 1999).
public struct Claim: Sendable, Hashable, Codable, Identifiable {
  /// A hash of statement, issue and coder: stays the same when the article is read again.
  public var id: String
  /// nil for a claim that a person entered without a statement.
  public var statement: String?
  public var article: String?
  /// The person or institution who claims, where known to the dossier.
  public var person: String?
  /// The party for which the claimant speaks.
  public var party: String?
  /// The claimant as shown.
  public var claimant: String
  /// The party whose position the claim describes, where it is not the claimant's own: such a claim never moves a position.
  public var about: String?
  public var issue: String
  /// Where the claimant stands by these words (of a claim about another party, where that is said to stand); nil where the issue is
  /// spoken of and no option is taken.
  public var option: String?
  /// The option that the words refuse, where the position is told by refusing another.
  public var refuses: String?
  public var stance: Stance
  public var modality: Modality
  public var act: SpeechAct
  /// When it was made.
  public var date: ResolvedDate
  /// When it became known: the publication.
  public var known: Day
  public var publisher: String?
  public var language: Language
  /// Probability that issue and option are right, given the statement is.
  public var confidence: Double
  /// How much the claim counts: authority of the speaker, 0…1, on its date.
  public var authority: Double
  /// The indicator or feature that decided.
  public var indicator: String
  /// Name and version of the coder.
  public var coder: String
  /// The claim that an earlier article made by the same words, where this one's is a copy of it: it counts, this one does not.
  public var repeats: String?

  public init(
    statement: String?, article: String?, person: String?, party: String?, claimant: String, about: String? = nil,
    issue: String, option: String?, stance: Stance, modality: Modality = Modality(), act: SpeechAct,
    date: ResolvedDate, known: Day, publisher: String? = nil, language: Language, confidence: Double,
    authority: Double, indicator: String, coder: String
  ) {
    self.statement = statement
    self.article = article
    self.person = person
    self.party = party
    self.claimant = claimant
    self.about = about
    self.issue = issue
    self.option = option
    self.stance = stance
    self.modality = modality
    self.act = act
    self.date = date
    self.known = known
    self.publisher = publisher
    self.language = language
    self.confidence = confidence
    self.authority = authority
    self.indicator = indicator
    self.coder = coder
    id = ""
    id = derivedIdentifier
  }

  /// The identifier that follows from what was coded: the same whenever the same is coded again.
  public var derivedIdentifier: String {
    var hash = StableHash()
    hash.combine(statement ?? "\(claimant)\u{1F}\(date)")
    hash.combine(issue)
    hash.combine(about ?? "")
    hash.combine(coder)
    return "c" + hash.identifier
  }

  /// The words' attitude to the option.
  public enum Stance: String, Sendable, Hashable, Codable, CaseIterable {
    case demands, offers, accepts, floats, rejects, denies, threatens, reports
  }

  public struct Modality: Sendable, Hashable, Codable {
    public var hedged: Bool
    /// The words of the condition that is attached.
    public var condition: String?
    public var negated: Bool

    public init(hedged: Bool = false, condition: String? = nil, negated: Bool = false) {
      self.hedged = hedged
      self.condition = condition
      self.negated = negated
    }
  }
}
