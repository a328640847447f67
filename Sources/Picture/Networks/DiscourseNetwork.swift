public import ParleyCoding
public import ParleyText

/// Who agrees and who conflicts with whom, by what they stand for (discourse network analysis: Leifeld 2017, in The Oxford
/// Handbook of Political Networks).
///
/// In a two-mode network actors are tied to the options they stand for or refuse; in the others actors are tied to each
/// other: for options that both stand for or both refuse (congruence), or that one stands for and the other excludes
/// (conflict), or by the difference of the two (subtract).
///
///     let network = DiscourseNetwork(picture.claims, of: dossier, options: .init(kind: .congruence))
///     try network.graphML.write(toFile: "network.graphml", atomically: true, encoding: .utf8)
public struct DiscourseNetwork: Sendable, Hashable {
  public let options: Options
  /// Actors first, then concepts, each in the order of their identifiers.
  public let nodes: [Node]
  /// In the order of their ends.
  public let edges: [Edge]
  /// The days of the claims that entered; nil where none did.
  public let days: ClosedRange<Day>?

  public struct Node: Sendable, Hashable, Identifiable {
    public let id: String
    public let label: String
    public let kind: Kind
    /// The actor's party, or the concept's issue.
    public let group: String?
    /// How many claims, after duplicates were taken out.
    public let count: Int

    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable { case actor, concept }
  }

  public struct Edge: Sendable, Hashable {
    /// Identifiers of nodes; of two actors the lesser first.
    public let a: String
    public let b: String
    /// Below 0 where conflict, or refusal, prevails.
    public let weight: Double
    public let claims: [String]
  }

  /// What to draw, and how.
  public struct Options: Sendable, Hashable {
    public var kind: Kind
    public var actor: Actor
    public var duplicates: Duplicates
    public var normalisation: Normalisation
    /// Only claims on these issues; nil for all.
    public var issues: Set<String>?
    /// Only claims made on these days; nil for all.
    public var days: ClosedRange<Day>?
    /// Only claims of these stances; nil for all that take a stand.
    public var stances: Set<Claim.Stance>?
    /// Actors with fewer claims than this are left out.
    public var minimumClaims = 1
    /// Edges below this weight, and then actors without an edge, are left out.
    public var threshold: Double

    public init(
      kind: Kind, actor: Actor = .person, duplicates: Duplicates = .document, normalisation: Normalisation = .none,
      issues: Set<String>? = nil, days: ClosedRange<Day>? = nil, threshold: Double = 0
    ) {
      self.kind = kind
      self.actor = actor
      self.duplicates = duplicates
      self.normalisation = normalisation
      self.issues = issues
      self.days = days
      self.threshold = threshold
    }
  }

  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case twoMode = "two-mode"
    case congruence
    case conflict
    case subtract
  }

  /// Who is a node.
  public enum Actor: String, Sendable, Hashable, Codable, CaseIterable { case person, party }

  /// How often the same actor's same stand counts.
  public enum Duplicates: String, Sendable, Hashable, Codable, CaseIterable {
    case all
    /// Once a document, a day, a week, or in all.
    case document
    case day
    case week
    case once
  }

  /// By what weights are divided, so that much talk alone ties nobody.
  public enum Normalisation: String, Sendable, Hashable, Codable, CaseIterable {
    case none
    /// By the mean number of the two actors' claims.
    case averageActivity = "average-activity"
    /// By the number of stands that either takes.
    case jaccard
    /// By the product of the lengths of the two actors' vectors of stands.
    case cosine
  }
}
