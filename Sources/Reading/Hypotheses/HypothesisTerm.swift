/// A phrase that raises an explanation of a side's behaviour.
struct HypothesisTerm: Sendable, Hashable {
  var kind: Hypothesis.Kind

  init?(_ name: String, _ more: String?) {
    guard more == nil, let kind = Hypothesis.Kind(rawValue: name) else { return nil }
    self.kind = kind
  }
}
