/// A word or phrase that speaks for one speech act, the more the greater its weight.
struct ActTerm: Sendable, Hashable {
  var act: SpeechAct
  /// 1 (a hint) to 9 (all but certain).
  var weight: Int

  init?(_ name: String, _ weight: String?) {
    guard let act = SpeechAct(rawValue: name), let weight = Int(weight ?? "5"), (1...9).contains(weight) else {
      return nil
    }
    self.act = act
    self.weight = weight
  }
}
