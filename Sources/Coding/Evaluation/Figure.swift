/// Precision, recall and their harmonic mean, in per cent, with the counts that they rest on.
public struct Figure: Sendable, Hashable, Codable {
  public var right: Int
  /// How many were given.
  public var given: Int
  /// How many there are.
  public var gold: Int

  public init(right: Int = 0, given: Int = 0, gold: Int = 0) {
    self.right = right
    self.given = given
    self.gold = gold
  }

  public var precision: Double { given > 0 ? 100 * Double(right) / Double(given) : 0 }
  public var recall: Double { gold > 0 ? 100 * Double(right) / Double(gold) : 0 }
  /// 0 where nothing is right.
  public var f: Double { right > 0 ? 200 * Double(right) / Double(given + gold) : 0 }

  public static func += (a: inout Figure, b: Figure) {
    a.right += b.right
    a.given += b.given
    a.gold += b.gold
  }
}
