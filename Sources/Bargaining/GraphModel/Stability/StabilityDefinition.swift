/// What it means that a decision maker has no reason to leave a state.
///
/// In all of them a side considers each of its *improvements*: moves to a state that it prefers. They differ in what it expects
/// then. The opponents answer with any legal sequence of their moves, in which none moves twice in a row.
///
/// Sources: Nash (1950); Howard, *Paradoxes of Rationality* (1971) for GMR and SMR; Fraser and Hipel, *Conflict Analysis* (1984)
/// for SEQ; Fang, Hipel and Kilgour, *Interactive Decision Making* (1993), sections 3.2–3.4, for all four with n sides; Rêgo and
/// Vieira, "Symmetric sequential stability in the graph model for conflict resolution with multiple decision makers", Group
/// Decision and Negotiation 26 (2017) 775–792.
public enum StabilityDefinition: String, Hashable, Sendable, CaseIterable, Codable {
  /// It has no improvement.
  case nash = "Nash"
  /// General metarationality: the opponents could answer every improvement so that it ends no better than it began.
  case generalMetarational = "GMR"
  /// Symmetric metarationality: as before, and it could not then escape to something better by one more move.
  case symmetricMetarational = "SMR"
  /// Sequential stability: the opponents could do so by moves that each improve the mover's own lot.
  case sequential = "SEQ"
  /// Symmetric sequential stability: by improving moves, and without escape.
  case symmetricSequential = "SSEQ"

  /// Whether the opponents' sanctions have to be improvements for themselves.
  var isCredible: Bool { self == .sequential || self == .symmetricSequential }

  /// Whether the decision maker looks for an escape after the sanction.
  var allowsEscape: Bool { self == .symmetricMetarational || self == .symmetricSequential }
}
