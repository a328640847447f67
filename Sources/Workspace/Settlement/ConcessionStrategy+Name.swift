public import ParleyBargaining

extension ConcessionStrategy {
  /// The strategy of a name: `boulware`, `linear`, `conceder`, `tit-for-tat`, `hardheaded`, or an exponent above 0.
  public init?(named name: String) {
    switch name {
    case "boulware": self = .boulware
    case "linear": self = .linear
    case "conceder": self = .conceder
    case "tit-for-tat": self = .titForTat
    case "hardheaded": self = .hardheaded
    default:
      guard let exponent = Double(name), exponent > 0, exponent.isFinite else { return nil }
      self = .timeDependent(exponent: exponent)
    }
  }

  /// What ``init(named:)`` reads.
  public var name: String {
    switch self {
    case .boulware: "boulware"
    case .linear: "linear"
    case .conceder: "conceder"
    case .titForTat: "tit-for-tat"
    case .hardheaded: "hardheaded"
    case .timeDependent(let exponent): "\(exponent)"
    }
  }
}
