/// What others have reached on the same data by the same measure, and what Parley is to reach.
struct Anchor: Sendable {
  /// The figures of others, each with whose it is.
  var others: String?
  var goal: Double?

  /// By "set: measure".
  static let all: [String: Anchor] = [
    "polnear: exact source F": Anchor(
      others: "CoreNLP 13.9, 90-line matcher 53.3, published CRF 50.6, two people 77.7", goal: 66),
    "polnear: exact cue F": Anchor(others: "90-line matcher 56.7, published CRF 53.4, two people 70.4", goal: 63),
    "polnear: exact content F": Anchor(
      others: "CoreNLP 17.5, 90-line matcher 46.4, published CRF 28.6, two people 67.8", goal: 54),
    "polnear: token content F": Anchor(goal: 86),
    "polnear, trained: exact source F": Anchor(others: "published BiLSTM-CRF 69.6, stacked CRF 71.1", goal: 73),
    "polnear, trained: exact cue F": Anchor(others: "published BiLSTM-CRF 66.7, stacked CRF 65.9", goal: 68),
    "polnear, trained: exact content F": Anchor(others: "published BiLSTM-CRF 59.0, stacked CRF 55.4", goal: 60),
    "polnear, trained: token content F": Anchor(others: "stacked CRF 85.9"),
    "russian quotes: token source F": Anchor(others: "regular expressions 30, machine learning 50", goal: 60),
    "russian quotes: token cue F": Anchor(others: "regular expressions 47, machine learning 75", goal: 80),
    "russian quotes: token content F": Anchor(others: "regular expressions 69, machine learning 79", goal: 82),
    "talks: all: statements F": Anchor(others: "two people 87.0, one of them against a third 83.5", goal: 84),
    "talks: en: statements F": Anchor(goal: 80),
    "talks: ru: statements F": Anchor(goal: 80),
    "talks: uk: statements F": Anchor(goal: 80),
    "talks: all: speaker accuracy": Anchor(others: "two people 96.7, one of them against a third 99.1", goal: 95),
    "seed: events F": Anchor(goal: 85),
    "seed: event dates right": Anchor(goal: 100),
    "seed: conditionals F": Anchor(goal: 85),
    "seed: hypotheses F": Anchor(goal: 85),
    "german quotes: nested annotations held": Anchor(goal: 100),
    "german quotes: annotations in pieces held": Anchor(goal: 100),
    "plover: speech act accuracy": Anchor(goal: 75),
  ]
}
