/// Where two actors would go by agreement.
struct SpatialBargain: Hashable, Sendable {
  let initiator: Int
  let receiver: Int
  let initiatorPlace: [Double]
  let receiverPlace: [Double]

  /// Nobody moves.
  static func statusQuo(_ actor: Int, place: [Double]) -> SpatialBargain {
    SpatialBargain(initiator: actor, receiver: actor, initiatorPlace: place, receiverPlace: place)
  }

  private init(initiator: Int, receiver: Int, initiatorPlace: [Double], receiverPlace: [Double]) {
    self.initiator = initiator
    self.receiver = receiver
    self.initiatorPlace = initiatorPlace
    self.receiverPlace = receiverPlace
  }

  /// The places between both actors', each weighted with (salience × probability of victory)², to four decimals.
  init(
    initiator: Int, receiver: Int, places: ([Double], [Double]), saliences: ([Double], [Double]), chance: Double
  ) {
    // With no weight on either side each stays where it is.
    let least = 1e-6
    var first: [Double] = []
    var second: [Double] = []
    for dimension in places.0.indices {
      let (ti, tj) = (places.0[dimension], places.1[dimension])
      let wi = saliences.0[dimension] * saliences.0[dimension] * chance * chance
      let wj = saliences.1[dimension] * saliences.1[dimension] * (1 - chance) * (1 - chance)
      let total = wi + wj + least
      first.append(Self.rounded(((wi + least) * ti + wj * tj) / total))
      second.append(Self.rounded((wi * ti + (wj + least) * tj) / total))
    }
    self.init(initiator: initiator, receiver: receiver, initiatorPlace: first, receiverPlace: second)
  }

  /// Where one of the two goes, or nil for anybody else.
  func place(of actor: Int) -> [Double]? {
    actor == initiator ? initiatorPlace : actor == receiver ? receiverPlace : nil
  }

  private static func rounded(_ value: Double) -> Double {
    (value * 10_000 + 0.5).rounded(.down) / 10_000
  }
}
