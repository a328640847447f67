/// How a decision maker orders the feasible states: always a complete order, in which states may tie.
///
/// Preferences that are partly unknown, fuzzy or come in degrees are relations rather than orders: see ``PreferenceRelation``.
public enum Preference: Hashable, Sendable {
  /// Option prioritising: the first statement counts for more than all the later ones together.
  ///
  /// A state's score is Σ 2^(k−j) over the statements j = 1…k that hold in it. Source: Fang, Hipel, Kilgour and Peng,
  /// "A decision support system for interactive decision making, part I", IEEE Transactions on SMC-C 33 (2003) 42–55.
  case statements([StateCondition])
  /// A weight for every option of the model; a state's score is the sum over the options that are taken in it.
  case weights([Double])
  /// State numbers, from 1, in tiers from most to least preferred; states in one tier tie. Every feasible state is in one tier.
  case ranking([[Int]])
  /// A payoff for every feasible state, in the order of their numbers; only the order of the payoffs counts.
  case payoffs([Double])
  /// All states are equally good: nature, or a side of which nothing is known.
  case indifferent
}
